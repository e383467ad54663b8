// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_desk.h"

#include <QWidget>

namespace rapport::gui {

/// The steps of an import, in their order. What makes no sense for a file is passed over.
enum class StepName { Files, Meaning, Columns, Clients, Receipts, Review, Done };
constexpr int stepCount = 7;

/// One step of an import: shows what the desk knows and tells it what the user says.
class ImportStep : public QWidget {
    Q_OBJECT

public:
    explicit ImportStep(ImportDesk& desk, QWidget* parent = nullptr) : QWidget(parent), desk_(desk) {}

    virtual QString title() const = 0;
    /// Whether one can go on from here.
    virtual bool isFinished() const = 0;
    /// What is still to be said before one can go on; empty when nothing is.
    virtual QString missing() const { return {}; }
    /// Shows what the desk knows by now.
    virtual void refresh() = 0;
    virtual void takeFocus() = 0;

signals:
    /// What isFinished() and missing() say may be different now.
    void stateChanged();
    void failed(const rapport::Error& error);
    void done(const QString& sentence, const QString& details = QString());
    /// A command was run that can be undone.
    void undoOffered(const QString& sentence);
    void clientRequested(rapport::Id<rapport::Client> id);

protected:
    ImportDesk& desk_;
};

} // namespace rapport::gui
