// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar_export.h"

#include "app/agenda.h"
#include "app/private_file.h"
#include "app/workspace.h"
#include "reporting/calendar.h"
#include "storage/open_matters.h"
#include "wording/agenda_wording.h"

#include <QCryptographicHash>

namespace rapport::app {

namespace {

const char* wordOf(AgendaKind kind) {
    switch (kind) {
    case AgendaKind::Task:
        return "task";
    case AgendaKind::Renewal:
        return "renewal";
    case AgendaKind::Promise:
        return "promise";
    case AgendaKind::RecoveryStep:
        return "recovery";
    case AgendaKind::PartingStep:
        return "parting";
    default:
        return "decision";
    }
}

/// Of the record and the book; what is a part of a record goes by its words or its step.
QString uidOf(const AgendaItem& item, Instant bookMade) {
    QString part;
    if (item.step)
        part = u'-' + QString::number(int(*item.step));
    else if (item.kind == AgendaKind::Promise || item.kind == AgendaKind::PartingStep)
        part = u'-' +
               QString::fromLatin1(
                   QCryptographicHash::hash(item.text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
    return QStringLiteral("%1-%2%3.%4@rapport")
        .arg(QLatin1String(wordOf(item.kind)), QString::number(item.record.id), part,
             QString::number(bookMade.msSinceEpoch()));
}

QString summaryOf(const wording::Speech& speech, const AgendaItem& item) {
    const QString text = wording::agendaText(speech, item, *item.due);
    if (item.clientName.isEmpty()) return text;
    return speech.filled(speech.translate("Agenda", "{client}: {text}", "an entry of a calendar"),
                         {{QStringLiteral("client"), item.clientName}, {QStringLiteral("text"), text}});
}

} // namespace

Result<qint64> CalendarExport::write(const QString& file, const wording::Speech& speech) {
    RAPPORT_TRY_ASSIGN(const std::vector<AgendaItem> items,
                       Agenda(workspace_).upcoming(workspace_.clock().today()));
    RAPPORT_TRY_ASSIGN(const Instant made, storage::OpenMatters(workspace_.book()).bookMade());
    std::vector<reporting::CalendarEntry> entries;
    entries.reserve(items.size());
    for (const AgendaItem& item : items) {
        entries.push_back(
            {uidOf(item, made), *item.due, summaryOf(speech, item),
             item.kind == AgendaKind::Renewal ? wording::agendaWhen(speech, item, *item.due) : QString()});
    }
    RAPPORT_TRY(writePrivateFile(
        file, reporting::writeCalendar(workspace_.bookName(), entries, workspace_.clock().now())));
    return static_cast<qint64>(entries.size());
}

} // namespace rapport::app
