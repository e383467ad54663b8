// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mt940_source.h"

#include "importing/mt940_fields.h"

#include <QRegularExpression>

namespace rapport::importing {

namespace {

/// Field 86 has at most six lines of 65 characters; some banks write more.
constexpr qsizetype kLongest = 1 << 16;

/// Puts the lines of a file together to fields, and the fields to bookings.
class Mt940Reader {
public:
    explicit Mt940Reader(StatementTable& table) : table_(table) {}

    /// More of the text, in pieces of any size. False when the taker stopped or an error came up.
    bool feed(QByteArrayView text) {
        qsizetype from = 0;
        while (from < text.size()) {
            const qsizetype end = text.indexOf('\n', from);
            const qsizetype to = end < 0 ? text.size() : end;
            rest_ += text.sliced(from, to - from);
            if (rest_.size() > kLongest) return fail();
            if (end < 0) return true;
            if (!takeLine()) return false;
            from = end + 1;
        }
        return true;
    }

    Result<void> finish() {
        if (!error_ && !table_.isStopped() && (rest_.isEmpty() || takeLine())) {
            if (endField()) giveBooking();
        }
        if (error_) return *error_;
        return {};
    }

private:
    bool fail() {
        error_ = Error{ErrorKind::InputRejected, "statement_text_too_long"}.with(QStringLiteral("line"),
                                                                                 QString::number(line_ + 1));
        return false;
    }

    bool takeLine() {
        ++line_;
        if (rest_.endsWith('\r')) rest_.chop(1);
        QString line = QString::fromUtf8(rest_);
        rest_.clear();
        // The envelope of the network stands before the first field and after the last.
        if (line.startsWith(u'{'))
            line = line.sliced(line.lastIndexOf(QStringLiteral("{4:")) < 0
                                   ? line.size()
                                   : line.lastIndexOf(QStringLiteral("{4:")) + 3);
        static const QRegularExpression tag(QStringLiteral("^:(\\d\\d[A-Z]?):"));
        if (const auto found = tag.match(line); found.hasMatch()) {
            if (!endField()) return false;
            tag_ = found.captured(1);
            field_ = line.sliced(found.capturedEnd());
            fieldLine_ = line_;
            return true;
        }
        if (line == u"-" || line.startsWith(QStringLiteral("-}"))) {
            if (!endField() || !giveBooking()) return false;
            tag_.clear();
            return true;
        }
        if (tag_.isEmpty()) return true;
        field_ += u'\n' + line;
        return field_.size() <= kLongest || fail();
    }

    bool endField() {
        const QString tag = std::exchange(tag_, QString());
        if (tag.isEmpty()) return true;
        if (tag == u"86" && isOpen_) {
            readMt940Details(field_.trimmed(), booking_);
            return giveBooking();
        }
        if (!giveBooking()) return false;
        if (tag == u"20") {
            account_.clear();
            currency_.clear();
        } else if (tag == u"25") {
            account_ = field_.simplified();
        } else if (tag.startsWith(u"60") || tag.startsWith(u"34")) {
            const QString currency = tag == u"34F" ? field_.left(3) : mt940Currency(field_);
            if (currency_.isEmpty()) currency_ = currency;
        } else if (tag == u"61") {
            booking_ = readMt940Booking(field_, currency_);
            booking_.ownAccount = account_;
            bookingLine_ = fieldLine_;
            isOpen_ = true;
        }
        return true;
    }

    /// The booking at hand is complete.
    bool giveBooking() {
        if (!isOpen_) return true;
        isOpen_ = false;
        return table_.give(bookingLine_, booking_);
    }

    StatementTable& table_;
    QByteArray rest_;
    QString tag_, field_, account_, currency_;
    qint64 line_ = 0, fieldLine_ = 0, bookingLine_ = 0;
    StatementLine booking_;
    bool isOpen_ = false; ///< booking_ may still get its details.
    std::optional<Error> error_;
};

} // namespace

bool looksLikeMt940(QByteArrayView head) {
    static const QRegularExpression begin(
        QStringLiteral("(?:^|\\n|\\})(?:\\{4:\\s*)?:20:[^\\n]*\\n(?:[^\\n]*\\n){0,3}:25:"));
    return begin.match(QString::fromLatin1(head).remove(u'\r')).hasMatch();
}

Result<Mt940Source> Mt940Source::open(QIODevice& device, const QByteArray& encoding) {
    Mt940Source source;
    source.device_ = &device;
    if (encoding.isEmpty()) {
        auto found = findEncoding(device);
        // Names of payers are few letters to guess by: what is no UTF-8 is what banks in the West write.
        if ((found && found->guessed && !found->name.startsWith("utf-")) ||
            (!found && found.error().code == "encoding_unknown"))
            found = TextEncoding{"windows-1252", 0, true};
        RAPPORT_TRY_ASSIGN(source.encoding_, std::move(found));
    } else {
        RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device));
        source.encoding_ = TextEncoding{encoding, marked ? marked->markLength : 0, false};
    }
    return source;
}

Result<void> Mt940Source::forEachRow(const TakeRow& take) {
    StatementTable table(take);
    if (!table.giveHeader()) return {};
    Mt940Reader reader(table);
    RAPPORT_TRY(readText(*device_, encoding_, [&reader](QByteArrayView text) { return reader.feed(text); }));
    return reader.finish();
}

} // namespace rapport::importing
