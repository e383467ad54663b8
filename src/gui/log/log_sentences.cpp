// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/log_sentences.h"

#include "gui/widgets/text_direction.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class LogSentences {
    Q_DECLARE_TR_FUNCTIONS(LogSentences)

public:
    // Phrases that stand after "Logged: " and "Not saved: ".
    static QString dealing(InteractionKind kind, const QString& client) {
        switch (kind) {
        case InteractionKind::Call:
            return tr("call with %1").arg(client);
        case InteractionKind::Email:
            return tr("e-mail with %1").arg(client);
        case InteractionKind::Message:
            return tr("message with %1").arg(client);
        case InteractionKind::Meeting:
            return tr("meeting with %1").arg(client);
        case InteractionKind::Visit:
            return tr("visit to %1").arg(client);
        case InteractionKind::Admin:
            return tr("paperwork for %1").arg(client);
        case InteractionKind::Request:
            return tr("request of %1").arg(client);
        case InteractionKind::Complaint:
            return tr("complaint of %1").arg(client);
        case InteractionKind::Other:
            break;
        }
        return tr("dealing with %1").arg(client);
    }
    static QString logged(const QString& dealing, const QString& minutes) {
        return minutes.isEmpty() ? tr("Logged: %1").arg(dealing)
                                 //: A dealing and how long it took: "Logged: call with Okafor Dental, 6 min"
                                 : tr("Logged: %1, %2").arg(dealing, minutes);
    }
    static QString unsaved(const QString& dealing, const QString& day) {
        //: A dealing and a day
        return tr("Not saved: %1, begun on %2").arg(dealing, day);
    }
    static QString nobody() { return tr("somebody not named yet"); }
};

} // namespace

QString loggedSentence(const wording::Speech& speech, const app::LogEntry& entry) {
    const auto spent = app::logCommand(entry, {}).interaction.timeSpent;
    return LogSentences::logged(LogSentences::dealing(entry.kind, isolated(entry.clientName.trimmed())),
                                spent ? speech.duration(*spent) : QString());
}

QString unsavedSentence(const wording::Speech& speech, const app::LogEntry& entry) {
    const QString client = entry.clientName.trimmed();
    return LogSentences::unsaved(
        LogSentences::dealing(entry.kind, client.isEmpty() ? LogSentences::nobody() : isolated(client)),
        speech.day(entry.day));
}

} // namespace rapport::gui
