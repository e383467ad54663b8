// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// A PDF as other programs read it: poppler's pdftotext and pdfinfo.
namespace pdf_tools {

bool areHere();
/// The text of a page (the first one is 0) or of all.
QString textOf(const QByteArray& pdf, int page = -1);
QMap<QString, QString> infoOf(const QByteArray& pdf);

} // namespace pdf_tools
