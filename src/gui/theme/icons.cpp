// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

static void loadResources() {
    Q_INIT_RESOURCE(gui); // from a static library, so it does not come by itself
}

namespace rapport::gui {

namespace {

// The drawings say "currentColor", which Qt's renderer does not know: it is put in at each painting.
class InkEngine final : public QIconEngine {
public:
    InkEngine(const QByteArray& drawing, Mirroring mirroring) : drawing_(drawing), mirroring_(mirroring) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        QColor ink = QApplication::palette().color(group, QPalette::ButtonText);
        if (mode == QIcon::Selected) {
            ink = QApplication::palette().color(QPalette::HighlightedText);
        }
        QByteArray inked = drawing_;
        inked.replace("currentColor", ink.name().toLatin1());
        QSvgRenderer renderer(inked);
        painter->save();
        if (mirroring_ == Mirroring::WithLayout && QApplication::isRightToLeft()) {
            painter->translate(rect.left() + rect.right() + 1, 0);
            painter->scale(-1, 1);
        }
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new InkEngine(drawing_, mirroring_); }

private:
    QByteArray drawing_;
    Mirroring mirroring_;
};

QByteArray drawingOf(const char* name) {
    loadResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", name);
    return opened ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const char* name, Mirroring mirroring) {
    return QIcon(new InkEngine(drawingOf(name), mirroring));
}

QIcon programIcon() {
    return QIcon(new InkEngine(drawingOf("org.rapport.Rapport"), Mirroring::Never));
}

} // namespace rapport::gui
