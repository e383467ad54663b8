// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mailbox_source.h"

#include "importing/mail_bearing.h"

#include <QBuffer>
#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <vector>

namespace rapport::importing {

namespace {

constexpr qint64 kLongestPiece = 64 * 1024;    ///< Of a line; a longer one comes in several.
constexpr qsizetype kLongestHead = 256 * 1024; ///< Of what is kept of a message's head.
constexpr qint64 kLinesBetweenRows = 64;
constexpr int kDeletedFlag = 0x0008; ///< Of X-Mozilla-Status: deleted, and not cleared away yet.

const QString kMessage = QStringLiteral("message");

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// "From zoe@example.org Tue Jun 30 09:15:00 2026": a time and a year, which a sentence that begins with
/// "From" hardly has. Programs that leave such lines in texts unquoted are why it is looked at so closely.
bool isSeparator(QByteArrayView line) {
    if (!line.startsWith("From ")) return false;
    bool hasTime = false, hasYear = false;
    for (qsizetype i = 5; i < line.size(); ++i) {
        hasTime = hasTime || (line[i] == ':' && i + 2 < line.size() && isDigit(line[i - 1]) &&
                              isDigit(line[i + 1]) && isDigit(line[i + 2]));
        const bool isYear = i + 4 < line.size() && line[i] == ' ' &&
                            (line[i + 1] == '1' || line[i + 1] == '2') && isDigit(line[i + 2]) &&
                            isDigit(line[i + 3]) && isDigit(line[i + 4]) &&
                            (i + 5 == line.size() || !isDigit(line[i + 5]));
        hasYear = hasYear || isYear;
    }
    return hasTime && hasYear;
}

bool isBlankLine(QByteArrayView line) {
    return line == "\n" || line == "\r\n" || line == "\r";
}

/// The name of a line of a head, in small letters; empty: it is none.
QByteArray headName(QByteArrayView line) {
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || colon > 76) return {};
    for (const char c : line.first(colon))
        if (c <= ' ' || c >= 0x7f) return {};
    return line.first(colon).toByteArray().toLower();
}

/// Puts a message into the cells of header().
class MessageRow {
public:
    explicit MessageRow(std::optional<Instant> now) : now_(now) {}

    bool give(qint64 line, const QStringList& texts, const TakeRow& take) {
        cells_.clear();
        row_.cells.clear();
        row_.line = line;
        for (const QString& text : texts)
            cells_ << text.toUtf8();
        for (const QByteArray& cell : cells_)
            row_.cells.emplace_back(cell);
        return take(row_);
    }
    bool give(qint64 line, const MailMessage& mail, const TakeRow& take) {
        const std::optional<Instant> at = now_ ? believableTime(mail, *now_) : mail.at;
        return give(line,
                    {kMessage, at ? at->toIso() : QString(),
                     mail.from ? addressesText({*mail.from}) : QString(), addressesText(mail.to),
                     mail.subject, mail.id},
                    take);
    }

private:
    std::optional<Instant> now_;
    QByteArrayList cells_;
    TableRow row_;
};

/// Collects what matters of the head of a message.
class Head {
public:
    void begin(qint64 line) {
        *this = Head{};
        line_ = line;
        isOpen_ = true;
    }
    /// A piece of a line; `begins` a new one, or goes on.
    void take(QByteArrayView piece, bool begins) {
        if (begins && !piece.startsWith(' ') && !piece.startsWith('\t')) {
            const QByteArray name = headName(piece);
            isKept_ = std::any_of(kKept.begin(), kKept.end(), [&](const char* kept) { return name == kept; });
            if (name == "x-mozilla-status")
                isDeleted_ = piece.sliced(piece.indexOf(':') + 1).trimmed().toInt(nullptr, 16) & kDeletedFlag;
        }
        if (isKept_ && text_.size() + piece.size() <= kLongestHead) text_.append(piece);
    }
    bool isOpen() const { return isOpen_; }
    /// False to stop.
    bool give(MessageRow& row, const TakeRow& take) {
        isOpen_ = false;
        if (isDeleted_) return true;
        QBuffer buffer(&text_);
        buffer.open(QIODevice::ReadOnly);
        const auto mail = readMailMessage(buffer);
        if (mail) return row.give(line_, *mail, take);
        return row.give(line_, {kMessage, {}, {}, {}, {}, QStringLiteral("?")}, take);
    }

private:
    static constexpr std::array kKept{"from", "sender", "to", "cc", "date", "subject", "message-id"};
    QByteArray text_;
    qint64 line_ = 0;
    bool isOpen_ = false;
    bool isKept_ = false;
    bool isDeleted_ = false;
};

} // namespace

