// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "domain/service_sheet.h"
#include "domain/checklist_template.h"
#include "domain/staff.h"
#include "domain/text_template.h"
#include "gui/shell.h"

/// The forms of the settings page; open them with openForm() (gui/forms/book_form.h).
namespace rapport::gui {

class BookForm;

/// Name, terms, the days after which something is due, business hours and overhead; money in `base`.
BookForm* businessForm(const Shell& shell, const app::BookSettings& settings, Currency base);
/// What is offered to everybody, and stands in where nothing was agreed.
BookForm* serviceSheetForm(const Shell& shell, const ServiceSheet& sheet);

BookForm* newStaffForm(const Shell& shell);
/// Name, whether they still work here, what they may give away, and what an hour of theirs costs from which
/// day on.
BookForm* staffForm(const Shell& shell, Id<Staff> id);

BookForm* newTemplateForm(const Shell& shell);
BookForm* templateForm(const Shell& shell, Id<TextTemplate> id);

BookForm* newChecklistForm(const Shell& shell);
BookForm* checklistForm(const Shell& shell, Id<ChecklistTemplate> id);

/// Sets the owner's password, or changes the one there is.
BookForm* passwordForm(const Shell& shell, bool isProtected);
/// Takes it away; asks for it.
BookForm* removePasswordForm(const Shell& shell);

} // namespace rapport::gui
