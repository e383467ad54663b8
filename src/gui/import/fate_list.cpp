// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/fate_list.h"

#include "base/text_key.h"

#include <QHash>

#include <algorithm>

namespace rapport::gui {

namespace {

using importing::Fate;

QString keyOf(const importing::ImportPlan& plan, const FateEntry& entry) {
    QString text = QString::number(entry.line);
    if (entry.row >= 0) {
        text += QLatin1Char(' ') + plan.rows[size_t(entry.row)].what;
    }
    if (entry.match >= 0) {
        text += QLatin1Char(' ') + plan.matches[size_t(entry.match)].name;
    }
    if (entry.rejection >= 0) {
        const importing::Rejection& rejection = plan.rejected[size_t(entry.rejection)];
        text += QLatin1Char(' ') + rejection.column + QLatin1Char(' ') + rejection.value;
    }
    return textKey(text);
}

} // namespace

bool isOf(FateGroup group, Fate fate) {
    switch (group) {
    case FateGroup::All:
        return true;
    case FateGroup::New:
        return fate == Fate::Create;
    case FateGroup::Changed:
        return fate == Fate::Update;
    case FateGroup::Unchanged:
        return fate == Fate::Unchanged;
    case FateGroup::Left:
        return fate == Fate::Left || fate == Fate::Skipped;
    case FateGroup::Rejected:
        return fate == Fate::Rejected;
    }
    return false;
}

std::shared_ptr<const FateList> FateList::of(const app::SharedImport& prepared) {
    auto list = std::make_shared<FateList>();
    list->prepared = prepared;
    const importing::ImportPlan& plan = prepared->plan;
    QHash<QString, qint32> files;
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        files.insert(plan.files[i], qint32(i));
    }
    QHash<std::pair<qint32, qint32>, qint32> reasons; // the first of each row
    for (size_t i = 0; i < plan.rejected.size(); ++i) {
        const importing::Rejection& one = plan.rejected[i];
        const std::pair place(files.value(one.file), qint32(one.line));
        if (!reasons.contains(place)) {
            reasons.insert(place, qint32(i));
        }
    }
    list->entries.reserve(plan.rows.size());
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        const importing::RowFate& row = plan.rows[i];
        FateEntry entry;
        entry.file = row.file;
        entry.line = row.line;
        entry.fate = row.fate;
        entry.type = row.type;
        entry.changed = row.changed;
        entry.match = row.match;
        entry.row = qint32(i);
        if (row.fate == Fate::Rejected) {
            entry.rejection = reasons.value(std::pair(row.file, row.line), -1);
        }
        entry.key = keyOf(plan, entry);
        list->entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(list->entries, {},
                             [](const FateEntry& one) { return std::pair(one.file, one.line); });
    return list;
}

std::vector<int> FateList::shown(FateGroup group, const QString& text) const {
    const QStringList words = textKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> found;
    found.reserve(words.isEmpty() && group == FateGroup::All ? entries.size() : 0);
    for (size_t i = 0; i < entries.size(); ++i) {
        const FateEntry& entry = entries[i];
        if (isOf(group, entry.fate) &&
            std::ranges::all_of(words, [&](const QString& word) { return entry.key.contains(word); })) {
            found.push_back(int(i));
        }
    }
    return found;
}

int FateList::count(FateGroup group) const {
    return int(
        std::ranges::count_if(entries, [group](const FateEntry& one) { return isOf(group, one.fate); }));
}

} // namespace rapport::gui
