// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/error_wording.h"

#include "wording/error_phrases.h"

#include <algorithm>

namespace rapport::wording {

namespace {

const ErrorPhrase* find(std::span<const ErrorPhrase> phrases, const QByteArray& code) {
    const auto found = std::find_if(phrases.begin(), phrases.end(),
                                    [&](const ErrorPhrase& phrase) { return code == phrase.code; });
    return found == phrases.end() ? nullptr : &*found;
}

const ErrorPhrase* errorPhrase(const QByteArray& code) {
    const ErrorPhrase* phrase = find(programErrorPhrases(), code);
    return phrase ? phrase : find(inputErrorPhrases(), code);
}

// Values come from outside: one line, and no longer than one can read.
QString oneLine(const QString& value) {
    constexpr qsizetype longest = 200;
    QString text = value.simplified();
    if (text.size() > longest) text = text.left(longest - 1) + QChar(0x2026);
    return text;
}

QList<Slot> slotsOf(const QMap<QString, QString>& args) {
    QList<Slot> values;
    for (auto arg = args.begin(); arg != args.end(); ++arg)
        values.append({arg.key(), oneLine(arg.value())});
    return values;
}

QString placeOf(const Speech& speech, const QMap<QString, QString>& args) {
    const auto has = [&](const char* name) { return !args.value(QLatin1String(name)).isEmpty(); };
    const char* pattern = QT_TRANSLATE_NOOP("Error", "the input");
    if (has("path") && has("file"))
        pattern = QT_TRANSLATE_NOOP("Error", "{file}, at {path}");
    else if (has("path"))
        pattern = QT_TRANSLATE_NOOP("Error", "the file, at {path}");
    else if (has("file") && has("line") && has("column"))
        pattern = QT_TRANSLATE_NOOP("Error", "{file}, line {line}, column “{column}”");
    else if (has("file") && has("line"))
        pattern = QT_TRANSLATE_NOOP("Error", "{file}, line {line}");
    else if (has("file") && has("column"))
        pattern = QT_TRANSLATE_NOOP("Error", "{file}, column “{column}”");
    else if (has("file"))
        pattern = QT_TRANSLATE_NOOP("Error", "{file}");
    else if (has("line"))
        pattern = QT_TRANSLATE_NOOP("Error", "the file, line {line}");
    else if (has("field"))
        pattern = QT_TRANSLATE_NOOP("Error", "the field “{field}”");
    return speech.filled(speech.translate("Error", pattern), slotsOf(args));
}

} // namespace

QString errorSentence(const Speech& speech, const Error& error) {
    QList<Slot> values = slotsOf(error.args);
    values.append({QStringLiteral("place"), placeOf(speech, error.args)});
    if (const ErrorPhrase* phrase = errorPhrase(error.code)) {
        return speech.filled(speech.translate("Error", phrase->sentence), values);
    }
    values.prepend({QStringLiteral("code"), QString::fromLatin1(error.code)});
    return speech.filled(
        speech.translate("Error",
                         "This did not work: the reason is known only as “{code}”; please report it"),
        values);
}

bool hasErrorSentence(const QByteArray& code) {
    return errorPhrase(code) != nullptr;
}

QString rejectionReason(const Speech& speech, const QByteArray& reason) {
    const ErrorPhrase* phrase = find(rejectionPhrases(), reason);
    return phrase ? speech.translate("Rejection", phrase->sentence) : QString::fromLatin1(reason);
}

QString rejectionSentence(const Speech& speech, const QByteArray& reason,
                          const QMap<QString, QString>& args) {
    QList<Slot> values = slotsOf(args);
    values.append({QStringLiteral("place"), placeOf(speech, args)});
    values.append({QStringLiteral("why"), rejectionReason(speech, reason)});
    const char* pattern = args.value(QStringLiteral("value")).isEmpty()
                              ? QT_TRANSLATE_NOOP("Rejection", "{place} was not taken: {why}")
                              : QT_TRANSLATE_NOOP("Rejection", "{place}, “{value}” was not taken: {why}");
    return speech.filled(speech.translate("Rejection", pattern), values);
}

bool hasRejectionReason(const QByteArray& reason) {
    return find(rejectionPhrases(), reason) != nullptr;
}

QString findingSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args) {
    const ErrorPhrase* phrase = find(findingPhrases(), code);
    if (!phrase) return QString::fromLatin1(code);
    return speech.filled(speech.translate("Finding", phrase->sentence), slotsOf(args));
}

bool hasFindingSentence(const QByteArray& code) {
    return find(findingPhrases(), code) != nullptr;
}

} // namespace rapport::wording
