// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/places.h"

#include "app/complaint_board.h"
#include "gui/client/client_page.h"
#include "gui/clients/clients_page.h"
#include "gui/complaints/complaints_page.h"
#include "gui/estimates/estimates_page.h"
#include "gui/goodwill/goodwill_page.h"
#include "gui/help/help_page.h"
#include "gui/history/history_page.h"
#include "gui/import/import_page.h"
#include "gui/invoices/invoices_page.h"
#include "gui/letter/letter_page.h"
#include "gui/merge/merge_page.h"
#include "gui/policy/policy_page.h"
#include "gui/portfolio/portfolio_page.h"
#include "gui/report/report_page.h"
#include "gui/settings_page/settings_page.h"
#include "gui/today/today_page.h"
#include "gui/welcome/welcome_page.h"
#include "gui/what_if/what_if_page.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <type_traits>

namespace rapport::gui {

namespace {

template <typename Kind>
Page* make(const PageParts& parts) {
    if constexpr (std::is_constructible_v<Kind, const Shell&, JobBar&>) {
        return new Kind(parts.shell, parts.jobs);
    } else {
        return new Kind(parts.shell);
    }
}

constexpr std::array all{
    Place{.name = PageName::Clients,
          .word = "clients",
          .make = make<ClientsPage>,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "&Clients"),
          .iconName = "clients",
          .key = Qt::Key_1},
    Place{.name = PageName::Today,
          .word = "today",
          .make = make<TodayPage>,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "&Today"),
          .iconName = "today",
          .key = Qt::Key_2},
    Place{.name = PageName::Complaints,
          .word = "complaints",
          .make = make<ComplaintsPage>,
          .needsOwner = true,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "Co&mplaints"),
          .iconName = "complaint",
          .key = Qt::Key_3,
          .waiting = app::complaintsWaiting},
    Place{.name = PageName::Invoices,
          .word = "invoices",
          .make = make<InvoicesPage>,
          .needsOwner = true,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "&Invoices"),
          .iconName = "invoice",
          .key = Qt::Key_4},
    Place{.name = PageName::Portfolio,
          .word = "portfolio",
          .make = make<PortfolioPage>,
          .needsOwner = true,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "&Portfolio"),
          .iconName = "portfolio",
          .key = Qt::Key_5},
    Place{.name = PageName::Goodwill,
          .word = "goodwill",
          .make = make<GoodwillPage>,
          .needsOwner = true,
          .text = QT_TRANSLATE_NOOP("rapport::gui::Place", "&Goodwill"),
          .iconName = "gift",
          .key = Qt::Key_6},
    Place{.name = PageName::Client, .word = "client", .make = make<ClientPage>, .needsClient = true},
    Place{.name = PageName::ClientTimeline,
          .word = "client-timeline",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Timeline},
    Place{.name = PageName::ClientComplaints,
          .word = "client-complaints",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Complaints},
    Place{.name = PageName::ClientInvoices,
          .word = "client-invoices",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Invoices},
    Place{.name = PageName::ClientAgreement,
          .word = "client-agreement",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Agreement},
    Place{.name = PageName::ClientConduct,
          .word = "client-conduct",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Conduct},
    Place{.name = PageName::ClientPlan,
          .word = "client-plan",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::Plan},
    Place{.name = PageName::ClientHistory,
          .word = "client-history",
          .make = nullptr,
          .needsClient = true,
          .tab = ClientTab::History},
    Place{.name = PageName::Report,
          .word = "report",
          .make = make<ReportPage>,
          .needsClient = true,
          .needsOwner = true},
    Place{.name = PageName::WhatIf,
          .word = "what-if",
          .make = make<WhatIfPage>,
          .needsClient = true,
          .needsOwner = true},
    Place{.name = PageName::Letter,
          .word = "letter",
          .make = make<LetterPage>,
          .needsClient = true,
          .needsOwner = true},
    Place{.name = PageName::Duplicates, .word = "duplicates", .make = make<MergePage>, .needsOwner = true},
    Place{.name = PageName::Import, .word = "import", .make = make<ImportPage>, .needsOwner = true},
    Place{.name = PageName::Estimates,
          .word = "estimates",
          .make = make<EstimatesPage>,
          .needsOwner = true},
    Place{.name = PageName::History, .word = "history", .make = make<HistoryPage>, .needsOwner = true},
    Place{.name = PageName::Settings, .word = "settings", .make = make<SettingsPage>},
    Place{.name = PageName::Policy, .word = "policy", .make = make<PolicyPage>, .needsOwner = true},
    Place{.name = PageName::Help, .word = "help", .make = make<HelpPage>, .needsBook = false},
    Place{.name = PageName::Welcome, .word = "welcome", .make = make<WelcomePage>, .needsBook = false},
};

} // namespace

QString Place::title() const {
    return QCoreApplication::translate("rapport::gui::Place", text);
}

std::span<const Place> places() {
    return all;
}

const Place& placeOf(PageName name) {
    return *std::find_if(all.begin(), all.end(), [name](const Place& place) { return place.name == name; });
}

QString nameOf(PageName page) {
    return QString::fromLatin1(placeOf(page).word);
}

std::optional<PageName> pageFromName(const QString& name) {
    for (const Place& place : all) {
        if (name == QLatin1String(place.word)) {
            return place.name;
        }
    }
    return std::nullopt;
}

} // namespace rapport::gui
