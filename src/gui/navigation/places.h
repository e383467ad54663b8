// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>
#include <span>

namespace rapport::app {
class Workspace;
}

namespace rapport::gui {

class JobBar;
class Page;
struct Shell;

/// Everything that can be opened by name: the pages and the parts of the client's page.
enum class PageName {
    Clients,
    Today,
    Complaints,
    Invoices,
    Portfolio,
    Goodwill,
    Client,
    ClientTimeline,
    ClientComplaints,
    ClientInvoices,
    ClientAgreement,
    ClientConduct,
    ClientPlan,
    ClientHistory,
    Duplicates,
    History,
    Report,
    WhatIf,
    Import,
    Settings,
    Policy,
    Letter,
    Help,
    Welcome,
    Estimates
};

/// The parts of the client's page, in the order of its tabs.
enum class ClientTab { Overview, Timeline, Complaints, Invoices, Agreement, Conduct, Plan, History };

/// What a page is made from.
struct PageParts {
    const Shell& shell;
    JobBar& jobs;
};

/// One line of the list of pages (places.cpp). A new page is its folder, a name above and a line there; the
/// window, its bar, the menu, the pictures and the command line go by the list.
struct Place {
    PageName name;
    const char* word;                      ///< As on the command line and in the names of pictures.
    Page* (*make)(const PageParts& parts); ///< Null: a part of the client's page.
    bool needsBook = true;
    bool needsClient = false;
    bool needsOwner = false;             ///< Not there in the staff view.
    ClientTab tab = ClientTab::Overview; ///< Of a part of the client's page.
    const char* text = nullptr;          ///< Of a main place, with its mnemonic; null: not in the bar.
    const char* iconName = nullptr;
    int key = 0; ///< With Ctrl.
    /// How many things wait there, to be shown beside the name; null: nothing ever does. Reads the book, so
    /// on its thread.
    Result<int> (*waiting)(app::Workspace& workspace) = nullptr;

    bool isMain() const { return text != nullptr; }
    QString title() const; ///< Of a main place, translated, with its mnemonic.
};

/// In the order of the bar.
std::span<const Place> places();
const Place& placeOf(PageName name);

/// "clients", "client", ...
QString nameOf(PageName page);
std::optional<PageName> pageFromName(const QString& name);

} // namespace rapport::gui
