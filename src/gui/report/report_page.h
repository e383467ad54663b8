// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reporter.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"
#include "reporting/paged_document.h"

#include <memory>
#include <optional>

class QComboBox;
class QPrinter;
class QPushButton;
class QToolButton;

namespace rapport::gui {

class ReportPreview;
class TextLabel;

/// A report to read, print and save: the "fire this client?" report of a client in either copy, its statement
/// of account, everything held on it, or the report on all clients.
class ReportPage : public Page {
    Q_OBJECT

public:
    explicit ReportPage(const Shell& shell, QWidget* parent = nullptr);

    void showReport(Id<Client> id);
    void showStatement(Id<Client> id);
    /// Everything held on the client.
    void showDossier(Id<Client> id);
    void showPortfolio();
    void clear() override;
    /// Writes it in the format of the name's ending.
    void saveTo(const QString& path);
    /// Prints it on the paper the printer was given.
    void printOn(std::unique_ptr<QPrinter> printer);

    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("The report"); }

signals:
    void saved(const QString& path);
    void printed();

protected:
    void reload() override;

private:
    using Pages = std::shared_ptr<const reporting::PagedDocument>;

    QWidget* makeBar();
    QWidget* makeChoices();
    void layOut(std::shared_ptr<const app::Report> report, int question);
    void chooseFile();
    void choosePrinter();
    void print(Pages pages, std::unique_ptr<QPrinter> printer);
    void remake();
    void chooseZoom(std::optional<double> zoom);
    void showPlace();
    void showButtons();

    /// What the first choice holds.
    enum class Kind { Owner, Shared, Statement, Dossier };
    void show(Id<Client> id, Kind kind, bool ofAll);

    Shell shell_;
    Id<Client> client_;
    bool ofAll_ = false; ///< The report on all clients is asked for.
    Generation asked_;
    std::shared_ptr<const app::Report> report_;
    Pages pages_;
    QToolButton* back_;
    TextLabel* title_;
    QComboBox* kind_;
    QComboBox* language_;
    QComboBox* zoom_;
    TextLabel* place_;
    QPushButton* print_;
    QPushButton* save_;
    ReportPreview* preview_;
};

} // namespace rapport::gui
