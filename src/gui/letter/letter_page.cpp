// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letter/letter_page.h"

#include "gui/forms/book_form.h"
#include "gui/letter/letter_text_edit.h"
#include "gui/letter/mail_link.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/text_label.h"
#include "wording/error_wording.h"
#include "wording/letter_words.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int hintDigits = 44; ///< Width of the column beside the letter.

QString fileNameFor(const QString& client, const QString& kind) {
    QString name;
    for (const QChar letter : QString(client + QStringLiteral(" - ") + kind).simplified()) {
        name += letter.isLetterOrNumber() || letter == u' ' || letter == u'-' ? letter : QChar(u'_');
    }
    return name.left(80).trimmed() + QStringLiteral(".html");
}

} // namespace

LetterPage::LetterPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), speech_(shell.speech), back_(new QToolButton),
      title_(new TextLabel(TextSize::Title, TextLabel::Bold)), kind_(new CodeCombo<LetterKind>(shell.speech)),
      language_(new QuietCombo), sides_(new ChoiceRow(tr("What is edited"), ChoiceRow::Mode::One)),
      message_(new MessageBar), bar_(new ActionBar(tr("What can be done with the letter"))),
      subjectEdit_(new QLineEdit), text_(new LetterTextEdit(shell.theme)),
      hintTitle_(new TextLabel(TextSize::Body, TextLabel::Bold)),
      hint_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Selectable)) {
    makeDeeds();
    lay();
    connect(back_, &QToolButton::clicked, this, &LetterPage::backRequested);
    connect(kind_, &QComboBox::activated, this, &LetterPage::ask);
    connect(language_, &QComboBox::activated, this, [this] {
        speech_ = wording::Speech::of(language_->currentData().toString());
        ask();
    });
    connect(sides_, &ChoiceRow::edited, this,
            [this] { showSide(Side(sides_->value().value_or(int(Side::Letter)))); });
    connect(subjectEdit_, &QLineEdit::textEdited, this, &LetterPage::takeEdit);
    connect(text_, &QPlainTextEdit::textChanged, this, &LetterPage::takeEdit);
    clear();
}

void LetterPage::makeDeeds() {
    save_ = addDeed("letter_save", tr("&Save as a file…"), "save");
    copy_ = addDeed("letter_copy", tr("Cop&y"), "template");
    mail_ = addDeed("letter_mail", tr("&E-mail…"), "mail");
    log_ = addDeed("letter_log", tr("&Log as sent"), "log");
    again_ = addDeed("letter_again", tr("Draft &anew"), "undo");
    keep_ = addDeed("letter_keep", tr("&Keep as our wording"), "view-save");
    reset_ = addDeed("letter_reset", tr("&Back to Rapport’s wording"), "restore");
    save_->setShortcut(QKeySequence::Save);
    save_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(save_, &QAction::triggered, this, &LetterPage::chooseFile);
    connect(copy_, &QAction::triggered, this, &LetterPage::copy);
    connect(mail_, &QAction::triggered, this, &LetterPage::mail);
    connect(log_, &QAction::triggered, this, &LetterPage::logAsSent);
    connect(again_, &QAction::triggered, this, [this] {
        fillDraft();
        showSide(side_);
    });
    connect(keep_, &QAction::triggered, this, &LetterPage::keepWording);
    connect(reset_, &QAction::triggered, this, &LetterPage::resetWording);
}

QAction* LetterPage::addDeed(const char* id, const QString& text, const char* iconName) {
    auto* action = new QAction(icon(iconName, Mirroring::WithLayout), text, this);
    action->setObjectName(QLatin1String(id));
    addAction(action);
    bar_->addButton(action);
    return action;
}

