// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/book_form.h"

#include "gui/when_done.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/page.h"
#include "wording/change_wording.h"

namespace rapport::gui {

BookForm::BookForm(const Shell& shell, const QString& title)
    : FormPanel(shell.speech, title), shell_(shell) {}

void BookForm::write(Write job) {
    setBusy(true);
    whenDone(shell_.session.run(std::move(job)), this, [this](const Result<app::Outcome>& outcome) {
        if (outcome) {
            emit saved(doneSentence(speech(), outcome->text));
            finish();
        } else if (outcome.error().code == "record_changed") {
            meetConflict(outcome.error());
        } else {
            showError(outcome.error());
        }
    });
}

void BookForm::giveUp(const Error& error) {
    emit failed(error);
    finish();
}

bool openForm(FormHost& host, Page& page, BookForm* form) {
    QObject::connect(form, &BookForm::saved, &page, &Page::undoOffered);
    QObject::connect(form, &BookForm::failed, &page, &Page::failed);
    return host.open(form);
}

QString doneSentence(const wording::Speech& speech, const app::CommandText& text) {
    QString sentence = wording::changeSentence(speech, text.code, text.args);
    // The phrases begin small, since they also stand behind a colon.
    qsizetype first = 0;
    while (first < sentence.size() && !sentence[first].isLetterOrNumber()) {
        ++first; // marks of direction around a name
    }
    if (first < sentence.size()) {
        sentence.replace(first, 1, speech.locale().toUpper(sentence.mid(first, 1)));
    }
    return sentence;
}

} // namespace rapport::gui
