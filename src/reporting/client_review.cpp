// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_review.h"

#include "reporting/review_sections.h"
#include "reporting/sharing.h"

namespace rapport::reporting {

namespace {

Section aboutSection(const ReviewInput& input, const wording::Speech& speech) {
    Section section{QStringLiteral("about"), speech.translate("Review", "About this review"), {}};
    section.blocks.push_back(Paragraph{
        speech.translate(
            "Review", "The review rests on what was recorded in the two years up to its day, most of it in "
                      "the last one. What was our own fault never counts against the client. It "
                      "advises; the decision is a person's."),
        Paragraph::Role::Note});
    section.blocks.push_back(
        Paragraph{speech.filled(speech.translate("Review", "Made on {day} with Rapport."),
                                {{QStringLiteral("day"), speech.day(input.madeOn)}}),
                  Paragraph::Role::Note});
    return section;
}

} // namespace

bool leadsToParting(const scoring::Assessment& assessment) {
    return assessment.verdict == Verdict::PartWays || assessment.rule == scoring::Rule::V1d ||
           assessment.rule == scoring::Rule::V3d;
}

Document buildClientReview(const ReviewInput& whole, const wording::Speech& speech) {
    const bool shared = whole.audience == Audience::Shared;
    ReviewInput cut;
    if (shared) {
        cut = whole;
        cut.assessment = forSharing(std::move(cut.assessment));
    }
    const ReviewInput& input = shared ? cut : whole;

    Document document;
    document.speech = speech;
    document.title =
        speech.filled(shared ? speech.translate("Review", "{client}: review of our work together")
                             : speech.translate("Review", "Should we part ways with {client}?"),
                      {{QStringLiteral("client"), input.content.client.name}});
    document.subtitle = speech.filled(speech.translate("Review", "{business}, as of {day}"),
                                      {{QStringLiteral("business"), input.business},
                                       {QStringLiteral("day"), speech.day(input.assessment.asOf)}});

    document.author = input.business;
    document.madeOn = input.madeOn;

    std::vector<Section>& sections = document.sections;
    sections.push_back(verdictSection(input, speech));
    sections.push_back(arithmeticSection(input, speech));
    sections.push_back(reasonsSection(input, speech));
    sections.push_back(paymentSection(input, speech));
    sections.push_back(complaintsSection(input, speech));
    if (!shared) sections.push_back(conductSection(input, speech));
    sections.push_back(outlookSection(input, speech));
    sections.push_back(trendSection(input, speech));
    if (input.assessment.price) sections.push_back(priceSection(input, speech));
    if (!shared) sections.push_back(withoutSection(input, speech));
    sections.push_back(triedSection(input, speech));
    sections.push_back(obligationsSection(input, speech));
    if (!shared && leadsToParting(input.assessment)) sections.push_back(partingSection(speech));
    sections.push_back(aboutSection(input, speech));
    document.appendix = appendixOf(input, speech);
    document.appendixHeading = speech.translate("Review", "Appendix: the records behind it");
    return document;
}

} // namespace rapport::reporting
