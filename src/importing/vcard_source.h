// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"
#include "importing/text_source.h"

#include <QStringList>

namespace rapport::importing {

/// An address book in vCards (2.1, 3.0, 4.0) as a table: one row a card, on the line the card begins on,
/// below a header of its own on line 0. Groups (lists of other cards) are no rows.
class VCardSource : public TableSource {
public:
    /// `encoding` is what the user says; empty: found. Values that name their own are read by that. Errors:
    /// see findEncoding().
    static Result<VCardSource> open(QIODevice& device, const QByteArray& encoding);
    /// The columns: docs/exchange.md, "Address books".
    static QStringList header();

    /// Errors: "vcard_line_too_long", "vcard_card_too_large", "vcard_too_deep", "vcard_end_missing", each
    /// with "line".
    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_->pos(); }

    const QByteArray& encoding() const { return encoding_.name; }
    bool encodingGuessed() const { return encoding_.guessed; }

private:
    QIODevice* device_ = nullptr;
    TextEncoding encoding_;
};

/// True of the first bytes of a file that is one of vCards.
bool looksLikeVCard(QByteArrayView head);

} // namespace rapport::importing
