// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mail/mail_drop.h"

#include "app/command_runner.h"
#include "app/mail_entry.h"
#include "app/records.h"
#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/when_done.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/page.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace rapport::gui {

namespace {

constexpr int mostAtOnce = 200;

Result<importing::MailMessage> readMail(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::InputRejected,
                     "file_unreadable",
                     {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    }
    auto mail = importing::readMailMessage(file);
    if (!mail) {
        return Error(mail.error()).with(QStringLiteral("file"), path);
    }
    return mail;
}

} // namespace

/// What became of the e-mails of one drop.
struct MailDrop::Logged {
    int logged = 0;
    int known = 0; ///< Were logged already.
    app::CommandText text{};
    QString subject{}; ///< Of the last one.
    QString clientName{};
    Id<Client> client{};
    Id<Interaction> dealing{};
    std::optional<importing::MailAddress> stranger{};
    std::optional<Error> error{}; ///< Of the first that was not taken.
};

MailDrop::MailDrop(const Shell& shell, Page& page, QWidget* target, ClientAt clientAt)
    : QObject(target), shell_(shell), page_(page), clientAt_(std::move(clientAt)) {
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

QStringList MailDrop::mailsIn(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        const QString file = url.toLocalFile();
        if (!file.endsWith(QStringLiteral(".eml"), Qt::CaseInsensitive)) {
            return {}; // with something else among them it is no drop of e-mails
        }
        files << file;
    }
    return files.mid(0, mostAtOnce);
}

bool MailDrop::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event); // what enters and moves is one, too
    const QStringList files = mailsIn(drop->mimeData());
    if (files.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) {
        log(files, clientAt_(drop->position().toPoint()));
    }
    return true;
}

void MailDrop::choose(const std::optional<Id<Client>>& client) {
    const QStringList files =
        QFileDialog::getOpenFileNames(&page_, tr("Add e-mails"), {}, tr("E-mails (*.eml);;All files (*)"));
    if (!files.isEmpty()) {
        log(files, client);
    }
}

void MailDrop::log(const QStringList& files, const std::optional<Id<Client>>& client) {
    whenDone(shell_.session.run([files, client](app::Workspace& workspace) -> Result<Logged> {
        Logged logged;
        for (const QString& file : files) {
            const auto one = [&]() -> Result<void> {
                RAPPORT_TRY_ASSIGN(const importing::MailMessage mail, readMail(file));
                RAPPORT_TRY_ASSIGN(const app::MailEntry entry, app::mailEntry(workspace, mail, client));
                logged.subject = entry.interaction.text;
                logged.clientName = entry.clientName;
                if (entry.isLogged) {
                    ++logged.known;
                    return {};
                }
                RAPPORT_TRY_ASSIGN(const app::Outcome outcome,
                                   workspace.commands().run(app::LogInteraction{entry.interaction, {}, {}}));
                ++logged.logged;
                logged.text = outcome.text;
                logged.client = entry.interaction.clientId;
                logged.dealing = Id<Interaction>(outcome.created.front().id);
                logged.stranger = entry.stranger;
                return {};
            };
            const Result<void> done = one();
            if (!done && !logged.error) {
                logged.error = done.error();
            }
        }
        return logged;
    }),
             this, [this](const Result<Logged>& logged) {
                 if (logged) {
                     tell(*logged);
                 } else {
                     emit page_.failed(logged.error());
                 }
             });
}

void MailDrop::tell(const Logged& logged) {
    if (logged.error) {
        emit page_.failed(*logged.error);
    } else if (logged.logged == 0) {
        emit page_.done(tr("Nothing was logged: this e-mail of %1 is there already.").arg(logged.clientName),
                        logged.subject);
    } else if (logged.logged == 1) {
        emit page_.undoOffered(doneSentence(shell_.speech, logged.text));
    } else {
        emit page_.done(tr("E-mails logged: %n", nullptr, logged.logged),
                        logged.known > 0 ? tr("There already: %n", nullptr, logged.known) : QString());
    }
    if (logged.stranger) {
        offerContact(logged);
    }
}

void MailDrop::offerContact(const Logged& logged) {
    const importing::MailAddress& who = *logged.stranger;
    bar().showMessage(
        MessageBar::Kind::Info,
        tr("%1 is no contact of %2 yet.").arg(who.name.isEmpty() ? who.email : who.name, logged.clientName),
        who.name.isEmpty() ? QString() : who.email, tr("&Add as a contact"),
        [this, client = logged.client, dealing = logged.dealing, who] { addContact(client, dealing, who); });
}

void MailDrop::addContact(Id<Client> client, Id<Interaction> dealing, const importing::MailAddress& address) {
    whenDone(shell_.session.run([client, dealing,
                                 address](app::Workspace& workspace) -> Result<app::Outcome> {
        Contact contact;
        contact.clientId = client;
        contact.name = address.name.isEmpty() ? address.email : address.name;
        contact.email = address.email;
        RAPPORT_TRY_ASSIGN(const app::Outcome added, workspace.commands().run(app::Add<Contact>{contact}));
        // Whoever wrote it is known now; staff may not change what is logged.
        auto stored = workspace.records().byId(dealing);
        if (stored) {
            stored->record.direction = Direction::Incoming;
            (void)workspace.commands().run(app::Update<Interaction>{stored->record, stored->version});
        }
        return added;
    }),
             this, [this](const Result<app::Outcome>& added) {
                 if (added) {
                     emit page_.done(doneSentence(shell_.speech, added->text));
                 } else {
                     emit page_.failed(added.error());
                 }
             });
}

MessageBar& MailDrop::bar() {
    if (!bar_) {
        bar_ = new MessageBar;
        if (auto* column = qobject_cast<QBoxLayout*>(page_.layout())) {
            column->insertWidget(0, bar_);
        }
    }
    return *bar_;
}

} // namespace rapport::gui
