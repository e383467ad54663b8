// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"

#include "charts/svg.h"

#include <QBuffer>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <array>
#include <cmath>

namespace rapport::charts {

namespace {

constexpr double kWidth = 720.0; ///< Of the charts: a page of A4 within its margins, at 96 pixels an inch.
constexpr double kMargin = 24.0;
constexpr double kDetail = 2.0; ///< Pixels of a PNG for each unit.
constexpr double kPointsPerUnit = 72.0 / 96.0;
constexpr int kPdfResolution = 1200;
constexpr int kPageMargin = 10; ///< Millimetres.

struct Ending {
    PictureFormat format;
    QLatin1String text;
};
constexpr std::array kEndings{Ending{PictureFormat::Png, QLatin1String(".png")},
                              Ending{PictureFormat::Svg, QLatin1String(".svg")},
                              Ending{PictureFormat::Pdf, QLatin1String(".pdf")}};

QSizeF sizeOf(const ChartSheet& sheet, const ChartStyle& style) {
    return QSizeF(kWidth + 2.0 * kMargin, std::ceil(sheet.height(kWidth, style)) + 2.0 * kMargin);
}

QByteArray toPng(const ChartSheet& sheet, const ChartStyle& style) {
    QImage image((sizeOf(sheet, style) * kDetail).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(kDetail);
    image.setText(QStringLiteral("Title"), sheet.title);
    image.fill(style.theme.surface);
    {
        QPainter painter(&image);
        painter.translate(kMargin, kMargin);
        sheet.scene(kWidth, style).paint(painter, style.font);
    }
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data();
}

QByteArray toSvgFile(const ChartSheet& sheet, const ChartStyle& style) {
    ChartStyle estimating = style;
    estimating.measure = TextMeasure::Estimated;
    const QSizeF size = sizeOf(sheet, estimating);
    Scene whole;
    whole.add(RectItem{QRectF(QPointF(0, 0), size), style.theme.surface});
    Scene scene = sheet.scene(kWidth, estimating);
    scene.translate(QPointF(kMargin, kMargin));
    for (const SceneItem& item : scene.items())
        whole.add(item);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + toSvg(whole, size, sheet.title);
}

QByteArray toPdf(const ChartSheet& sheet, const ChartStyle& style) {
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Rapport"));
        writer.setResolution(kPdfResolution);
        const bool single = sheet.parts.size() == 1;
        if (single) {
            writer.setPageSize(QPageSize(sizeOf(sheet, style) * kPointsPerUnit, QPageSize::Point, QString(),
                                         QPageSize::ExactMatch));
            const double margin = kMargin * kPointsPerUnit;
            writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Point);
        } else {
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF(kPageMargin, kPageMargin, kPageMargin, kPageMargin),
                                  QPageLayout::Millimeter);
        }
        QPainter painter(&writer);
        const double scale = writer.width() / kWidth;
        const QSizeF page(kWidth, writer.height() / scale);
        painter.scale(scale, scale);
        const std::vector<Scene> pages =
            single ? std::vector{sheet.scene(kWidth, style)} : sheet.pages(page, style);
        for (size_t i = 0; i < pages.size(); ++i) {
            if (i > 0) writer.newPage();
            pages[i].paint(painter, style.font);
        }
    }
    return bytes.data();
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString& fileName) {
    for (const Ending& ending : kEndings) {
        if (fileName.endsWith(ending.text, Qt::CaseInsensitive)) return ending.format;
    }
    return std::nullopt;
}

QString endingOf(PictureFormat format) {
    for (const Ending& ending : kEndings) {
        if (ending.format == format) return ending.text;
    }
    return {};
}

QByteArray picture(const ChartSheet& sheet, PictureFormat format, const ChartStyle& style) {
    switch (format) {
    case PictureFormat::Png:
        return toPng(sheet, style);
    case PictureFormat::Svg:
        return toSvgFile(sheet, style);
    case PictureFormat::Pdf:
        return toPdf(sheet, style);
    }
    return {};
}

} // namespace rapport::charts
