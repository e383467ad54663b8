// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_texts.h"

#include "importing/exchange_check.h"
#include "importing/exchange_decisions.h"

namespace rapport::importing {

namespace {

/// The values of a list of names.
template <typename Enum>
std::vector<Enum> codes(JsonObject& json, const char* key) {
    std::vector<Enum> values;
    for (const QString& name : json.texts(key)) {
        if (const auto value = fromCode<Enum>(name))
            values.push_back(*value);
        else
            json.fail("code_unknown", key);
    }
    return values;
}

} // namespace

void ExchangeTexts::read(const std::string& key, JsonObject& json) {
    if (key == "textTemplates") readText(json);
    if (key == "savedViews") readView(json);
    if (key == "checklists") readChecklist(json);
    if (key == "letters") readLetter(json);
    if (key == "policies") readPolicy(json);
    if (key == "settings") readSetting(json);
    if (key == "exclusions") readExclusion(json);
    if (key == "sources") readSource(json);
}

void ExchangeTexts::readText(JsonObject& json) {
    TextTemplate text;
    text.name = json.requiredText("name");
    text.kind = json.code<InteractionKind>("type");
    text.text = json.text("text");
    check(json, text);
    book_.textTemplates.push_back({std::move(text), clients_.addRow(json, RecordType::TextTemplate), 0});
}

void ExchangeTexts::readView(JsonObject& json) {
    SavedView view;
    view.name = json.requiredText("name");
    view.filter.search = json.text("search");
    view.filter.verdicts = codes<Verdict>(json, "verdicts");
    view.filter.statuses = codes<ClientStatus>(json, "statuses");
    view.filter.tags = json.texts("tags");
    if (const QString staff = json.text("staff"); !staff.isEmpty())
        view.filter.staffId = clients_.staffNamed(staff).record.id;
    view.filter.needsDecision = json.flag("needsDecision", false);
    view.filter.archived = json.flag("archived", false);
    view.sortColumn = json.text("sort");
    view.descending = json.flag("descending", false);
    check(json, view);
    book_.savedViews.push_back({std::move(view), clients_.addRow(json, RecordType::SavedView), 0});
}

void ExchangeTexts::readChecklist(JsonObject& json) {
    ChecklistTemplate checklist;
    checklist.name = json.requiredText("name");
    json.forEach("items", [&](JsonObject& item) {
        checklist.items.push_back(
            {item.requiredText("text"), item.integer("afterDays", 0, 3650).value_or(0)});
    });
    check(json, checklist);
    book_.checklists.push_back(
        {std::move(checklist), clients_.addRow(json, RecordType::ChecklistTemplate), 0});
}

void ExchangeTexts::readLetter(JsonObject& json) {
    LetterTemplate letter;
    letter.kind = json.requiredCode<LetterKind>("kind");
    letter.language = json.requiredText("language");
    letter.subject = json.text("subject");
    letter.body = json.requiredText("body");
    check(json, letter);
    book_.letterTemplates.push_back(
        {std::move(letter), clients_.addRow(json, RecordType::LetterTemplate), 0});
}

void ExchangeTexts::readPolicy(JsonObject& json) {
    NamedPolicy policy;
    policy.name = json.requiredText("name");
    policy.json = json.requiredText("policy");
    if (json.flag("chosen", false)) book_.chosenPolicy = policy.name;
    check(json, policy);
    book_.policies.push_back({std::move(policy), clients_.addRow(json, RecordType::NamedPolicy), 0});
}

void ExchangeTexts::readExclusion(JsonObject& json) {
    Exclusion exclusion;
    exclusion.kind = json.requiredCode<ExclusionKind>("kind");
    exclusion.pattern = json.requiredText("pattern");
    exclusion.note = json.text("note");
    check(json, exclusion);
    book_.exclusions.push_back({std::move(exclusion), clients_.addRow(json, RecordType::Exclusion), 0});
}

void ExchangeTexts::readSource(JsonObject& json) {
    RecordSource source;
    source.name = json.requiredText("name");
    source.kind = json.requiredText("kind");
    if (json.isFine() && !kindFromCode(source.kind)) json.fail("code_unknown", "kind");
    source.path = json.requiredText("path");
    source.atStart = json.flag("atStart", false);
    source.reading = json.text("reading");
    source.seen = json.text("seen");
    check(json, source);
    book_.sources.push_back({std::move(source), clients_.addRow(json, RecordType::RecordSource), 0});
}

void ExchangeTexts::readSetting(JsonObject& json) {
    const QString name = json.requiredText("name");
    json.require("value");
    const QString value = json.text("value");
    if (json.isFine() && !isCarried(name)) json.fail("key_unknown", "name");
    book_.settings.insert_or_assign(name, value);
}

} // namespace rapport::importing
