// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/vcard_lines.h"

#include "importing/table_source.h"

#include <algorithm>
#include <array>

namespace rapport::importing {

namespace {

/// The name and parameters of a property, in capitals.
QByteArray headOf(const QByteArray& line) {
    return line.left(line.indexOf(':')).toUpper();
}

bool isUnreadKind(const QByteArray& head) {
    static constexpr std::array kUnread{"PHOTO", "LOGO", "SOUND", "KEY"};
    const qsizetype from = head.indexOf('.') + 1;
    const QByteArrayView rest = QByteArrayView(head).sliced(from);
    const auto isName = [rest](const char* name) {
        const QByteArrayView word(name);
        return rest.startsWith(word) && (rest.size() == word.size() || rest[word.size()] == ';');
    };
    return std::any_of(kUnread.begin(), kUnread.end(), isName) || head.contains(";BASE64") ||
           head.contains("ENCODING=BASE64") || head.contains("ENCODING=B;") || head.endsWith("ENCODING=B");
}

} // namespace

bool VCardLines::feed(QByteArrayView bytes) {
    qsizetype from = 0;
    const auto add = [this](QByteArrayView piece) {
        // One byte too many is kept, to tell a line that was cut from one that just fits.
        const qsizetype room = kLongestField + 1 - physical_.size();
        physical_.append(piece.first(std::min(piece.size(), std::max<qsizetype>(room, 0))));
    };
    for (qsizetype i = 0; i < bytes.size() && !stopped_; ++i) {
        const char c = bytes[i];
        if (afterReturn_) {
            afterReturn_ = false;
            if (c == '\n') {
                from = i + 1;
                continue;
            }
        }
        if (c != '\n' && c != '\r') continue;
        add(bytes.sliced(from, i - from));
        from = i + 1;
        afterReturn_ = c == '\r';
        endPhysicalLine();
    }
    if (!stopped_ && from < bytes.size()) add(bytes.sliced(from));
    return !stopped_;
}

void VCardLines::endPhysicalLine() {
    const bool folded = !physical_.isEmpty() && (physical_[0] == ' ' || physical_[0] == '\t');
    const bool goesOn = isOpen_ && (folded || (softBreak_ && !physical_.startsWith("END:")));
    if (goesOn) {
        if (softBreak_) logical_.chop(1);
        if (!isUnread_) logical_ += physical_.mid(folded && !softBreak_ ? 1 : 0);
    } else {
        endLine();
        logical_ = physical_;
        logicalLine_ = line_;
        isOpen_ = !physical_.isEmpty();
        isUnread_ = isOpen_ && isUnreadKind(headOf(logical_));
    }
    softBreak_ =
        isOpen_ && !isUnread_ && logical_.endsWith('=') && headOf(logical_).contains("QUOTED-PRINTABLE");
    if (!isUnread_ && logical_.size() > kLongestField && !error_) {
        error_ = Error{ErrorKind::InputRejected, "vcard_line_too_long"}.with(QStringLiteral("line"),
                                                                             QString::number(logicalLine_));
        stopped_ = true;
    }
    physical_.clear();
    ++line_;
}

void VCardLines::endLine() {
    if (isOpen_ && !isUnread_ && !stopped_ && !take_(logicalLine_, logical_)) stopped_ = true;
    isOpen_ = false;
    logical_.clear();
}

Result<void> VCardLines::finish() {
    if (!stopped_ && !physical_.isEmpty()) endPhysicalLine();
    endLine();
    if (error_) return *error_;
    return {};
}

} // namespace rapport::importing
