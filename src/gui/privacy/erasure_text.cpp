// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/privacy/erasure_text.h"

#include "wording/field_words.h"

#include <QCoreApplication>
#include <QDir>

namespace rapport::gui {

namespace {

struct Erasing {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Erasing)
};

} // namespace

QString goingText(const wording::Speech& speech, const app::ErasurePreview& preview) {
    QStringList kinds;
    for (const auto& [table, rows] : preview.going) {
        //: A kind of record and how many of it
        kinds << Erasing::tr("%1: %2").arg(wording::tableWord(speech, table), speech.count(rows));
    }
    if (preview.logEntries > 0) {
        kinds << Erasing::tr("entries of the history: %1").arg(speech.count(preview.logEntries));
    }
    return speech.locale().createSeparatedList(kinds);
}

QString stayingText(const wording::Speech& speech, const app::ErasurePreview& preview) {
    if (!preview.keptUntil) {
        return Erasing::tr("Nothing has to be kept for the law.");
    }
    return Erasing::tr("%n invoice(s) with payments and credit notes, under the name %1, without text: the "
                       "law wants invoices kept for %2 years. The last may go after %3.",
                       nullptr, int(preview.invoices))
        .arg(app::erasedName(preview.client), speech.count(preview.keepYears),
             speech.day(*preview.keptUntil));
}

QString copiesText(const QStringList& copies) {
    QStringList lines;
    for (const QString& copy : copies) {
        lines << QDir::toNativeSeparators(copy);
    }
    return lines.join(QLatin1Char('\n'));
}

QString afterErasing(const app::Outcome& outcome, const QStringList& copies) {
    QStringList lines;
    if (outcome.text.args.contains(QStringLiteral("not_wiped"))) {
        lines << Erasing::tr("Another program has the book open: traces stay in files beside it until that "
                             "ends.");
    }
    if (!copies.isEmpty()) {
        lines << Erasing::tr("Copies made before still have what was erased:") << copiesText(copies);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace rapport::gui
