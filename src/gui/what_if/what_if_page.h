// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/what_if.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <memory>

class QPushButton;
class QScrollArea;
class QTabWidget;
class QToolButton;

namespace rapport::gui {

class FigureTable;
class FormHost;
class LeavingView;
class TermsPanel;
class TextLabel;
class VerdictPair;
class WaterfallView;

/// What if: one client under other terms, judged anew while the sliders move, and the book without the
/// client. Nothing of it is written unless a proposal is made of it.
class WhatIfPage : public Page {
    Q_OBJECT

public:
    explicit WhatIfPage(const Shell& shell, QWidget* parent = nullptr);

    /// The terms tried out stay when it is the client shown last.
    void showWhatIf(Id<Client> id);
    Id<Client> client() const { return client_; }
    void clear() override;

    void takeFocus() override;
    bool concerns(const app::ChangeNotice& notice) const override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("What if"); }

protected:
    void reload() override;

private:
    QWidget* makeHead();
    QWidget* makeTerms();
    void addCommands();
    void propose();
    void updateButtons();
    void take(const app::WhatIfSubject& subject);
    /// At most one question is under way; what moves meanwhile is asked when it is answered.
    void look();
    void show(const scoring::WhatIf& answer);

    Shell shell_;
    Id<Client> client_;
    Generation asked_;
    bool isLooking_ = false;
    bool lookAgain_ = false;
    std::shared_ptr<const app::WhatIfSubject> subject_;
    QToolButton* back_;
    TextLabel* title_;
    QPushButton* reset_;
    QPushButton* propose_;
    QPushButton* agreement_; ///< To where the proposal is kept, once one was made.
    QTabWidget* tabs_;
    FormHost* host_;
    VerdictPair* verdicts_;
    QScrollArea* scroll_;
    TermsPanel* terms_;
    FigureTable* figures_;
    WaterfallView* lostNow_;
    WaterfallView* lostThen_;
    LeavingView* leaving_;
};

} // namespace rapport::gui
