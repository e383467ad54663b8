// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace rapport::importing {

/// Puts the folded lines of vCards together (RFC 6350 3.2; quoted-printable's soft breaks of vCard 2.1) as
/// their bytes come. What is of no use to a table, pictures, sounds and keys, is let go unread.
class VCardLines {
public:
    /// One property with its value, and the line of the file it begins on. Return false to stop.
    using TakeLine = std::function<bool(qint64 line, const QByteArray& text)>;

    explicit VCardLines(TakeLine take) : take_(std::move(take)) {}

    /// More of the file, in pieces of any size. False when the taker stopped or an error came up.
    bool feed(QByteArrayView bytes);
    /// The end of the file. Error, with "line": "vcard_line_too_long".
    Result<void> finish();

private:
    void endPhysicalLine();
    void endLine();

    TakeLine take_;
    QByteArray physical_; ///< The line of the file at hand, cut where it is too long.
    QByteArray logical_;
    bool isOpen_ = false;    ///< logical_ may go on.
    bool isUnread_ = false;  ///< It is a picture or the like.
    bool softBreak_ = false; ///< Quoted-printable that goes on in the next line whatever it begins with.
    bool afterReturn_ = false;
    bool stopped_ = false;
    qint64 line_ = 1;
    qint64 logicalLine_ = 1;
    std::optional<Error> error_;
};

} // namespace rapport::importing
