// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::reporting {

struct PdfProperties {
    QString author;
    QString language; ///< As in HTML: "en", "fa".
    bool rightToLeft = false;
};

/// Adds to a PDF of Qt's what QPdfWriter of Qt 6.4 cannot say: its author, its language, the direction of its
/// pages, and that a window shows its title rather than the file's name. Written as an incremental update
/// (ISO 32000-1, 7.5.6): what is there stays as it is. A file that is not built as expected comes back
/// unchanged.
QByteArray withPdfProperties(const QByteArray& pdf, const PdfProperties& properties);

} // namespace rapport::reporting
