// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_sheet.h"

#include <QByteArray>

#include <optional>

namespace rapport::charts {

enum class PictureFormat { Png, Svg, Pdf };

/// By the ending of a file's name; nothing when it is none of these.
std::optional<PictureFormat> pictureFormatOf(const QString& fileName);
/// ".png" and so on.
QString endingOf(PictureFormat format);

/// A sheet as a file, on a ground of theme.surface: pictures in one piece, PDF on pages of A4, a single part
/// on a page of its own size. PNG and PDF need a QGuiApplication; any thread will do.
QByteArray picture(const ChartSheet& sheet, PictureFormat format, const ChartStyle& style);

} // namespace rapport::charts
