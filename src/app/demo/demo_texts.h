// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

/// The words of the demo book: what a small sign-and-print shop hears and does.
namespace rapport::app::demo {

using Texts = std::span<const char* const>;

Texts jobTexts();
Texts callTexts();
Texts outOfScopeTexts();
Texts emailTexts();
Texts visitTexts();
Texts meetingTexts();
Texts adminTexts();
Texts productionTexts();
Texts materialTexts();
Texts surnames();
Texts givenNames();
Texts trades();
Texts towns();

/// A business of the demo book's ordinary clients.
struct OrdinaryName {
    const char* name;
    const char* segment;
};
std::span<const OrdinaryName> ordinaryNames();

} // namespace rapport::app::demo
