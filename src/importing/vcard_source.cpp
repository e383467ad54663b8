// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/vcard_source.h"

#include "importing/vcard_card.h"
#include "importing/vcard_lines.h"

namespace rapport::importing {

namespace {

constexpr int kDeepest = 8;
constexpr int kMostProperties = 10'000;

/// Puts the lines of cards together to rows.
class CardReader {
public:
    CardReader(const TakeRow& take, QByteArray encoding) : take_(take), encoding_(std::move(encoding)) {}

    /// False to stop.
    bool takeLine(qint64 line, const QByteArray& text) {
        auto property = readVCardProperty(text, encoding_);
        if (!property) {
            // A line break in a value that should have been folded or escaped.
            if (depth_ == 1) card_.goOn(QString::fromUtf8(text));
            return true;
        }
        const bool isCard = property->value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) == 0;
        if (property->name == "BEGIN") return begin(line, isCard);
        if (property->name == "END") return end();
        if (depth_ != 1) return true;
        if (++properties_ > kMostProperties) return fail("vcard_card_too_large", begun_);
        isAgent_ = property->name == "AGENT" && property->value.trimmed().isEmpty();
        card_.take(*property);
        return true;
    }

    Result<void> finish() {
        if (!error_ && !stopped_ && depth_ > 0) fail("vcard_end_missing", begun_);
        if (error_) return *error_;
        return {};
    }

    bool takeHeader() {
        header_.line = 0;
        QByteArrayList cells;
        for (const QString& name : VCardSource::header())
            cells << name.toUtf8();
        for (const QByteArray& cell : cells)
            header_.cells.emplace_back(cell);
        stopped_ = !take_(header_);
        return !stopped_;
    }

private:
    bool fail(const char* code, qint64 line) {
        error_ = Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"), QString::number(line));
        return false;
    }

    bool begin(qint64 line, bool isCard) {
        // A card that begins inside another is its agent's, or the other was never ended.
        if (depth_ == 1 && isCard && !isAgent_ && !giveRow()) return false;
        if (depth_ == 0 || (depth_ == 1 && isCard && !isAgent_)) {
            card_ = VCard();
            depth_ = 1;
            begun_ = line;
            properties_ = 0;
            isAgent_ = false;
            return true;
        }
        return ++depth_ <= kDeepest || fail("vcard_too_deep", line);
    }

    bool end() {
        if (depth_ == 0) return true;
        isAgent_ = false;
        return --depth_ > 0 || giveRow();
    }

    bool giveRow() {
        if (!card_.isPerson()) return true;
        const QByteArrayList cells = card_.cells();
        TableRow row;
        row.line = begun_;
        for (const QByteArray& cell : cells)
            row.cells.emplace_back(cell);
        stopped_ = !take_(row);
        return !stopped_;
    }

    const TakeRow& take_;
    QByteArray encoding_;
    TableRow header_;
    VCard card_;
    int depth_ = 0;
    int properties_ = 0;
    bool isAgent_ = false; ///< The last property was one whose card follows.
    bool stopped_ = false;
    qint64 begun_ = 0;
    std::optional<Error> error_;
};

} // namespace

bool looksLikeVCard(QByteArrayView head) {
    return head.trimmed()
               .first(std::min<qsizetype>(head.trimmed().size(), 11))
               .compare("BEGIN:VCARD", Qt::CaseInsensitive) == 0;
}

Result<VCardSource> VCardSource::open(QIODevice& device, const QByteArray& encoding) {
    VCardSource source;
    source.device_ = &device;
    if (encoding.isEmpty()) {
        auto found = findEncoding(device);
        // Values of vCard 2.1 each name their encoding, so that a file may hold several.
        if (!found && found.error().code == "encoding_unknown") found = TextEncoding{"windows-1252", 0, true};
        RAPPORT_TRY_ASSIGN(source.encoding_, std::move(found));
    } else {
        RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device));
        source.encoding_ = TextEncoding{encoding, marked ? marked->markLength : 0, false};
    }
    return source;
}

QStringList VCardSource::header() {
    return VCard::header();
}

Result<void> VCardSource::forEachRow(const TakeRow& take) {
    const bool isWide = encoding_.name.startsWith("utf-16") || encoding_.name.startsWith("utf-32");
    CardReader cards(take, isWide ? QByteArray("utf-8") : encoding_.name);
    VCardLines lines([&cards](qint64 line, const QByteArray& text) { return cards.takeLine(line, text); });
    if (!cards.takeHeader()) return {};
    // Values may name encodings of their own, so the bytes are taken as they are, but for wide ones.
    const auto feed = [&lines](QByteArrayView bytes) { return lines.feed(bytes); };
    RAPPORT_TRY(isWide ? readText(*device_, encoding_, feed)
                       : readBytes(*device_, encoding_.markLength, feed));
    RAPPORT_TRY(lines.finish());
    return cards.finish();
}

} // namespace rapport::importing