bool looksLikeMailbox(QByteArrayView head) {
    const qsizetype end = head.indexOf('\n');
    return end > 0 && isSeparator(head.first(end).trimmed());
}

bool looksLikeMessage(QByteArrayView head) {
    static constexpr std::array kOfMail{"from",         "to",           "date",        "subject",
                                        "received",     "sender",       "return-path", "message-id",
                                        "delivered-to", "mime-version", "reply-to"};
    int lines = 0;
    bool isMail = false;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf('\n', from);
        if (end < 0) break;
        const QByteArrayView line = head.sliced(from, end + 1 - from);
        from = end + 1;
        if (isBlankLine(line)) break;
        if (lines > 0 && (line.startsWith(' ') || line.startsWith('\t'))) continue;
        const QByteArray name = headName(line);
        if (name.isEmpty()) return false;
        ++lines;
        isMail =
            isMail || std::any_of(kOfMail.begin(), kOfMail.end(), [&](const char* of) { return name == of; });
    }
    return isMail && lines >= 2;
}

MailboxSource::MailboxSource(QIODevice& device, Holds holds, const ImportRequest& request)
    : device_(&device), holds_(holds) {
    if (request.today) now_ = Instant(request.today->toDate().endOfDay(request.zone).toMSecsSinceEpoch());
}

QStringList MailboxSource::header() {
    return {QStringLiteral("E-mail"), QStringLiteral("Date"),    QStringLiteral("From"),
            QStringLiteral("To"),     QStringLiteral("Subject"), QStringLiteral("Message-ID")};
}

Result<void> MailboxSource::forEachRow(const TakeRow& take) {
    MessageRow row(now_);
    if (!row.give(0, header(), take)) return {};
    if (!device_->seek(0)) return Error{ErrorKind::InputRejected, "file_unreadable"};
    if (holds_ == Holds::Messages) return readMailbox(take);
    RAPPORT_TRY_ASSIGN(const MailMessage mail, readMailMessage(*device_));
    row.give(1, mail, take);
    return {};
}

Result<void> MailboxSource::readMailbox(const TakeRow& take) {
    std::vector<char> buffer(kLongestPiece);
    MessageRow row(now_);
    Head head;
    bool begins = true, afterBlank = true;
    for (qint64 line = 1; !device_->atEnd();) {
        const qint64 size = device_->readLine(buffer.data(), kLongestPiece);
        if (size <= 0) return Error{ErrorKind::InputRejected, "file_unreadable"};
        const QByteArrayView piece(buffer.data(), size);
        const bool isBlank = begins && isBlankLine(piece);
        if (begins && afterBlank && isSeparator(piece.trimmed())) {
            if (head.isOpen() && !head.give(row, take)) return {};
            head.begin(line);
        } else if (head.isOpen()) {
            if (isBlank) {
                if (!head.give(row, take)) return {};
            } else {
                head.take(piece, begins);
            }
        }
        if (begins) afterBlank = isBlank;
        begins = piece.endsWith('\n');
        if (begins) ++line;
        // A row of nothing now and then, so that reading can be stopped within long texts.
        if (!head.isOpen() && line % kLinesBetweenRows == 0 && begins && !take(TableRow{line, {}})) return {};
    }
    if (head.isOpen()) head.give(row, take);
    return {};
}

} // namespace rapport::importing
