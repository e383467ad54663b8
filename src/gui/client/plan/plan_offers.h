// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/change_notice.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QObject>
#include <QSet>

namespace rapport::gui {

class MessageBar;
class Navigator;

/// The next step, offered above the page right after the one before: a recovery case when a complaint was
/// found right, a checklist when a client is new.
class PlanOffers : public QObject {
    Q_OBJECT

public:
    /// Follows every change of the book; what was begun is shown in the client's plan.
    PlanOffers(const Shell& shell, MessageBar& messages, Navigator& navigator, QObject* parent);

private:
    struct Offer;

    void take(const app::ChangeNotice& notice);
    void offer(const Offer& offer);

    Shell shell_;
    MessageBar& messages_;
    Navigator& navigator_;
    Generation asked_;
    QSet<Id<Client>> welcomed_; ///< Were offered a checklist; not again when their making is brought back.
};

} // namespace rapport::gui
