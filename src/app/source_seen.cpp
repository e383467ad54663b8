// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_seen.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::app {

namespace {

constexpr int kVersion = 1;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

} // namespace

QString writeSeen(const SourceSeen& seen) {
    QJsonObject marks;
    for (const auto& [month, mark] : seen.marks)
        marks.insert(month, mark);
    const importing::ImportTotals& totals = seen.totals;
    QJsonObject json{{key("version"), kVersion},
                     {key("at"), seen.at.toIso()},
                     {key("marks"), marks},
                     {key("people"), seen.people},
                     {key("read"), totals.read},
                     {key("created"), totals.created},
                     {key("updated"), totals.updated},
                     {key("unchanged"), totals.unchanged},
                     {key("skipped"), totals.skipped},
                     {key("strangers"), seen.strangers}};
    if (seen.import) json.insert(key("import"), *seen.import);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<SourceSeen> readSeen(const QString& text) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto at = Instant::fromIso(json.value(key("at")).toString());
    if (!at || json.value(key("version")).toInt() != kVersion) return std::nullopt;
    const auto number = [&](const char* name) { return json.value(key(name)).toInteger(); };
    SourceSeen seen;
    seen.at = *at;
    const QJsonObject marks = json.value(key("marks")).toObject();
    for (auto mark = marks.begin(); mark != marks.end(); ++mark)
        seen.marks.emplace(mark.key(), mark.value().toString());
    seen.people = json.value(key("people")).toString();
    seen.totals = {number("read"), number("created"), number("updated"), number("unchanged"),
                   number("skipped")};
    seen.strangers = number("strangers");
    if (json.contains(key("import"))) seen.import = number("import");
    return seen;
}

} // namespace rapport::app
