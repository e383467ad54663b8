// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/plan_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rapport::gui {

namespace {

QString say(const char* source, qint64 n = -1) {
    return QCoreApplication::translate("rapport::gui::ImportPlan", source, nullptr, int(n));
}

// "12 new · 3 changed · 40 unchanged": what is not there is not said.
QString totalsText(const importing::ImportTotals& totals) {
    QStringList parts;
    if (totals.created > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n new"), totals.created);
    }
    if (totals.updated > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n changed"), totals.updated);
    }
    if (totals.unchanged > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n unchanged"), totals.unchanged);
    }
    if (totals.skipped > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n left out"), totals.skipped);
    }
    return parts.join(QStringLiteral(" · "));
}

QString orderText(const QString& code) {
    if (code == u"dmy") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "day, month, year"));
    }
    if (code == u"mdy") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "month, day, year"));
    }
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "year, month, day"));
}

QString decisionText(const importing::Decided& decided) {
    if (decided.what == "date_order") {
        return decided.line > 0 ? say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan",
                                                        "Dates in “%1” are %2, as line %3 shows: %4"))
                                      .arg(decided.column, orderText(decided.choice),
                                           QString::number(decided.line), decided.value)
                                : say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Dates in “%1” are %2"))
                                      .arg(decided.column, orderText(decided.choice));
    }
    if (decided.what == "decimal_sign") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Decimals in “%1” follow a “%2”"))
            .arg(decided.column, decided.choice);
    }
    if (decided.what == "encoding") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Written in %1")).arg(decided.choice);
    }
    if (decided.what == "delimiter") {
        return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Columns are separated by “%1”"))
            .arg(decided.choice == u"\t" ? QStringLiteral("Tab") : decided.choice);
    }
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Columns known as “%1”")).arg(decided.choice);
}

} // namespace

QString plannedText(const importing::ImportPlan& plan) {
    if (plan.changesNothing() && plan.rejected.empty()) {
        return say(
            QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan",
                                "%n row(s) read. The book has all of it already; there is nothing to do."),
            plan.totals.read);
    }
    const QString read =
        say(QT_TRANSLATE_N_NOOP("rapport::gui::ImportPlan", "%n row(s) read."), plan.totals.read);
    if (!plan.isApplicable()) {
        return say(
            QT_TRANSLATE_N_NOOP(
                "rapport::gui::ImportPlan",
                "%n row(s) cannot be taken, so nothing will be imported. Correct them, or leave them out."),
            qint64(plan.rejected.size()));
    }
    //: %1: how many rows were read; %2: what they would change
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "%1 What will change: %2"))
        .arg(read, totalsText(plan.totals));
}

QString doneText(const importing::ImportPlan& plan) {
    return say(QT_TRANSLATE_NOOP("rapport::gui::ImportPlan", "Imported: %1")).arg(totalsText(plan.totals));
}

QString decidedText(const importing::ImportPlan& plan) {
    QStringList sentences;
    for (const importing::Decided& decided : plan.decided) {
        const QString sentence = decisionText(decided);
        if (!sentences.contains(sentence)) {
            sentences << sentence;
        }
    }
    return sentences.join(QLatin1Char('\n'));
}

} // namespace rapport::gui
