// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/workspace.h"
#include "base/day.h"
#include "gui/shell.h"
#include "gui/widgets/form_panel.h"

#include <functional>

namespace rapport::gui {

class FormHost;
class Page;

/// A form that writes to the book: it runs its command off this thread, stays open with the reason when that
/// is refused, and closes once it is on disk.
class BookForm : public FormPanel {
    Q_OBJECT

public:
    BookForm(const Shell& shell, const QString& title);

signals:
    /// It is on disk. The sentence says what was done; it can be undone.
    void saved(const QString& sentence);
    /// What the form is about could not be read; the form closes.
    void failed(const rapport::Error& error);

protected:
    using Write = std::function<Result<app::Outcome>(app::Workspace&)>;

    const Shell& shell() const { return shell_; }
    const wording::Speech& speech() const { return shell_.speech; }
    Day today() const { return shell_.session.clock().today(); }

    void write(Write job);
    /// Saving found the record changed by somebody else.
    virtual void meetConflict(const Error& error) { showError(error); }
    void giveUp(const Error& error);

private:
    Shell shell_;
};

/// Opens a form beside a page's content; what it says goes above the page. False when the form that is open
/// was edited and asks instead.
bool openForm(FormHost& host, Page& page, BookForm* form);

/// What a command did, as a sentence for the line above the page.
QString doneSentence(const wording::Speech& speech, const app::CommandText& text);

} // namespace rapport::gui
