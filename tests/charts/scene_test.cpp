// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scene.h"
#include "support/catch.h"

#include <QImage>
#include <QPainter>

#include <set>

using namespace rapport::charts;

namespace {

QImage paper(double ratio) {
    QImage image(QSize(40, 40) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

std::set<QRgb> coloursOf(const QImage& image) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours;
}

} // namespace

TEST_CASE("straight edges are crisp on whole device pixels") {
    const double ratio = GENERATE(1.0, 1.25, 1.5, 2.0);
    Scene scene;
    scene.add(RectItem{QRectF(3.3, 4.7, 11.1, 9.9), QColor(Qt::black)});
    scene.add(LineItem{QPointF(20.4, 2.2), QPointF(20.4, 30.9), QColor(Qt::black)});
    scene.add(LineItem{QPointF(2.2, 35.6), QPointF(30.9, 35.6), QColor(Qt::black)});
    QImage image = paper(ratio);
    QPainter painter(&image);
    scene.paint(painter, QFont());
    painter.end();
    CHECK(coloursOf(image) == std::set<QRgb>{qRgb(0, 0, 0), qRgb(255, 255, 255)});
}

TEST_CASE("what is thinner than a pixel still shows") {
    Scene scene;
    scene.add(RectItem{QRectF(10.2, 5, 0.05, 20), QColor(Qt::black)});
    QImage image = paper(1.0);
    QPainter painter(&image);
    scene.paint(painter, QFont());
    painter.end();
    CHECK(coloursOf(image).count(qRgb(0, 0, 0)) == 1);
}

TEST_CASE("markup in a text is painted as the letters it is made of") {
    // As markup the two would look the same.
    const auto paintedText = [](const QString& text) {
        Scene scene;
        scene.add(TextItem{text, QPointF(1, 20), Anchor::Left, QColor(Qt::black), 9, false, QRectF()});
        QImage image = paper(1.0);
        QPainter painter(&image);
        scene.paint(painter, QFont());
        painter.end();
        return image;
    };
    CHECK(paintedText(QStringLiteral("<i></i>a")) != paintedText(QStringLiteral("<i>a</i>")));
}

TEST_CASE("a painter is left as it was found") {
    QImage image = paper(1.0);
    QPainter painter(&image);
    painter.setPen(Qt::red);
    const QFont before = painter.font();
    Scene scene;
    scene.add(
        TextItem{QStringLiteral("a"), QPointF(1, 20), Anchor::Left, QColor(Qt::black), 31, true, QRectF()});
    scene.paint(painter, QFont());
    CHECK(painter.pen().color() == QColor(Qt::red));
    CHECK(painter.font() == before);
}

TEST_CASE("hatching stays within its rectangle") {
    const bool rising = GENERATE(true, false);
    const QRectF rect(10, 20, 57, 13);
    const QPainterPath path = hatching(rect, 4.0, rising);
    REQUIRE(path.elementCount() > 10);
    CHECK(rect.contains(path.boundingRect()));
    CHECK(hatching(QRectF(0, 0, 0.5, 10), 4.0, rising).isEmpty());
}
