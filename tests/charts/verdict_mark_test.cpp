// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/verdict_mark.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>

using namespace rapport;
using namespace rapport::charts;

namespace {

constexpr Verdict kAll[] = {Verdict::Keep,      Verdict::NeedsRecords, Verdict::TooEarly,
                            Verdict::Watch,     Verdict::MakeItRight,  Verdict::Help,
                            Verdict::SetLimits, Verdict::PartWays};

QImage mark(Verdict verdict, int side, Qt::LayoutDirection direction = Qt::LeftToRight) {
    QImage image(side + 8, side + 8, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintVerdictMark(painter, verdict, QRectF(4, 4, side, side), QColor(Qt::black), direction);
    return image;
}

int difference(const QImage& a, const QImage& b) {
    int sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum;
}

} // namespace

TEST_CASE("verdicts are told apart by shape alone, even small") {
    const int side = GENERATE(10, 16, 40);
    for (const Verdict a : kAll) {
        for (const Verdict b : kAll) {
            if (a == b) continue;
            INFO(int(a) << " " << int(b));
            // At least a twentieth of the square is black in one and white in the other.
            CHECK(difference(mark(a, side), mark(b, side)) > 255 * side * side / 20);
        }
    }
}

TEST_CASE("a mark fills its square and does not leave it") {
    const Verdict verdict = GENERATE(from_range(std::begin(kAll), std::end(kAll)));
    const QImage image = mark(verdict, 32);
    QRect inked;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200) inked |= QRect(x, y, 1, 1);
        }
    }
    INFO(int(verdict) << ": " << inked.width() << " x " << inked.height());
    CHECK(QRect(4, 4, 32, 32).contains(inked));
    CHECK(inked.width() >= 20);
    CHECK(inked.height() >= 20);
}

TEST_CASE("marks with a left and a right are mirrored, the others are not") {
    for (const Verdict verdict : kAll) {
        const bool turns =
            verdict == Verdict::Watch || verdict == Verdict::MakeItRight || verdict == Verdict::Help;
        const QImage ltr = mark(verdict, 32);
        const QImage rtl = mark(verdict, 32, Qt::RightToLeft);
        INFO(int(verdict));
        CHECK(difference(ltr.mirrored(true, false), rtl) < 255 * 20);
        CHECK((difference(ltr, rtl) > 255 * 50) == turns);
    }
}
