// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/mail_message.h"
#include "importing/table_source.h"

#include <QIODevice>
#include <QStringList>

#include <optional>

namespace rapport::importing {

/// The largest mailbox that is read: 64 GiB. Nothing of it is kept.
constexpr qint64 kLargestMailbox = qint64{64} << 30;

/// A mailbox (mbox, whichever way "From " is quoted in it) or one message as a table: one row a message, on
/// the line it begins on, below a header of its own on line 0. Of a message only the few lines of its head
/// that say who wrote to whom, when and about what are looked at; its text is passed over. Messages a mail
/// program has marked as deleted are no rows; a date that cannot be (mail_bearing.h) is none.
class MailboxSource : public TableSource {
public:
    enum class Holds { Messages, OneMessage };

    MailboxSource(QIODevice& device, Holds holds, const ImportRequest& request);
    /// The columns: docs/import/mail.md.
    static QStringList header();

    /// Errors: "file_unreadable"; of one message those of readMailMessage(). A message in a mailbox whose
    /// head cannot be read is a row without anybody.
    Result<void> forEachRow(const TakeRow& take) override;
    bool isSettled() const override { return true; }
    qint64 bytesRead() const override { return device_->pos(); }

private:
    Result<void> readMailbox(const TakeRow& take);

    QIODevice* device_;
    Holds holds_;
    std::optional<Instant> now_; ///< The end of today; nothing: nobody said what day it is.
};

/// True of the first bytes of a mailbox.
bool looksLikeMailbox(QByteArrayView head);
/// True of the first bytes of a message, as a file or in a Maildir: lines of a head, and none of anything
/// else.
bool looksLikeMessage(QByteArrayView head);

} // namespace rapport::importing
