// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_filter.h"

#include "base/text_key.h"

#include <QCoreApplication>

#include <algorithm>

namespace rapport::gui {

namespace {

QString nameOf(const char* text) {
    return QCoreApplication::translate("rapport::gui::ViewSidebar", text);
}

SavedView named(const char* text) {
    SavedView view;
    view.name = nameOf(text);
    return view;
}

SavedView ofVerdict(const char* text, Verdict verdict) {
    SavedView view = named(text);
    view.filter.verdicts = {verdict};
    return view;
}

template <typename T>
bool isAmong(const std::vector<T>& wanted, T value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

} // namespace

ClientMatcher::ClientMatcher(const ClientFilter& filter)
    : filter_(filter), words_(textKey(filter.search).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    for (const QString& tag : filter.tags) {
        tagKeys_ << textKey(tag);
    }
}

bool ClientMatcher::matches(const app::ClientRow& row) const {
    if (row.archived != filter_.archived || (filter_.needsDecision && !row.needsDecision) ||
        !isAmong(filter_.verdicts, row.verdict) || !isAmong(filter_.statuses, row.status) ||
        (filter_.staffId && row.staffId != filter_.staffId)) {
        return false;
    }
    const auto has = [&](const QString& tag) { return tagKeys_.contains(textKey(tag)); };
    if (!tagKeys_.isEmpty() && std::none_of(row.tags.begin(), row.tags.end(), has)) {
        return false;
    }
    return std::all_of(words_.begin(), words_.end(),
                       [&](const QString& word) { return row.searchKey.contains(word); });
}

std::vector<SavedView> builtInViews() {
    SavedView decision = named(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "Needs a decision"));
    decision.filter.needsDecision = true;
    SavedView archive = named(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "Archived"));
    archive.filter.archived = true;
    return {decision,
            ofVerdict(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "Make right"), Verdict::MakeItRight),
            ofVerdict(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "Watch"), Verdict::Watch),
            ofVerdict(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "Needs records"), Verdict::NeedsRecords),
            viewOfAll(),
            archive};
}

SavedView viewOfAll() {
    return named(QT_TRANSLATE_NOOP("rapport::gui::ViewSidebar", "All clients"));
}

std::vector<int> countsOf(const std::vector<SavedView>& views, const std::vector<app::ClientRow>& rows) {
    std::vector<int> counts;
    for (const SavedView& view : views) {
        const ClientMatcher matcher(view.filter);
        counts.push_back(int(
            std::ranges::count_if(rows, [&](const app::ClientRow& row) { return matcher.matches(row); })));
    }
    return counts;
}

} // namespace rapport::gui
