// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/letter.h"

#include "domain/codes.h"
#include "reporting/letter_values.h"
#include "wording/letter_words.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// In a static library nothing else pulls the resources in; outside any namespace, as Qt wants it.
static void loadLetterResources() {
    Q_INIT_RESOURCE(letters);
}

namespace rapport::reporting {

namespace {

const QRegularExpression& fieldPattern() {
    static const QRegularExpression pattern(QStringLiteral("\\{(\\?{0,1})([A-Za-z_]+)\\}"));
    return pattern;
}

/// Fills line after line.
class Filler {
public:
    Filler(const LetterFacts& facts, const wording::Speech& speech)
        : values_(facts, speech), speech_(speech) {}

    Result<QString> fill(const QString& text) {
        QStringList lines;
        for (const QString& line : text.split(u'\n')) {
            RAPPORT_TRY_ASSIGN(const std::optional<QString> filled, fillLine(line));
            if (filled) lines << *filled;
        }
        // Lines left out leave no holes.
        static const QRegularExpression holes(QStringLiteral("\n{3,}"));
        return lines.join(u'\n').replace(holes, QStringLiteral("\n\n")).trimmed();
    }
    QList<QByteArray> takeGaps() { return std::move(gaps_); }

private:
    /// Nothing: the line says what is not known.
    Result<std::optional<QString>> fillLine(const QString& line) {
        QString filled;
        qsizetype from = 0;
        for (auto matches = fieldPattern().globalMatch(line); matches.hasNext();) {
            const auto match = matches.next();
            const QByteArray field = match.captured(2).toLatin1();
            if (!wording::letterFieldOf(field))
                return Error{ErrorKind::InputRejected, "letter_field_unknown"}.with(
                    QStringLiteral("field"), QString::fromLatin1(field));
            const QString value = values_.of(field);
            filled += line.mid(from, match.capturedStart() - from);
            from = match.capturedEnd();
            const bool asks = !match.captured(1).isEmpty();
            if (asks && value.isEmpty()) return std::optional<QString>();
            if (!asks) filled += value.isEmpty() ? gap(field) : value;
        }
        filled += line.mid(from);
        return std::optional(filled);
    }
    QString gap(const QByteArray& field) {
        if (!gaps_.contains(field)) gaps_ << field;
        return wording::letterGap(speech_, field);
    }

    LetterValues values_;
    const wording::Speech& speech_;
    QList<QByteArray> gaps_;
};

bool isItem(const QString& line) {
    return line.startsWith(QStringLiteral("- "));
}

} // namespace

QStringList letterLanguages() {
    loadLetterResources();
    QStringList found{QStringLiteral("en")};
    const QDir letters(QStringLiteral(":/letters"));
    for (const QString& file : letters.entryList({QStringLiteral("welcome.*")}, QDir::Files, QDir::Name))
        if (const QString language = file.section(u'.', 1, 1); !found.contains(language)) found << language;
    return found;
}

LetterTemplate builtInLetter(LetterKind kind, const QString& language) {
    loadLetterResources();
    LetterTemplate letter;
    letter.kind = kind;
    letter.language = language.left(2);
    const QString name = QStringLiteral(":/letters/%1.%2.txt").arg(QString(codeOf(kind)));
    QFile file(name.arg(letter.language));
    if (!file.exists()) file.setFileName(name.arg(QStringLiteral("en")));
    if (!file.open(QIODevice::ReadOnly)) return letter;
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype end = text.indexOf(u'\n');
    letter.subject = text.left(end).section(QStringLiteral(": "), 1);
    letter.body = text.mid(end).trimmed();
    return letter;
}

Result<LetterDraft> fillLetter(const LetterTemplate& wording, const LetterFacts& facts,
                               const wording::Speech& speech) {
    Filler filler(facts, speech);
    LetterDraft draft;
    RAPPORT_TRY_ASSIGN(const QString subject, filler.fill(wording.subject));
    RAPPORT_TRY_ASSIGN(draft.body, filler.fill(wording.body));
    draft.subject = subject.simplified();
    draft.gaps = filler.takeGaps();
    return draft;
}

Document letterDocument(const QString& subject, const QString& body, const LetterFacts& facts,
                        const wording::Speech& speech) {
    Document document;
    document.speech = speech;
    document.title = subject;
    document.author = facts.business;
    document.madeOn = facts.today;
    //: Above a letter: from whom, to whom, and when
    document.subtitle = speech.filled(speech.translate("Letter", "{business} to {client}, {day}"),
                                      {{QStringLiteral("business"), facts.business},
                                       {QStringLiteral("client"), facts.client.name},
                                       {QStringLiteral("day"), speech.day(facts.today)}});
    Section section;
    section.key = QStringLiteral("letter");
    ListBlock list;
    const auto endList = [&] {
        if (!list.items.isEmpty()) section.blocks.emplace_back(std::exchange(list, {}));
    };
    for (const QString& line : body.split(u'\n')) {
        if (isItem(line)) {
            list.items << line.mid(2).trimmed();
            continue;
        }
        endList();
        if (!line.trimmed().isEmpty()) section.blocks.emplace_back(Paragraph{line.trimmed(), {}});
    }
    endList();
    document.sections.push_back(std::move(section));
    return document;
}

QByteArray letterText(const QString& subject, const QString& body) {
    return (subject + QStringLiteral("\n\n") + body.trimmed() + u'\n').toUtf8();
}

QList<std::pair<qsizetype, qsizetype>> gapsIn(const QString& text, const wording::Speech& speech) {
    QList<std::pair<qsizetype, qsizetype>> gaps;
    for (const wording::LetterField& field : wording::letterFields()) {
        const QString gap = wording::letterGap(speech, field.field);
        for (qsizetype at = text.indexOf(gap); at >= 0; at = text.indexOf(gap, at + gap.size()))
            gaps.append({at, gap.size()});
    }
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

} // namespace rapport::reporting
