// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_window.h"

#include "app/command_runner.h"
#include "app/records.h"
#include "app/staff_directory.h"
#include "gui/access/who_is_here.h"
#include "gui/log/draft_offer.h"
#include "gui/log/log_form.h"
#include "gui/log/log_sentences.h"
#include "gui/log/text_field.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/screen_room.h"
#include "gui/widgets/text_label.h"
#include "wording/error_wording.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int keepEveryMs = 1000;

struct Choices {
    std::vector<Staff> staff;
    std::vector<TextTemplate> templates;
};

// The same but for the seconds that go by on their own.
bool sameBesidesTime(app::LogEntry one, const app::LogEntry& other) {
    if (one.counting && other.counting) {
        one.spent = other.spent;
    }
    return one == other;
}

QString layoutName() {
    return QStringLiteral("log");
}

} // namespace

LogWindow::LogWindow(const LogParts& parts)
    : QDialog(nullptr, Qt::Window), parts_(parts), offer_(new DraftOffer(parts.shell.speech)),
      form_(new LogForm(parts)), message_(new MessageBar),
      said_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      save_(new QPushButton(tr("&Save"))), next_(new QPushButton(tr("Save and log &next"))) {
    setWindowTitle(tr("Log a dealing"));
    setWindowIcon(programIcon());
    lay();
    connect(this, &QDialog::finished, this, &QObject::deleteLater);
    connect(save_, &QPushButton::clicked, this, &LogWindow::save);
    connect(next_, &QPushButton::clicked, this, &LogWindow::saveAndNext);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | enter), this), &QShortcut::activated, this,
                &LogWindow::save);
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | enter), this), &QShortcut::activated, this,
                &LogWindow::saveAndNext);
    }
    connect(new QShortcut(QKeySequence(QKeySequence::HelpContents), this), &QShortcut::activated, this,
            &LogWindow::helpRequested);
    connect(form_, &LogForm::failed, this, &LogWindow::showError);
    connect(form_, &LogForm::edited, message_, &QWidget::hide);
    connect(form_->text(), &TextField::templateSaved, this,
            [this](const TextTemplate& text) { writeTemplate(app::Add<TextTemplate>{text}); });
    connect(form_->text(), &TextField::templateRemoved, this,
            [this](Id<TextTemplate> id) { writeTemplate(app::Remove<TextTemplate>{id}); });
    connect(offer_, &DraftOffer::discarded, this, &LogWindow::discard);
    connect(offer_, &DraftOffer::continued, this, [this](const app::LogDraft& draft) {
        if (isWorthKeeping()) {
            emit continueRequested(draft);
        } else {
            take(draft);
        }
    });
    connect(&parts_.shell.session, &app::Session::changed, this, &LogWindow::takeChange);
    keep_.setInterval(keepEveryMs);
    connect(&keep_, &QTimer::timeout, this, &LogWindow::keepDraft);
    keep_.start();
    startAfresh();
    read();
}

LogWindow::~LogWindow() {
    if (isVisible()) {
        keepDraft(); // the program ends with the window open
    }
    parts_.shell.settings.setLayout(layoutName(), saveGeometry());
}

