// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reporter.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <memory>

class QComboBox;
class QPushButton;
class QToolButton;

namespace rapport::gui {

class ReportPreview;
class TextLabel;

/// The "fire this client?" report: what will be exported, to read first and then to save.
class ReportPage : public Page {
    Q_OBJECT

public:
    explicit ReportPage(const Shell& shell, QWidget* parent = nullptr);

    void showReport(Id<Client> id);
    void clear() override;
    /// Writes it as HTML or JSON, by the suffix of the name.
    void saveTo(const QString& path);

    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("The report"); }

signals:
    void saved(const QString& path);

protected:
    void reload() override;

private:
    void chooseFile();
    void remake();
    reporting::Audience audience() const;

    Shell shell_;
    Id<Client> client_;
    Generation asked_;
    std::shared_ptr<const app::ClientReview> review_;
    QToolButton* back_;
    TextLabel* title_;
    QComboBox* copy_;
    QPushButton* save_;
    ReportPreview* preview_;
};

} // namespace rapport::gui
