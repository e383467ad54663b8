// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/statement_source.h"

#include "importing/camt_source.h"
#include "importing/mt940_source.h"
#include "importing/ofx_source.h"

namespace rapport::importing {

std::optional<FileFormat> statementFormat(QByteArrayView head) {
    if (looksLikeCamt(head)) return FileFormat::Camt;
    if (looksLikeOfx(head)) return FileFormat::Ofx;
    if (looksLikeMt940(head)) return FileFormat::Mt940;
    return std::nullopt;
}

Result<FileSource> openStatement(QIODevice& device, FileFormat format, const QByteArray& encoding) {
    FileSource file;
    file.format = format;
    if (format == FileFormat::Ofx) {
        RAPPORT_TRY_ASSIGN(OfxSource ofx, OfxSource::open(device));
        file.table = std::make_unique<OfxSource>(std::move(ofx));
    } else if (format == FileFormat::Camt) {
        file.table = std::make_unique<CamtSource>(device);
    } else {
        RAPPORT_TRY_ASSIGN(Mt940Source text, Mt940Source::open(device, encoding));
        file.encoding = text.encoding();
        file.encodingGuessed = text.encodingGuessed();
        file.table = std::make_unique<Mt940Source>(std::move(text));
    }
    return file;
}

} // namespace rapport::importing
