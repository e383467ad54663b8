// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_pdf.h"

#include "reporting/pdf_properties.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace rapport::reporting {

QByteArray renderPdf(const PagedDocument& pages) {
    constexpr int perInch = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(perInch);
        writer.setPageSize(pages.paper());
        writer.setPageMargins({});
        writer.setTitle(pages.document().title);
        writer.setCreator(QStringLiteral("Rapport"));
        QPainter painter(&writer);
        painter.scale(perInch / 96.0, perInch / 96.0);
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (page > 0) writer.newPage();
            pages.paint(painter, page);
        }
    }
    buffer.close();
    return withPdfProperties(bytes, {pages.document().author, pages.document().speech.language(),
                                     pages.document().speech.isRightToLeft()});
}

} // namespace rapport::reporting