void LetterPage::lay() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    kind_->setAccessibleName(tr("Kind of letter"));
    for (const QString& code : reporting::letterLanguages()) {
        language_->addItem(QLocale(code).nativeLanguageName(), code);
    }
    language_->setAccessibleName(tr("Language of the letter"));
    sides_->addChoice(int(Side::Letter), tr("Letter"), tr("The letter as it goes out"));
    sides_->addChoice(int(Side::Wording), tr("Wording"), tr("The text with fields it is made from"));
    subjectEdit_->setAccessibleName(tr("Subject"));
    text_->setAccessibleName(tr("Text of the letter"));
    hint_->setAccessibleName(tr("What is missing"));

    auto* head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(back_);
    head->addWidget(title_, 1);
    head->addWidget(kind_);
    head->addWidget(language_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(sides_);
    row->addWidget(bar_, 1);
    auto* sheet = new QVBoxLayout;
    sheet->setSpacing(space::small);
    sheet->addWidget(subjectEdit_);
    sheet->addWidget(text_, 1);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(space::small);
    beside->addWidget(hintTitle_);
    beside->addWidget(hint_);
    beside->addStretch(1);
    auto* across = new QHBoxLayout;
    across->setSpacing(space::large);
    across->addLayout(sheet, 3);
    across->addLayout(beside, 1);
    hint_->setMinimumWidth(digitsWide(this, hintDigits / 2));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::medium, space::large, space::large);
    column->setSpacing(space::small);
    column->addLayout(head);
    column->addLayout(row);
    column->addWidget(message_);
    column->addLayout(across, 1);
}

void LetterPage::clear() {
    asked_.next();
    client_ = {};
    letter_.reset();
    wording_ = {};
    subject_.clear();
    body_.clear();
    draftEdited_ = kindAsked_ = false;
    message_->hide();
    title_->setText(tr("Letter"));
    speech_ = shell_.speech;
    language_->setCurrentIndex(std::max(0, language_->findData(speech_.language().left(2))));
    sides_->setValue(int(Side::Letter));
    showSide(Side::Letter);
    setReady(false);
}

void LetterPage::takeFocus() {
    text_->setFocus();
}

bool LetterPage::concerns(const app::ChangeNotice& notice) const {
    return notice.everything || notice.clients.contains(client_) ||
           notice.kinds.contains(RecordType::LetterTemplate);
}

void LetterPage::showLetter(Id<Client> id, std::optional<LetterKind> kind) {
    clear();
    client_ = id;
    kindAsked_ = !kind;
    if (kind) {
        kind_->setValue(*kind);
    }
    refresh();
}

// What somebody has written stays, whatever has changed in the book; a new draft is one press away.
void LetterPage::reload() {
    if (client_.isNull() || (letter_ && draftEdited_)) {
        setReady(!client_.isNull());
        return;
    }
    ask();
}

void LetterPage::ask() {
    setReady(false);
    const auto kind = kindAsked_ ? std::nullopt : kind_->value();
    whenDone(shell_.session.run(
                 [id = client_, kind, speech = speech_](app::Workspace& workspace) -> Result<app::Letter> {
                     app::Letters letters(workspace);
                     const Day today = workspace.clock().today();
                     LetterKind wanted = LetterKind::Reminder;
                     if (kind) {
                         wanted = *kind;
                     } else {
                         RAPPORT_TRY_ASSIGN(wanted, letters.likelyKind(id, today));
                     }
                     app::Letter letter;
                     RAPPORT_TRY_ASSIGN(letter.facts, letters.facts(id, wanted, today));
                     RAPPORT_TRY_ASSIGN(letter.wording, letters.wording(wanted, speech.language()));
                     return letter;
                 }),
             this, [this, question = asked_.next()](Result<app::Letter> letter) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (letter) {
                     take(std::move(letter).value());
                 } else {
                     emit failed(letter.error());
                 }
                 setReady(true);
             });
}

