// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_receipts.h"

#include "app/receipt_choices.h"
#include "wording/import_wording.h"

#include <algorithm>

namespace rapport::cli {

namespace {

using importing::OpenInvoice;
using importing::ReceiptMatch;

constexpr size_t kMostShown = 20;

const char* codeOf(ReceiptMatch::State state) {
    switch (state) {
    case ReceiptMatch::State::Sure:
        return "sure";
    case ReceiptMatch::State::Doubtful:
        return "doubtful";
    case ReceiptMatch::State::Known:
        return "known";
    case ReceiptMatch::State::Nothing:
        break;
    }
    return "nothing";
}

nlohmann::ordered_json jsonOf(const OpenInvoice& candidate) {
    nlohmann::ordered_json why = nlohmann::ordered_json::array();
    for (const QString& code : candidate.why)
        why.push_back(code.toStdString());
    return {
        {"invoice", candidate.invoice.value()},         {"number", candidate.number.toStdString()},
        {"client", candidate.clientName.toStdString()}, {"open", candidate.open.toDecimal().toStdString()},
        {"due", candidate.due.toIso().toStdString()},   {"why", why}};
}

QString describe(const Context& context, const ReceiptMatch& receipt) {
    return context.speech.filled(
        context.speech.translate("cli", "{day}, {amount} from {payer}: {text} (--receipt={key}=NUMBER)"),
        {{QStringLiteral("day"), context.speech.day(receipt.day)},
         {QStringLiteral("amount"), context.speech.money(receipt.amount)},
         {QStringLiteral("payer"), receipt.payer.isEmpty() ? QStringLiteral("?") : receipt.payer},
         {QStringLiteral("text"), receipt.text},
         {QStringLiteral("key"), receipt.key}});
}

QString describe(const Context& context, const OpenInvoice& candidate) {
    return context.speech.filled(
        context.speech.translate("cli", "  {number} of {client}, {open} open: {why}"),
        {{QStringLiteral("number"), candidate.number},
         {QStringLiteral("client"), candidate.clientName},
         {QStringLiteral("open"), context.speech.money(candidate.open)},
         {QStringLiteral("why"), wording::receiptReason(context.speech, candidate.why)}});
}

} // namespace

Result<void> readReceiptChoices(const Context& context, app::Workspace& book, app::ImportOptions& options) {
    for (const QString& said : context.arguments.values("receipt")) {
        const qsizetype sign = said.indexOf(u'=');
        if (sign <= 0)
            return Error{ErrorKind::Usage, "option_value_unknown"}
                .with(QStringLiteral("option"), QStringLiteral("--receipt"))
                .with(QStringLiteral("value"), said);
        QStringList numbers;
        for (const QString& number : said.sliced(sign + 1).split(u',', Qt::SkipEmptyParts))
            numbers << number.trimmed();
        RAPPORT_TRY_ASSIGN(importing::ReceiptChoice choice, app::ReceiptChoices(book).ofNumbers(numbers));
        options.receipts.insert_or_assign(said.left(sign), std::move(choice));
    }
    return {};
}

void printReceipts(Context& context, const importing::ImportPlan& plan) {
    size_t shown = 0, more = 0;
    for (const ReceiptMatch& receipt : plan.receipts) {
        if (receipt.state != ReceiptMatch::State::Doubtful || !receipt.chosen.empty()) continue;
        if (shown == kMostShown) {
            ++more;
            continue;
        }
        ++shown;
        context.out.line(describe(context, receipt));
        for (const OpenInvoice& candidate : receipt.candidates)
            context.out.line(describe(context, candidate));
    }
    if (more > 0)
        context.out.line(context.say(QT_TRANSLATE_N_NOOP("cli", "... and %n more."), static_cast<int>(more)));
}

nlohmann::ordered_json receiptsJson(const importing::ImportPlan& plan) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const ReceiptMatch& receipt : plan.receipts) {
        nlohmann::ordered_json candidates = nlohmann::ordered_json::array();
        for (const OpenInvoice& candidate : receipt.candidates)
            candidates.push_back(jsonOf(candidate));
        nlohmann::ordered_json chosen = nlohmann::ordered_json::array();
        for (const Id<Invoice> invoice : receipt.chosen)
            chosen.push_back(invoice.value());
        all.push_back({{"key", receipt.key.toStdString()},
                       {"date", receipt.day.toIso().toStdString()},
                       {"amount", receipt.amount.toDecimal().toStdString()},
                       {"currency", receipt.amount.currency().code().toStdString()},
                       {"payer", receipt.payer.toStdString()},
                       {"text", receipt.text.toStdString()},
                       {"state", codeOf(receipt.state)},
                       {"candidates", candidates},
                       {"chosen", chosen}});
    }
    return all;
}

} // namespace rapport::cli
