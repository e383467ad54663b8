// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/command_catalogue.h"

#include "gui/widgets/page.h"

#include <QCoreApplication>

#include <algorithm>

namespace rapport::gui {

QAction* CommandCatalogue::add(const QString& group, const char* id, QAction* action) {
    action->setObjectName(QLatin1String(id));
    const auto found = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const CommandGroup& one) { return one.title == group; });
    if (found == groups_.end()) {
        groups_.append({group, {action}});
    } else {
        found->actions << action;
    }
    return action;
}

QList<CommandGroup> CommandCatalogue::groups(const Page* page) const {
    QList<CommandGroup> all = groups_;
    if (page && !page->actions().isEmpty()) {
        all.append(
            {QCoreApplication::translate("rapport::gui::CommandCatalogue", "This page"), page->actions()});
    }
    return all;
}

QString plainText(const QAction* action) {
    QString text = action->text();
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size()) {
            ++i; // the letter after it stays, a doubled one once
        }
        if (text[i] != u'…') {
            plain += text[i];
        }
    }
    return plain;
}

QString keysOf(const QAction* action) {
    return action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace rapport::gui
