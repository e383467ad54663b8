// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/shell.h"
#include "importing/csv_export.h"

#include <QObject>

#include <functional>

namespace rapport::gui {

class JobBar;

/// Opening, making and exporting books. What was open stays open when another one cannot be opened.
class BookControl : public QObject {
    Q_OBJECT

public:
    BookControl(const Shell& shell, JobBar& jobs, QObject* parent = nullptr);

    QString path() const { return path_; } ///< Empty: no book is open.
    QString name() const { return name_; }
    /// How it was opened.
    bool isOwner() const { return isOwner_; }
    bool isProtected() const { return isProtected_; }

    /// Asked before the open book is left: false holds it back, and what it was called with is to be run when
    /// nothing holds any more.
    using Guard = std::function<bool(const std::function<void()>& goOn)>;
    void askBeforeLeaving(Guard guard) { guard_ = std::move(guard); }

    void open(const QString& path);
    /// A new, empty book; refuses to overwrite.
    void create(const QString& path, const BookHeader& header);
    /// The demo book among the user's own data, made on first use.
    void openDemo();
    /// The exchange file, or one CSV per kind of record into a folder.
    void exportExchange(const QString& file);
    void exportCsv(const QString& folder, const importing::CsvOptions& options);
    /// What comes up, for other programs' calendars.
    void exportCalendar(const QString& file);

signals:
    void opened();
    void exported(const QString& sentence, const QString& place);
    void failed(const rapport::Error& error);

private:
    void askName(const QString& path);
    void makeDemo(const QString& path);
    bool mayLeave(const std::function<void()>& goOn) const { return !guard_ || guard_(goOn); }

    Shell shell_;
    JobBar& jobs_;
    Guard guard_;
    QString path_;
    QString name_;
    bool isOwner_ = true;
    bool isProtected_ = false;
};

} // namespace rapport::gui
