// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/what_to_expect.h"

#include "wording/words.h"

namespace rapport::reporting {

namespace {

using wording::Slot;
using wording::Speech;

Slot slot(const char* name, const QString& value) {
    return {QString::fromLatin1(name), value};
}

/// What was agreed, else what holds for everybody.
QString firstOf(const QString& agreed, const QString& usual) {
    return agreed.trimmed().isEmpty() ? usual : agreed;
}

class Sheet {
public:
    Sheet(const ExpectationsInput& input, const Speech& speech) : input_(input), speech_(speech) {}

    /// A part with a text of its own lines and what else is to be said; left out when there is neither.
    void add(const char* key, const QString& heading, const QString& text, const QStringList& more = {}) {
        Section section{QString::fromLatin1(key), heading, {}};
        for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            section.blocks.push_back(Paragraph{line.trimmed(), Paragraph::Role::Plain});
        if (!more.isEmpty()) section.blocks.push_back(ListBlock{more, false});
        if (!section.blocks.empty()) document_.sections.push_back(std::move(section));
    }
    Document take() { return std::move(document_); }

    void begin();
    void addWork();
    void addDates();
    void addPrice();
    void addReach();
    void addWrong();

private:
    ServiceLimits limits() const;
    QString agreed(QString Agreement::*part) const {
        return input_.agreement ? *input_.agreement.*part : QString();
    }

    const ExpectationsInput& input_;
    const Speech& speech_;
    Document document_;
};

/// Those of the agreement, each with the usual one where it says nothing.
ServiceLimits Sheet::limits() const {
    ServiceLimits limits = input_.agreement ? input_.agreement->limits : ServiceLimits();
    const ServiceLimits& usual = input_.sheet.limits;
    if (input_.agreement) limits.timePerMonth = termsOn(*input_.agreement, input_.day).timePerMonth;
    if (!limits.timePerMonth) limits.timePerMonth = usual.timePerMonth;
    if (!limits.responseTime) limits.responseTime = usual.responseTime;
    if (!limits.revisions) limits.revisions = usual.revisions;
    limits.channels = firstOf(limits.channels, usual.channels);
    return limits;
}

void Sheet::begin() {
    document_.speech = speech_;
    document_.title = speech_.translate("WhatToExpect", "What to expect");
    document_.subtitle = speech_.filled(speech_.translate("WhatToExpect", "{business} for {client}, {day}"),
                                        {slot("business", input_.business), slot("client", input_.client),
                                         slot("day", speech_.day(input_.day))});
}

void Sheet::addWork() {
    const ServiceLimits limits = this->limits();
    QStringList included;
    if (limits.timePerMonth)
        included << speech_.filled(
            speech_.translate("WhatToExpect", "Up to {time} of work a month are included."),
            {slot("time", speech_.duration(*limits.timePerMonth))});
    if (limits.revisions)
        included << speech_.translate("WhatToExpect", "%n round(s) of changes are included.", nullptr,
                                      *limits.revisions);
    add("services", speech_.translate("WhatToExpect", "What we do for you"),
        firstOf(agreed(&Agreement::services), input_.sheet.services), included);
    add("not-included", speech_.translate("WhatToExpect", "What is not included"),
        firstOf(agreed(&Agreement::notIncluded), input_.sheet.notIncluded));
    add("schedule", speech_.translate("WhatToExpect", "How the work goes"),
        firstOf(agreed(&Agreement::schedule), input_.sheet.schedule));
}

void Sheet::addDates() {
    if (!input_.agreement) return;
    QStringList dates;
    for (const Promise& promise : input_.agreement->promises) {
        if (promise.keptOn || promise.text.trimmed().isEmpty()) continue;
        dates << (promise.due ? speech_.filled(
                                    speech_.translate("WhatToExpect", "{promise}: by {day}"),
                                    {slot("promise", promise.text), slot("day", speech_.day(*promise.due))})
                              : promise.text);
    }
    if (input_.agreement->renewal && *input_.agreement->renewal > input_.day)
        dates << speech_.filled(
            speech_.translate("WhatToExpect",
                              "The agreement renews on {day} unless one of us gives notice before."),
            {slot("day", speech_.day(*input_.agreement->renewal))});
    add("dates", speech_.translate("WhatToExpect", "What comes when"), {}, dates);
}

void Sheet::addPrice() {
    QString price;
    if (input_.agreement)
        if (const std::optional<Money> agreed = termsOn(*input_.agreement, input_.day).price)
            price = speech_.filled(
                speech_.translate("WhatToExpect", "{price} {period}", "an agreed price: 450.00 a month"),
                {slot("price", speech_.money(*agreed)),
                 slot("period", wording::word(speech_, input_.agreement->pricePeriod))});
    add("price", speech_.translate("WhatToExpect", "What it costs"), firstOf(price, input_.sheet.rates));
}

void Sheet::addReach() {
    const ServiceLimits limits = this->limits();
    QStringList more;
    if (!limits.channels.isEmpty() && limits.channels != input_.sheet.reachUs) more << limits.channels;
    if (limits.responseTime)
        more << speech_.filled(speech_.translate("WhatToExpect", "We answer within {time}."),
                               {slot("time", speech_.duration(*limits.responseTime))});
    add("reach", speech_.translate("WhatToExpect", "How to reach us"), input_.sheet.reachUs, more);
}

void Sheet::addWrong() {
    add("wrong", speech_.translate("WhatToExpect", "When something is wrong"),
        firstOf(input_.sheet.returns,
                speech_.translate(
                    "WhatToExpect",
                    "Tell us as soon as you see it. We look into it, tell you what we found, and put "
                    "right what was our doing.")));
}

} // namespace

Document buildWhatToExpect(const ExpectationsInput& input, const Speech& speech) {
    Sheet sheet(input, speech);
    sheet.begin();
    sheet.addWork();
    sheet.addDates();
    sheet.addPrice();
    sheet.addReach();
    sheet.addWrong();
    return sheet.take();
}

} // namespace rapport::reporting
