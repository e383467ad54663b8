// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/file_source.h"

#include "importing/android_calls.h"
#include "importing/csv_source.h"
#include "importing/ical_source.h"
#include "importing/mailbox_source.h"
#include "importing/row_cells.h"
#include "importing/statement_source.h"
#include "importing/table_columns.h"
#include "importing/vcard_source.h"
#include "importing/xlsx_source.h"

namespace rapport::importing {

namespace {

/// A header stands among the first rows of a sheet.
constexpr int kRowsLookedAt = 20;
/// More sheets than these are not gone through to find the one with a table.
constexpr qsizetype kSheetsLookedAt = 100;
const QString kBetween = QStringLiteral(", ");

/// Whether a mapping would take it for a header, or several would.
bool isKnown(const Result<TableColumns>& matched) {
    return matched.ok() || matched.error().code == "preset_ambiguous" ||
           matched.error().code == "kind_ambiguous" || matched.error().code == "column_twice";
}

bool isHeader(const QStringList& headers, const ImportRequest& request, std::optional<ImportKind> kind) {
    if (request.mapping) return isKnown(findColumns(headers, *request.mapping));
    const auto fits = [&](const Mapping& mapping) {
        return mapping.name == request.preset && isKnown(findColumns(headers, mapping));
    };
    if (!request.preset.isEmpty())
        return std::any_of(request.ownMappings.begin(), request.ownMappings.end(), fits) ||
               std::any_of(builtInMappings().begin(), builtInMappings().end(), fits);
    return isKnown(chooseMapping(headers, kind, request.ownMappings)) ||
           isKnown(chooseMapping(headers, kind, builtInMappings()));
}

struct SheetLook {
    bool hasRows = false;
    bool isKnown = false;
};

SheetLook lookAt(WorkbookSource& workbook, const ImportRequest& request, std::optional<ImportKind> kind) {
    SheetLook look;
    int rows = 0;
    workbook.lookAtStart([&](const TableRow& row) {
        look.hasRows = true;
        QStringList headers;
        for (const QByteArrayView cell : row.cells)
            headers << cellText(cell);
        look.isKnown = isHeader(headers, request, kind);
        return !look.isKnown && ++rows < kRowsLookedAt;
    });
    return look;
}

/// The sheet with a table that is known; where there is none, the first that holds anything.
Result<void> chooseSheet(WorkbookSource& workbook, const ImportRequest& request,
                         std::optional<ImportKind> kind, FileSource& file) {
    if (!request.sheet.isEmpty()) {
        if (workbook.choose(request.sheet)) return {};
        return Error{ErrorKind::InputRejected, "sheet_unknown"}
            .with(QStringLiteral("sheet"), request.sheet)
            .with(QStringLiteral("sheets"), file.sheets.join(kBetween));
    }
    QString filled;
    QStringList known;
    for (const QString& sheet : file.sheets.mid(0, kSheetsLookedAt)) {
        workbook.choose(sheet);
        const SheetLook look = lookAt(workbook, request, kind);
        if (look.hasRows && filled.isEmpty()) filled = sheet;
        if (look.isKnown) known << sheet;
    }
    if (known.size() > 1)
        file.question = Error{ErrorKind::InputRejected, "sheet_ambiguous"}.with(QStringLiteral("sheets"),
                                                                                known.join(kBetween));
    if (!known.isEmpty())
        workbook.choose(known.front());
    else if (!filled.isEmpty() || !file.sheets.isEmpty())
        workbook.choose(filled.isEmpty() ? file.sheets.front() : filled);
    return {};
}

Result<FileSource> openWorkbook(QIODevice& device, const ImportRequest& request,
                                std::optional<ImportKind> kind) {
    RAPPORT_TRY_ASSIGN(std::unique_ptr<WorkbookSource> workbook, WorkbookSource::open(device));
    FileSource file;
    file.format = FileFormat::Workbook;
    file.sheets = workbook->sheets();
    RAPPORT_TRY(chooseSheet(*workbook, request, kind, file));
    file.sheet = workbook->sheet();
    file.table = std::move(workbook);
    return file;
}

} // namespace

Result<FileSource> openTable(QIODevice& device, FileFormat format, const ImportRequest& request,
                             std::optional<ImportKind> kind) {
    if (format == FileFormat::Workbook) return openWorkbook(device, request, kind);
    if (isStatement(format)) return openStatement(device, format, request.encoding);
    FileSource file;
    file.format = format;
    if (format == FileFormat::VCard) {
        RAPPORT_TRY_ASSIGN(VCardSource cards, VCardSource::open(device, request.encoding));
        file.encoding = cards.encoding();
        file.encodingGuessed = cards.encodingGuessed();
        file.table = std::make_unique<VCardSource>(std::move(cards));
        return file;
    }
    if (format == FileFormat::CallLog) {
        file.encoding = "utf-8";
        file.table = std::make_unique<AndroidCallSource>(device);
        return file;
    }
    if (format == FileFormat::ICalendar) {
        RAPPORT_TRY_ASSIGN(IcalSource events, IcalSource::open(device, request));
        file.encoding = events.encoding();
        file.table = std::make_unique<IcalSource>(std::move(events));
        return file;
    }
    if (format == FileFormat::Mailbox || format == FileFormat::Message) {
        using Holds = MailboxSource::Holds;
        file.table = std::make_unique<MailboxSource>(
            device, format == FileFormat::Mailbox ? Holds::Messages : Holds::OneMessage, request);
        return file;
    }
    RAPPORT_TRY_ASSIGN(CsvSource text, CsvSource::open(device, request.encoding, request.delimiter));
    file.encoding = text.encoding();
    file.encodingGuessed = text.encodingGuessed();
    file.delimiter = text.delimiter();
    file.table = std::make_unique<CsvSource>(std::move(text));
    return file;
}

} // namespace rapport::importing
