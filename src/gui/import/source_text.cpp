// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/source_text.h"

#include "gui/import/import_words.h"
#include "wording/error_wording.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

QString say(const char* source, qint64 n = -1) {
    return QCoreApplication::translate("rapport::gui::Sources", source, nullptr, int(n));
}

} // namespace

QString takenText(const wording::Speech& speech, const app::SourceTaken& taken) {
    //: What came of taking a remembered source: its name, and what was found
    const QString line = say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "%1: %2"));
    if (taken.error) {
        return line.arg(taken.name, wording::errorSentence(speech, *taken.error));
    }
    QStringList parts;
    if (taken.totals.created > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n new"), taken.totals.created);
    }
    if (taken.totals.updated > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n changed"), taken.totals.updated);
    }
    if (parts.isEmpty()) {
        parts << say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "nothing new"));
    }
    if (taken.strangers > 0) {
        const QString strangers =
            say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n number(s) or address(es) nobody knows"),
                taken.strangers);
        parts << (taken.strangersTime == Duration()
                      ? strangers
                      //: %1: "3 numbers or addresses nobody knows"; %2: the time they took, "3 h 20 min"
                      : say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "%1 (%2)"))
                            .arg(strangers, speech.duration(taken.strangersTime)));
    }
    if (taken.undecided > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n to decide"), taken.undecided);
    }
    if (taken.rejected > 0) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n row(s) that cannot be taken"),
                     taken.rejected);
    }
    if (!taken.left.empty()) {
        parts << say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "%n file(s) that cannot be read"),
                     qint64(taken.left.size()));
    }
    return line.arg(taken.name, speech.locale().createSeparatedList(parts));
}

bool isWorthSaying(const app::SourceTaken& taken) {
    return taken.error || taken.outcome == app::SourceTaken::Outcome::Taken || taken.rejected > 0 ||
           !taken.left.empty();
}

QString standingText(const app::SourceStanding& standing) {
    switch (standing.state) {
    case app::SourceState::NeverTaken:
        return say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "Not taken yet"));
    case app::SourceState::Changed:
        return say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "Has changed since"));
    case app::SourceState::Missing:
        return say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "Not there now"));
    case app::SourceState::Unchanged:
        break;
    }
    const qint64 strangers = standing.last ? standing.last->strangers : 0;
    return strangers > 0
               ? say(QT_TRANSLATE_N_NOOP("rapport::gui::Sources", "Nothing new; %n not known"), strangers)
               : say(QT_TRANSLATE_NOOP("rapport::gui::Sources", "Nothing new"));
}

QString sourceKindText(const RecordSource& source) {
    const auto kind = importing::kindFromCode(source.kind);
    return kind ? kindWord(*kind) : source.kind;
}

} // namespace rapport::gui
