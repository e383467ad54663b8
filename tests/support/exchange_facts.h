// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"

#include <QString>

#include <string>
#include <vector>

namespace rapport::test {

/// The clients of an exchange file as the method's facts, with keys counted up from 1 in file order.
struct ExchangeFacts {
    Day asOf;
    std::vector<std::string> names;
    std::vector<scoring::ClientFacts> clients;

    /// Position of the client whose name begins so; fails the test when there is none.
    size_t indexOf(const std::string& beginning) const;
};

/// Reads a file in the form of worked_examples_input.json; fails the test when it can't.
ExchangeFacts readExchange(const std::string& path);

} // namespace rapport::test
