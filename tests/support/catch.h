// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which Catch2 is installed: 2.13 (one header) or 3 (many, gathered in
// catch_all.hpp). Use what both have: TEST_CASE, SECTION, GENERATE, REQUIRE, CHECK, Approx,
// Catch::Matchers::WithinAbs.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QString>

#include <string>

namespace Catch {

// Without these a failed comparison prints a QString as a list of numbers.
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};

} // namespace Catch
