// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/statement_wording.h"

#include "domain/codes.h"
#include "scoring/reason_codes.h"
#include "wording/statement_phrases.h"
#include "wording/words.h"

#include <algorithm>
#include <cmath>

namespace rapport::wording {

namespace {

const scoring::Figure* figureOf(const scoring::Statement& statement, const char* name) {
    for (const auto& [key, figure] : statement.args) {
        if (key == name) return &figure;
    }
    return nullptr;
}

bool hasText(const scoring::Figure& figure, const char* value) {
    if (const auto* text = std::get_if<QString>(&figure)) return *text == QLatin1String(value);
    if (const auto* number = std::get_if<qint64>(&figure)) return QByteArray::number(*number) == value;
    return false;
}

const StatementPhrase* phraseFor(const scoring::Statement& statement) {
    for (const std::span<const StatementPhrase> phrases : {reasonPhrases(), outlookPhrases()}) {
        for (const StatementPhrase& phrase : phrases) {
            if (statement.code != phrase.code) continue;
            if (!phrase.figure) return &phrase;
            const scoring::Figure* figure = figureOf(statement, phrase.figure);
            if (figure && hasText(*figure, phrase.value)) return &phrase;
        }
    }
    return nullptr;
}

// The number that chooses a plural form. What is shown with a fraction ("1.5 complaints") takes the form of
// two.
int pluralNumber(const scoring::Figure& figure) {
    if (const auto* number = std::get_if<qint64>(&figure)) {
        return static_cast<int>(std::clamp<qint64>(*number < 0 ? -*number : *number, 0, 1'000'000'000));
    }
    if (const auto* number = std::get_if<double>(&figure)) {
        const double shown = std::abs(std::round(*number * 10.0) / 10.0);
        return shown == std::floor(shown) && shown < 1e9 ? static_cast<int>(shown) : 2;
    }
    return 2;
}

QString slotText(const Speech& speech, const QByteArray& code, const QByteArray& name,
                 const scoring::Figure& figure) {
    if (const auto* text = std::get_if<QString>(&figure)) {
        if (name == "verdict") {
            if (const auto verdict = fromCode<Verdict>(*text)) return word(speech, *verdict);
        }
        if (name == "kind") {
            if (const auto kind = fromCode<SignalKind>(*text)) return word(speech, *kind);
        }
        return *text;
    }
    if (const auto* ratio = std::get_if<scoring::Ratio>(&figure); ratio && name == "uplift") {
        return speech.signedPercent(ratio->value);
    }
    // "{difference} were lost": the sentence says which way it went.
    if (const auto* money = std::get_if<Money>(&figure);
        money && code == scoring::codes::costsMoreThanPays && name == "difference") {
        return speech.money(money->isNegative() ? -*money : *money);
    }
    return figureText(speech, figure);
}

} // namespace

QString figureText(const Speech& speech, const scoring::Figure& figure) {
    struct Visitor {
        const Speech& speech;
        QString operator()(const Money& value) const { return speech.money(value); }
        QString operator()(const scoring::Ratio& value) const { return speech.percent(value.value); }
        QString operator()(double value) const { return speech.number(value); }
        QString operator()(qint64 value) const { return speech.count(value); }
        QString operator()(Day value) const { return speech.day(value); }
        QString operator()(Duration value) const { return speech.duration(value); }
        QString operator()(const QString& value) const { return value; }
    };
    return std::visit(Visitor{speech}, figure);
}

QString sentence(const Speech& speech, const scoring::Statement& statement) {
    const StatementPhrase* phrase = phraseFor(statement);
    if (!phrase) return QString::fromLatin1(statement.code);
    int n = -1;
    if (phrase->plural) {
        const scoring::Figure* counted = figureOf(statement, phrase->plural);
        n = counted ? pluralNumber(*counted) : 2;
    }
    QList<Slot> values;
    for (const auto& [name, figure] : statement.args) {
        values.append({QString::fromLatin1(name), slotText(speech, statement.code, name, figure)});
    }
    return speech.filled(speech.translate("Statement", phrase->sentence, nullptr, n), values);
}

QString label(const Speech& speech, const scoring::Statement& statement) {
    const StatementPhrase* phrase = phraseFor(statement);
    return phrase ? speech.translate("StatementLabel", phrase->label) : QString::fromLatin1(statement.code);
}

bool hasSentence(const QByteArray& code) {
    for (const std::span<const StatementPhrase> phrases : {reasonPhrases(), outlookPhrases()}) {
        // A row without a condition, so that every statement of the code finds one.
        const auto fits = [&](const StatementPhrase& phrase) {
            return code == phrase.code && !phrase.figure;
        };
        if (std::any_of(phrases.begin(), phrases.end(), fits)) return true;
    }
    return false;
}

} // namespace rapport::wording
