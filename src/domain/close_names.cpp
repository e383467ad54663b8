// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/close_names.h"

#include "domain/likeness.h"
#include "domain/name_spelling.h"

#include <QHashFunctions>
#include <QStringList>

#include <algorithm>
#include <cstddef>

namespace rapport {

namespace {

constexpr std::ptrdiff_t commonestMark = 40; // what more names share says nothing of any two of them
constexpr qsizetype shortestTellingWord = 8; // a single word that makes a name by itself

enum MarkKind : size_t { Rest = 1, Word, Words };

QStringList sortedWords(const QString& name) {
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

/// Whether all words of the one with fewer are in the other.
bool sharesAllWords(const QString& one, const QString& other) {
    QStringList fewer = sortedWords(one);
    QStringList more = sortedWords(other);
    if (fewer.size() > more.size()) fewer.swap(more);
    if (fewer.isEmpty() || (fewer.size() == 1 && fewer.front().size() < shortestTellingWord)) return false;
    return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

} // namespace

void CloseNames::appendMarks(const QString& name, std::vector<size_t>& marks) {
    const NameSpelling spelling(name);
    // Names one edit apart are the same once the right letter is left out of each; names further apart still
    // share a word.
    const QString whole = spelling.letters + spelling.digits;
    if (!whole.isEmpty()) marks.push_back(qHash(QStringView(whole), Rest));
    if (spelling.letters.size() >= shortestCloseName) {
        for (qsizetype left = 0; left < spelling.letters.size(); ++left) {
            const QString rest = QString(whole).remove(left, 1);
            marks.push_back(qHash(QStringView(rest), Rest));
        }
    }
    const QStringList words = sortedWords(name);
    for (const QString& word : words)
        if (word.size() >= shortestCloseName) marks.push_back(qHash(QStringView(word), Word));
    if (words.size() > 1) marks.push_back(qHash(QStringView(words.join(u' ')), Words));
}

CloseNames::CloseNames(std::vector<QString> names) : names_(std::move(names)) {
    std::vector<size_t> marks;
    for (size_t place = 0; place < names_.size(); ++place) {
        marks.clear();
        appendMarks(names_[place], marks);
        for (const size_t mark : marks)
            marked_.emplace_back(mark, static_cast<quint32>(place));
    }
    std::ranges::sort(marked_);
    const auto [last, end] = std::ranges::unique(marked_);
    marked_.erase(last, end);
}

std::vector<size_t> CloseNames::closeTo(const QString& name) const {
    std::vector<size_t> marks, spelled, worded;
    appendMarks(name, marks);
    std::vector<quint32> places;
    for (const size_t mark : marks) {
        const auto [from, to] =
            std::ranges::equal_range(marked_, mark, {}, &std::pair<size_t, quint32>::first);
        if (to - from > commonestMark) continue;
        for (auto at = from; at != to; ++at)
            places.push_back(at->second);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const size_t place : places) {
        if (names_[place] == name || closelySpelled(name, names_[place]))
            spelled.push_back(place);
        else if (sharesAllWords(name, names_[place]))
            worded.push_back(place);
    }
    spelled.insert(spelled.end(), worded.begin(), worded.end());
    return spelled;
}

} // namespace rapport
