// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/plan_import.h"

#include "importing/exchange_records.h"
#include "importing/file_source.h"
#include "importing/planner.h"
#include "importing/table_reader.h"
#include "importing/text_source.h"

namespace rapport::importing {

namespace {

/// Of a file the user said is an exchange file: only its size is looked at.
Result<FileFormat> knownFormat(QIODevice& device) {
    RAPPORT_TRY(findMark(device));
    return FileFormat::Exchange;
}

/// Reads the files of one request into one book, all as the same kind.
class FilesReader {
public:
    FilesReader(const ImportRequest& request, ExistingRecords& existing, Currency base,
                const Progress& progress)
        : request_(request), base_(base), progress_(progress), parties_(request, existing, book_),
          records_(book_, parties_), kind_(request.kind) {
        for (const ImportFile& file : request.files) {
            book_.files << file.name;
            total_ += file.device->size();
        }
    }

    Result<void> readAll() {
        for (qint32 file = 0; file < book_.files.size(); ++file) {
            QIODevice& device = *request_.files[static_cast<size_t>(file)].device;
            auto read = readOne(device, file);
            if (!read) {
                Error error = std::move(read).error();
                if (error.kind == ErrorKind::InputRejected)
                    error.args.insert(QStringLiteral("file"), book_.files[file]);
                return error;
            }
            before_ += device.size();
        }
        return {};
    }

    IncomingBook& book() { return book_; }
    ImportKind kind() const { return kind_.value_or(ImportKind::Exchange); }

private:
    Result<void> readOne(QIODevice& device, qint32 file) {
        const auto progressed = [this](qint64 bytes) {
            return !progress_ || progress_(before_ + bytes, total_);
        };
        const auto format = kind_ == ImportKind::Exchange ? knownFormat(device) : findFormat(device);
        if (!format) return format.error();
        if (!kind_ && *format == FileFormat::Exchange) kind_ = ImportKind::Exchange;
        // Two of them would each number their own records.
        if (kind_ == ImportKind::Exchange && book_.files.size() > 1)
            return Error{ErrorKind::Usage, "exchange_wants_one_file"};
        if (kind_ == ImportKind::Exchange) return readExchangeRecords(device, file, book_, progressed);
        const FileFormat table = *format == FileFormat::Exchange ? FileFormat::DelimitedText : *format;
        RAPPORT_TRY_ASSIGN(const FileSource source, openTable(device, table, request_, kind_));
        if (source.question) return *source.question;
        note(file, source);
        TableReader reader(request_, base_, book_, records_);
        return reader.read(*source.table, file, kind_, progressed);
    }

    /// What was found out about a file without being told.
    void note(qint32 file, const FileSource& source) {
        const auto decided = [&](const char* what, const QString& choice) {
            book_.decided.push_back({what, book_.files[file], QString(), choice, 0, QString()});
        };
        if (source.encodingGuessed) decided("encoding", QString::fromLatin1(source.encoding));
        if (source.format == FileFormat::Workbook && request_.sheet.isEmpty()) decided("sheet", source.sheet);
    }

    const ImportRequest& request_;
    Currency base_;
    const Progress& progress_;
    IncomingBook book_;
    Parties parties_;
    RowRecords records_;
    std::optional<ImportKind> kind_;
    qint64 before_ = 0, total_ = 0;
};

} // namespace

Result<ImportPlan> planImport(const ImportRequest& request, ExistingRecords& existing,
                              const Progress& progress) {
    if (request.files.empty()) return Error{ErrorKind::Usage, "no_files"};
    RAPPORT_TRY_ASSIGN(const BookHeader header, existing.header());
    FilesReader files(request, existing, header.base, progress);
    RAPPORT_TRY(files.readAll());
    return Planner::plan(std::move(files.book()), files.kind(), request, existing);
}

} // namespace rapport::importing