void LetterPage::take(app::Letter letter) {
    kindAsked_ = false;
    kind_->setValue(letter.wording.wording.kind);
    title_->setText(tr("Letter to %1").arg(letter.facts.client.name));
    wording_ = letter.wording.wording;
    letter_ = std::make_shared<const app::Letter>(std::move(letter));
    fillDraft();
    showSide(side_);
}

/// The letter as its wording and the book have it; an unknown field leaves the letter as it was.
void LetterPage::fillDraft() {
    if (!letter_) {
        return;
    }
    const auto draft = reporting::fillLetter(wording_, letter_->facts, speech_);
    if (!draft) {
        message_->showMessage(MessageBar::Kind::Warning,
                              wording::errorSentence(shell_.speech, draft.error()));
        return;
    }
    message_->hide();
    subject_ = draft->subject;
    body_ = draft->body;
    draftEdited_ = false;
}

void LetterPage::showSide(Side side) {
    if (side == Side::Letter && side_ == Side::Wording && letter_ && !draftEdited_) {
        fillDraft(); // the wording may have changed
    }
    side_ = side;
    const QSignalBlocker subjectQuiet(subjectEdit_);
    const QSignalBlocker textQuiet(text_);
    const bool isLetter = side == Side::Letter;
    text_->setSpeech(speech_);
    text_->setShowsFields(!isLetter);
    subjectEdit_->setText(isLetter ? subject_ : wording_.subject);
    text_->setPlainText(isLetter ? body_ : wording_.body);
    text_->setReadOnly(!letter_);
    subjectEdit_->setReadOnly(!letter_);
    showGaps();
    updateDeeds();
}

void LetterPage::takeEdit() {
    if (side_ == Side::Letter) {
        subject_ = subjectEdit_->text();
        body_ = text_->toPlainText();
        draftEdited_ = true;
    } else {
        wording_.subject = subjectEdit_->text();
        wording_.body = text_->toPlainText();
    }
    showGaps();
    updateDeeds();
}

void LetterPage::showGaps() {
    QStringList lines;
    if (!letter_) {
        hintTitle_->clear();
    } else if (side_ == Side::Wording) {
        hintTitle_->setText(tr("Fields"));
        lines << tr(
            "A line that begins with a field and a question mark, {?hours}, stands only where that fact is "
            "known.");
        for (const wording::LetterField& field : wording::letterFields()) {
            lines << tr("{%1} %2").arg(QString::fromLatin1(field.field),
                                       wording::letterFieldName(shell_.speech, field.field));
        }
    } else {
        const QString text = subject_ + u'\n' + body_;
        for (const wording::LetterField& field : wording::letterFields()) {
            if (text.contains(wording::letterGap(speech_, field.field))) {
                lines << wording::letterGapSentence(shell_.speech, field.field);
            }
        }
        hintTitle_->setText(lines.isEmpty() ? tr("Nothing is missing") : tr("Missing"));
        if (lines.isEmpty()) {
            lines << tr("Read it once more before it goes out.");
        }
    }
    hint_->setText(lines.join(side_ == Side::Wording ? QStringLiteral("\n") : QStringLiteral("\n\n")));
}

void LetterPage::updateDeeds() {
    const bool there = letter_ != nullptr;
    const bool isLetter = there && side_ == Side::Letter;
    for (QAction* action : {save_, copy_, mail_, log_}) {
        action->setEnabled(isLetter && !body_.trimmed().isEmpty());
    }
    again_->setEnabled(isLetter && draftEdited_);
    const LetterTemplate* kept = there ? &letter_->wording.wording : nullptr;
    keep_->setEnabled(there && !wording_.body.trimmed().isEmpty() && wording_ != *kept);
    reset_->setEnabled(there && (letter_->wording.isOwn || wording_ != *kept));
}

void LetterPage::chooseFile() {
    const QString html = tr("Web page (*.html)");
    const QString pdf = tr("PDF (*.pdf)");
    const QString text = tr("Text (*.txt)");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the letter"), fileNameFor(letter_->facts.client.name, kind_->currentText()),
        html + QStringLiteral(";;") + pdf + QStringLiteral(";;") + text);
    if (!path.isEmpty()) {
        saveTo(path);
    }
}

