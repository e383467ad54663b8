// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "app/receivable_board.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <QTimer>

class QPushButton;
class QTabWidget;

namespace rapport::gui {

class ActionBar;
class AgeingPanel;
class BookForm;
class DayEdit;
class FormHost;
class InvoiceListPanel;
class ReceivableList;
class TextLabel;

/// The invoices of all clients as of any day: the ageing with what is behind each figure, and the whole list.
class InvoicesPage : public Page {
    Q_OBJECT

public:
    explicit InvoicesPage(const Shell& shell, QWidget* parent = nullptr);

    void takeFocus() override;
    void clear() override;
    bool hasFilter() const override { return true; }
    void focusFilter() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Invoices"); }

    /// Shows the receivables as they were known on that day.
    void showDay(Day day);
    /// The ageing on the screen as a CSV file.
    void exportAgeing(const QString& file);

protected:
    void reload() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lay();
    void makeActions();
    QAction* addPageAction(const QString& text, const char* iconName, const QKeySequence& keys);
    QAction* addInvoiceAction(const QString& text, const char* iconName, const QKeySequence& keys,
                              BookForm* (*form)(const Shell&, Id<Invoice>));
    void takeBoard(std::shared_ptr<const app::ReceivableBoard> board);
    void becomeReady();
    void showChosen();
    ReceivableList& list() const;
    void edit();
    void remove();
    void newInvoice();
    void askExport();

    Shell shell_;
    DayEdit* day_;
    QPushButton* today_;
    TextLabel* past_;
    AgeingPanel* ageing_;
    InvoiceListPanel* all_;
    QTabWidget* tabs_;
    ActionBar* pageButtons_;
    ActionBar* buttons_;
    FormHost* host_;
    QAction* new_;
    QAction* export_;
    QAction* remove_;
    QAction* openClient_;
    QList<QAction*> ofInvoice_; ///< What needs an invoice to be chosen.
    std::shared_ptr<const app::ReceivableBoard> board_;
    Generation asked_;
    QTimer patience_; ///< While a day is typed, one does not ask for each key.
};

} // namespace rapport::gui