void LogWindow::lay() {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form_);
    form_->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    save_->setDefault(true);
    save_->setAccessibleName(tr("Save"));
    save_->setToolTip(tr("Save and close (Enter, Ctrl+Return)"));
    next_->setAccessibleName(tr("Save and log next"));
    next_->setToolTip(tr("Save and begin the next one (Ctrl+Shift+Return)"));
    auto* close = new QPushButton(tr("Close"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close; what is not saved is offered again (Esc)"));
    connect(close, &QPushButton::clicked, this, &LogWindow::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(said_, 1);
    buttons->addWidget(next_);
    buttons->addWidget(save_);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(scroll, 1);
    column->addWidget(message_);
    column->addLayout(buttons);
    column->insertWidget(0, offer_);
    resize(digitsWide(this, 92), digitsWide(this, 76));
    restoreGeometry(parts_.shell.settings.layout(layoutName()));
    resize(size().boundedTo(roomOnScreen(*this)));
}

void LogWindow::startAfresh() {
    const Clock& clock = parts_.shell.session.clock();
    app::LogEntry fresh;
    fresh.day = clock.today();
    fresh.at = clock.now();
    fresh.spent = Duration();
    fresh.counting = true;
    form_->setEntry(fresh);
    draft_ = std::make_shared<app::DraftId>();
    kept_ = form_->entry();
    isKept_ = false;
    form_->focusFirst();
}

void LogWindow::read() {
    whenDone(runInBook(parts_,
                       [](app::Workspace& workspace) -> Result<Choices> {
                           Choices choices;
                           RAPPORT_TRY_ASSIGN(choices.staff, workspace.staff().list());
                           RAPPORT_TRY_ASSIGN(choices.templates, workspace.records().all<TextTemplate>());
                           return choices;
                       }),
             this, [this](const Result<Choices>& answer) {
                 if (!answer) {
                     showError(answer.error());
                     return;
                 }
                 form_->setStaff(answer->staff,
                                 whoIsHere(answer->staff, parts_.shell.settings.lastStaff(parts_.book)));
                 form_->text()->setTemplates(answer->templates);
                 ready_ = true;
                 emit ready();
             });
}

void LogWindow::takeChange(const app::ChangeNotice& notice) {
    if (notice.everything || notice.kinds.contains(RecordType::Staff) ||
        notice.kinds.contains(RecordType::TextTemplate)) {
        read();
    }
}

void LogWindow::setClient(Id<Client> id, const QString& name) {
    form_->setClient(id, name);
    form_->focusFirst();
}

void LogWindow::setNewClient(const QString& number) {
    form_->setNewClient({}, number);
    form_->focusFirst();
}

void LogWindow::setRemark(const QString& remark) {
    form_->setRemark(remark);
}

void LogWindow::offer(std::vector<app::LogDraft> drafts) {
    offer_->setDrafts(std::move(drafts));
}

void LogWindow::take(const app::LogDraft& draft) {
    app::LogEntry entry = draft.entry;
    entry.counting = false; // nobody knows how long it went on
    form_->setEntry(entry);
    draft_ = std::make_shared<app::DraftId>(draft.id);
    kept_ = form_->entry();
    isKept_ = true;
    form_->focusFirst();
}

bool LogWindow::isWorthKeeping() const {
    return form_->entry().isWorthKeeping();
}

void LogWindow::save() {
    store(false);
}

void LogWindow::saveAndNext() {
    store(true);
}

void LogWindow::store(bool next) {
    if (saving_ || !form_->check()) {
        return;
    }
    const app::LogEntry entry = form_->entry();
    const QString judgedBy = form_->staffName();
    const auto draft = draft_;
    parts_.shell.settings.setLastStaff(parts_.book, entry.staffId.value_or(Id<Staff>()).value());
    if (next) {
        startAfresh(); // at once: whoever types on loses no letter to the saving
    } else {
        saving_ = true;
        form_->setEnabled(false);
    }
    whenDone(runInBook(parts_,
                       [entry, judgedBy, draft](app::Workspace& workspace) -> Result<app::Outcome> {
                           app::Drafts drafts(workspace);
                           auto outcome = app::record(workspace, entry, judgedBy);
                           if (outcome) {
                               if (drafts.discard(*draft)) {
                                   *draft = {};
                               }
                           } else if (const auto kept = drafts.keep(*draft, entry)) {
                               *draft = *kept;
                           }
                           return outcome;
                       }),
             this, [this, entry, draft, next](const Result<app::Outcome>& answer) {
                 saving_ = false;
                 form_->setEnabled(true);
                 if (!answer) {
                     showError(answer.error());
                     if (next) {
                         offer({app::LogDraft{*draft, entry.at.value_or(Instant()), entry}});
                     }
                     return;
                 }
                 const QString sentence = loggedSentence(parts_.shell.speech, entry);
                 emit logged(sentence);
                 if (next) {
                     said_->setText(sentence);
                 } else {
                     over_ = true;
                     accept();
                 }
             });
}

void LogWindow::keepDraft() {
    const app::LogEntry entry = form_->entry();
    if (saving_ || over_ || sameBesidesTime(entry, kept_)) {
        return;
    }
    const bool worth = entry.isWorthKeeping();
    const bool wasKept = isKept_;
    kept_ = entry;
    isKept_ = worth;
    if (!worth && !wasKept) {
        return;
    }
    // Not waited for: a draft that cannot be written now is written with the next change.
    runInBook(parts_, [entry, worth, draft = draft_](app::Workspace& workspace) -> Result<void> {
        app::Drafts drafts(workspace);
        if (worth) {
            RAPPORT_TRY_ASSIGN(*draft, drafts.keep(*draft, entry));
        } else {
            RAPPORT_TRY(drafts.discard(*draft));
            *draft = {};
        }
        return {};
    });
}

void LogWindow::discard(const app::LogDraft& draft) {
    whenDone(runInBook(parts_, [id = draft.id](
                                   app::Workspace& workspace) { return app::Drafts(workspace).discard(id); }),
             this, [this](const Result<void>& answer) {
                 if (!answer) {
                     showError(answer.error());
                 }
             });
}

void LogWindow::writeTemplate(const app::Command& command) {
    // The change notice has the templates read again.
    whenDone(
        runInBook(parts_, [command](app::Workspace& workspace) { return workspace.commands().run(command); }),
        this, [this](const Result<app::Outcome>& answer) {
            if (!answer) {
                showError(answer.error());
            }
        });
}

void LogWindow::showError(const Error& error) {
    message_->showMessage(MessageBar::Kind::Warning, wording::errorSentence(parts_.shell.speech, error));
}

void LogWindow::reject() {
    if (saving_) {
        return;
    }
    keepDraft();
    QDialog::reject();
}

} // namespace rapport::gui
