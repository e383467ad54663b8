// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/change_notice.h"
#include "base/error.h"
#include "gui/navigation/places.h"

#include <QWidget>

namespace rapport::gui {

/// One page of the window. It shows itself at once and fills when the book has answered. What it offers
/// beside its controls is added with addAction(), with the shortcut context WidgetWithChildren: the palette
/// and the list of shortcuts then know it while the page is on top.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Everything asked for has arrived and is shown.
    bool isReady() const { return ready_; }
    /// Where the keyboard goes when the page opens.
    virtual void takeFocus() = 0;

    /// Another book is open: forget the one before. The page is asked to reload() once it is looked at.
    virtual void showBook(const QString& path) {
        Q_UNUSED(path);
        clear();
    }
    /// Shows nothing of any book.
    virtual void clear() {}
    /// The book is looked at as the owner or as staff from now on; followed by showBook().
    virtual void setOwnerView(bool isOwner) { Q_UNUSED(isOwner); }
    /// Whether what the page shows may be different after this change.
    virtual bool concerns(const app::ChangeNotice& notice) const {
        Q_UNUSED(notice);
        return true;
    }

    /// Asks the book again, now. reload() is for the page to write, this is for all to call.
    void refresh() {
        outdated_ = false;
        reload();
    }
    /// What is shown no longer holds; it is asked for again when the page is next looked at.
    void outdate() { outdated_ = true; }
    bool isOutdated() const { return outdated_; }

    virtual bool hasFilter() const { return false; }
    virtual void focusFilter() {}
    /// Heading of its chapter in the guide (docs/guide.md); empty: the guide's beginning.
    virtual QString helpTopic() const { return {}; }
    /// What Esc does first: clears a filter, closes a panel. False when there is nothing to back out of; then
    /// the window goes back.
    virtual bool backOut() { return false; }

signals:
    void ready();
    void failed(const rapport::Error& error);
    /// Something worth a line above the page: a sentence, and small print below it.
    void done(const QString& sentence, const QString& details = QString());
    /// The same with a button that takes the last command back: after deleting.
    void undoOffered(const QString& sentence);
    /// What was said above the page no longer holds.
    void messageOver();

    void backRequested();
    void pageRequested(rapport::gui::PageName page);
    void clientRequested(rapport::Id<rapport::Client> id,
                         rapport::gui::ClientTab tab = rapport::gui::ClientTab::Overview);
    void reportRequested(rapport::Id<rapport::Client> id);
    /// A dealing is to be logged; no client chosen yet when the id is null.
    void logRequested(rapport::Id<rapport::Client> id);

protected:
    /// Asks the book for everything shown, keeping what is chosen.
    virtual void reload() {}
    void setReady(bool ready) {
        ready_ = ready;
        if (ready) {
            emit this->ready();
        }
    }

private:
    bool ready_ = false;
    bool outdated_ = false;
};

} // namespace rapport::gui
