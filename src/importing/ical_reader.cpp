// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_reader.h"

#include "importing/vcard_lines.h"

namespace rapport::importing {

namespace {

constexpr qsizetype kLargestEvent = 1 << 20;

} // namespace

bool looksLikeICalendar(QByteArrayView head) {
    const QByteArrayView text = head.trimmed();
    constexpr QByteArrayView kBegin("BEGIN:VCALENDAR");
    return text.size() >= kBegin.size() &&
           text.first(kBegin.size()).compare(kBegin, Qt::CaseInsensitive) == 0;
}

Result<void> IcalReader::read(QIODevice& device, const TextEncoding& encoding) {
    const bool isBytes = encoding.name == "utf-8";
    VCardLines lines([this](qint64 line, const QByteArray& text) { return takeLine(line, text); });
    const auto feed = [&lines](QByteArrayView bytes) { return lines.feed(bytes); };
    RAPPORT_TRY(isBytes ? readBytes(device, encoding.markLength, feed) : readText(device, encoding, feed));
    if (const auto finished = lines.finish(); !finished) {
        Error error = finished.error();
        error.code = "calendar_line_too_long";
        return error;
    }
    if (error_) return *error_;
    return {};
}

bool IcalReader::fail(const char* code, qint64 line) {
    error_ = Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"), QString::number(line));
    return false;
}

bool IcalReader::takeLine(qint64 line, const QByteArray& text) {
    if (isOpen_ && (size_ += text.size()) > kLargestEvent)
        return fail("calendar_event_too_large", event_.line);
    const auto property = readIcalProperty(text);
    if (!property) return true;
    if (!isOpen_ && zones_) zones_->see(*property);
    return takeProperty(*property, line);
}

bool IcalReader::takeProperty(const IcalProperty& property, qint64 line) {
    const QByteArray word = property.value.trimmed().toUpper();
    if (property.name == "BEGIN") {
        if (word != "VEVENT") {
            if (isOpen_) ++within_;
            return true;
        }
        // One that was never ended ends where the next begins.
        if (isOpen_ && !giveEvent()) return false;
        event_ = IcalEvent{};
        event_.line = line;
        isOpen_ = true;
        within_ = 0;
        size_ = 0;
        return true;
    }
    if (property.name == "END") {
        if (!isOpen_) return true;
        if (word == "VEVENT") return giveEvent();
        if (word == "VCALENDAR") return fail("calendar_end_missing", event_.line);
        if (within_ > 0) --within_;
        return true;
    }
    if (isOpen_) return within_ > 0 || event_.take(property) || fail("calendar_event_too_large", event_.line);
    if (property.name == "METHOD") allCancelled_ = word == "CANCEL";
    if (property.name == "X-WR-CALNAME" && property.value.contains('@')) owner_ = property.text().toLower();
    return true;
}

bool IcalReader::giveEvent() {
    isOpen_ = false;
    event_.cancelled = event_.cancelled || allCancelled_;
    return take_(event_);
}

} // namespace rapport::importing
