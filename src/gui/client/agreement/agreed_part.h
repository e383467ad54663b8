// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agreement_desk.h"
#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace rapport::gui {

class AgreementModel;
class EmptyState;
class FileList;
class PromiseList;
class RecordActions;
class RenewalBlock;
class TableView;
class TermsView;
class TextLabel;

/// What was agreed: all agreements, of the chosen one the terms as of today with promises and addenda, the
/// decision before it renews, and the signed files. Where there is none the service sheet stands in.
class AgreedPart : public QWidget {
    Q_OBJECT

public:
    AgreedPart(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page,
                    std::shared_ptr<const app::AgreementView> view);
    void setOwnerView(bool isOwner);
    void takeFocus();
    void attach(const QStringList& paths);

private:
    QWidget* makeList();
    QWidget* makeDetail();
    std::optional<RecordRef> recordAt(int row) const;
    const Agreement* chosen() const;
    void showChosen();
    void addNew();
    void addFromSheet();
    void addAddendum();
    void keep(int place, bool isKept);

    Shell shell_;
    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    std::shared_ptr<const app::AgreementView> view_;
    bool isOwner_ = true;
    AgreementModel* model_;
    TableView* table_;
    QPushButton* add_;
    QPushButton* edit_;
    QPushButton* addendum_;
    QPushButton* fromSheet_;
    QWidget* listBox_ = nullptr;
    TextLabel* standsIn_;
    RenewalBlock* renewal_;
    TextLabel* heading_;
    TermsView* terms_;
    TextLabel* promisesHeading_;
    PromiseList* promises_;
    QWidget* filesBox_;
    FileList* files_;
    QScrollArea* scroll_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
