// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/svg.h"
#include "charts/verdict_mark.h"
#include "charts/waterfall.h"
#include "support/catch.h"

#include <QGuiApplication>

using namespace rapport;
using namespace rapport::charts;

// This program has a QCoreApplication only, as the command line may.
TEST_CASE("SVG is made without a QGuiApplication") {
    REQUIRE_FALSE(qobject_cast<QGuiApplication*>(QCoreApplication::instance()));
    Waterfall chart;
    chart.bars = {{QStringLiteral("Revenue"), 100.0, BarKind::Start, {}, {}},
                  {QStringLiteral("Cost"), 40.0, BarKind::Loss, {}, {}},
                  {QStringLiteral("Margin"), 0.0, BarKind::Total, {}, Verdict::Keep}};
    const QByteArray svg = toSvg(chart, QSizeF(420, 120), ChartStyle(), QStringLiteral("Margin 60"));
    CHECK(svg.contains(">Revenue</text>"));
    CHECK(svg.contains(">60</text>"));
    CHECK(toSvg(verdictMark(Verdict::Help, QRectF(0, 0, 16, 16), QColor(Qt::black)), QSizeF(16, 16), {})
              .contains("<path"));
}
