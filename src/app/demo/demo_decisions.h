// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_client_builder.h"

/// What the shop has tried, given away, promised and made good, for the clients of demo_cast.cpp, and its own
/// texts.
namespace rapport::app::demo {

void triedWithTheLossMaker(ClientBuilder& b);
void givenToTheRuleBender(ClientBuilder& b);
void madeGoodForTheWronged(ClientBuilder& b);
void askedOfTheLatePayer(ClientBuilder& b);
void incidentsAtTheAbusive(ClientBuilder& b);
void givenToTheLargest(ClientBuilder& b);
void partedFromTheLeaver(ClientBuilder& b);
void onboardingOfTheNewcomer(ClientBuilder& b);

/// Service sheet, opening hours, checklists and allowances.
void addTexts(BookHeader& header);

} // namespace rapport::app::demo
