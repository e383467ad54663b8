// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ofx_source.h"

#include "base/currency.h"
#include "importing/text_source.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryFile>

#include <cmath>
#include <libofx/libofx.h>
#include <mutex>

namespace rapport::importing {

namespace {

/// libofx holds some kilobytes for every booking; a year of a busy account is a tenth of this.
constexpr qint64 kLargestOfx = 16 << 20;
/// libofx has buffers of fixed size for tags.
constexpr qsizetype kLongestTag = 500;
constexpr qsizetype kLongestValue = 8'000;

Error rejected(const char* code, qint64 line = 0) {
    Error error{ErrorKind::InputRejected, code};
    if (line > 0) error.with(QStringLiteral("line"), QString::number(line));
    return error;
}

bool isAt(const QByteArray& bytes, qsizetype at, QByteArrayView word) {
    return QByteArrayView(bytes)
               .sliced(at)
               .first(std::min(word.size(), bytes.size() - at))
               .compare(word, Qt::CaseInsensitive) == 0;
}

/// Where a booking begins, and its day as the bank wrote it.
struct Found {
    qint64 line = 0;
    QDate day{};
};

QDate dateAt(const QByteArray& bytes, qsizetype at) {
    return QDate::fromString(QString::fromLatin1(bytes.mid(at, 8)), QStringLiteral("yyyyMMdd"));
}

/// Goes over the file before libofx does: refuses what no bank writes and what would be too much for it, and
/// finds the bookings.
Result<std::vector<Found>> findBookings(const QByteArray& bytes) {
    constexpr QByteArrayView posted("<DTPOSTED>");
    std::vector<Found> found;
    qint64 line = 1;
    qsizetype since = 0; // Of the last sign of a tag.
    bool inTag = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\0') return rejected("zero_bytes", line);
        if (c == '\n') ++line;
        if (c == '<' || c == '>') {
            inTag = c == '<';
            since = i;
        } else if (i - since > (inTag ? kLongestTag : kLongestValue)) {
            return rejected("statement_text_too_long", line);
        }
        if (c != '<') continue;
        // A document type and its entities; comments may stand.
        if (isAt(bytes, i, "<!") && !isAt(bytes, i, "<!--")) return rejected("statement_dtd", line);
        if (isAt(bytes, i, "<STMTTRN>")) found.push_back({line});
        if (!found.empty() && found.back().day.isNull() && isAt(bytes, i, posted))
            found.back().day = dateAt(bytes, i + posted.size());
    }
    return found;
}

/// The day of a moment, which libofx makes of it: what has no time of day is a little before noon in
/// Greenwich.
QDate dayOf(time_t time) {
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date();
}

QString textOf(const char* text, int isValid) {
    return isValid ? QString::fromUtf8(text).simplified() : QString();
}

StatementLine lineOf(const OfxTransactionData& data) {
    StatementLine line;
    line.state = kBooked;
    if (data.date_posted_valid) line.day = dayOf(data.date_posted).toString(Qt::ISODate);
    const OfxAccountData* account = data.account_ptr;
    if (account) line.currency = textOf(account->currency, account->currency_valid);
    if (data.currency_valid && data.amounts_are_foreign_currency_valid && data.amounts_are_foreign_currency)
        line.currency = textOf(data.currency, 1);
    const auto currency = Currency::fromCode(line.currency);
    constexpr double kSane = 1e12;
    if (data.amount_valid && std::abs(data.amount) < kSane)
        line.amount = QString::number(data.amount, 'f', currency ? currency->minorDigits() : 2);
    line.payer = textOf(data.name, data.name_valid);
    line.text = textOf(data.memo, data.memo_valid);
    line.reference = textOf(data.reference_number, data.reference_number_valid);
    line.uid = textOf(data.fi_id, data.fi_id_valid);
    line.ownAccount = textOf(data.account_id, data.account_id_valid);
    return line;
}

int takeTransaction(const OfxTransactionData data, void* bookings) {
    static_cast<std::vector<StatementLine>*>(bookings)->push_back(lineOf(data));
    return 0;
}

int noteStatement(const OfxStatementData, void* seen) {
    *static_cast<bool*>(seen) = true;
    return 0;
}

/// libofx reads by name only, keeps its state in global variables and would write to the console.
struct OfxReading {
    std::vector<StatementLine> bookings;
    bool anyStatement = false;

    void read(const QString& path) {
        static std::mutex one;
        const std::lock_guard lock(one);
        for (int* messages : {&ofx_PARSER_msg, &ofx_DEBUG_msg, &ofx_DEBUG1_msg, &ofx_DEBUG2_msg,
                              &ofx_DEBUG3_msg, &ofx_DEBUG4_msg, &ofx_DEBUG5_msg, &ofx_STATUS_msg,
                              &ofx_INFO_msg, &ofx_WARNING_msg, &ofx_ERROR_msg})
            *messages = 0;
        const LibofxContextPtr context = libofx_get_new_context();
        ofx_set_transaction_cb(context, takeTransaction, &bookings);
        ofx_set_statement_cb(context, noteStatement, &anyStatement);
        libofx_proc_file(context, QFile::encodeName(path).constData(), OFX);
        libofx_free_context(context);
    }
};

} // namespace

bool looksLikeOfx(QByteArrayView head) {
    const QByteArray text = head.toByteArray().trimmed().toUpper();
    if (text.startsWith("OFXHEADER")) return true;
    return text.startsWith('<') && (text.contains("<?OFX") || text.contains("<OFX>"));
}

Result<OfxSource> OfxSource::open(QIODevice& device) {
    if (device.size() > kLargestOfx)
        return rejected("statement_file_too_large")
            .with(QStringLiteral("limit"), QString::number(kLargestOfx));
    if (!device.seek(0)) return rejected("file_unreadable");
    const QByteArray bytes = device.readAll();
    OfxSource source;
    source.size_ = bytes.size();
    RAPPORT_TRY_ASSIGN(const std::vector<Found> found, findBookings(bytes));
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return rejected("file_unreadable");
    OfxReading reading;
    reading.read(file.fileName());
    // Of what it cannot make sense of libofx tells nothing.
    if (!reading.anyStatement || reading.bookings.size() < found.size()) return rejected("statement_damaged");
    source.bookings_ = std::move(reading.bookings);
    for (size_t i = 0; i < found.size(); ++i) {
        source.lines_.push_back(found[i].line);
        // Late in the evening the bank's day is another one than that in Greenwich.
        QString& day = source.bookings_[i].day;
        const QDate moment = QDate::fromString(day, Qt::ISODate);
        if (found[i].day.isValid() && qAbs(moment.daysTo(found[i].day)) <= 1)
            day = found[i].day.toString(Qt::ISODate);
    }
    return source;
}

Result<void> OfxSource::forEachRow(const TakeRow& take) {
    StatementTable table(take);
    if (!table.giveHeader()) return {};
    for (size_t i = 0; i < bookings_.size(); ++i) {
        const qint64 line = i < lines_.size() ? lines_[i] : lines_.empty() ? 1 : lines_.back();
        if (!table.give(line, bookings_[i])) break;
    }
    return {};
}

} // namespace rapport::importing