void LetterPage::saveTo(const QString& path) {
    if (!letter_) {
        return;
    }
    whenDone(shell_.session.run([path, subject = subject_, body = body_, letter = letter_,
                                 speech = speech_](app::Workspace&) {
        return app::writeLetter(path, subject, body, letter->facts, speech);
    }),
             this, [this, path](const Result<void>& written) {
                 if (written) {
                     emit saved(path);
                     offerLogging(tr("The letter was saved."), QDir::toNativeSeparators(path));
                 } else {
                     emit failed(written.error());
                 }
             });
}

void LetterPage::copy() {
    QGuiApplication::clipboard()->setText(body_);
    offerLogging(tr("The letter is on the clipboard."));
}

void LetterPage::mail() {
    const QString address = letter_->facts.contact ? letter_->facts.contact->email : QString();
    const MailLink link = mailLink(address, subject_, body_);
    if (!link.fits) {
        QGuiApplication::clipboard()->setText(body_);
    }
    if (!QDesktopServices::openUrl(link.url)) {
        QGuiApplication::clipboard()->setText(body_);
        offerLogging(tr("No mail program answered. The letter is on the clipboard."));
    } else {
        offerLogging(link.fits
                         ? tr("The letter is in your mail program.")
                         : tr("The letter is too long for a link: it is on the clipboard, paste it into the "
                              "mail."));
    }
}

void LetterPage::offerLogging(const QString& what, const QString& details) {
    message_->showMessage(MessageBar::Kind::Done, what, details, tr("Log as sent"), [this] { logAsSent(); });
}

/// The dealing, and a proposal that was still a draft is sent with it.
void LetterPage::logAsSent() {
    message_->hide();
    app::LogInteraction log;
    log.interaction.clientId = client_;
    log.interaction.kind = InteractionKind::Email;
    log.interaction.direction = Direction::Outgoing;
    log.interaction.day = shell_.session.clock().today();
    log.interaction.at = shell_.session.clock().now();
    //: A dealing in the timeline: the kind of a letter and its subject
    log.interaction.text = tr("%1: %2").arg(kind_->currentText(), subject_);
    const auto proposal = letter_->facts.proposal;
    whenDone(shell_.session.run([log, proposal](app::Workspace& workspace) -> Result<app::Outcome> {
        RAPPORT_TRY_ASSIGN(const app::Outcome outcome, workspace.commands().run(log));
        if (proposal && proposal->state == ProposalState::Draft) {
            Proposal sent = *proposal;
            sent.state = ProposalState::Sent;
            RAPPORT_TRY(workspace.commands().run(app::Update<Proposal>{sent}));
        }
        return outcome;
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void LetterPage::keepWording() {
    if (const auto draft = reporting::fillLetter(wording_, letter_->facts, speech_); !draft) {
        message_->showMessage(MessageBar::Kind::Warning,
                              wording::errorSentence(shell_.speech, draft.error()));
        return;
    }
    LetterTemplate kept = wording_;
    kept.language = speech_.language().left(2);
    whenDone(
        shell_.session.run([kept](app::Workspace& workspace) { return app::Letters(workspace).keep(kept); }),
        this, [this](const Result<app::Outcome>& outcome) {
            if (outcome) {
                emit undoOffered(doneSentence(shell_.speech, outcome->text));
            } else {
                emit failed(outcome.error());
            }
        });
}

void LetterPage::resetWording() {
    if (!letter_->wording.isOwn) {
        wording_ = letter_->wording.wording;
        showSide(side_);
        return;
    }
    whenDone(shell_.session.run([id = letter_->wording.wording.id](app::Workspace& workspace) {
        return workspace.commands().run(app::Remove<LetterTemplate>{id});
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

} // namespace rapport::gui
