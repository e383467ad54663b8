// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <QIODevice>
#include <QStringList>

#include <memory>
#include <utility>

namespace rapport::importing {

/// Writes an exchange file client by client, so that a book of any size needs the memory of one client. The
/// same content gives the same bytes: keys in a fixed order, records in the order given, ids left out.
///
///     ExchangeWriter writer(device, header);
///     for (...) RAPPORT_TRY(writer.add(content));
///     RAPPORT_TRY(writer.finish());
class ExchangeWriter {
public:
    /// The header's own tasks, staff and rates are written with the first call of add() or finish().
    ExchangeWriter(QIODevice& device, BookHeader header);
    ~ExchangeWriter();
    ExchangeWriter(const ExchangeWriter&) = delete;
    ExchangeWriter& operator=(const ExchangeWriter&) = delete;

    /// Keys of records of sources that were taken and are gone from the book; before the first add().
    void setDroppedKeys(QStringList keys) { droppedKeys_ = std::move(keys); }
    /// Errors (Internal): "write_failed" with "reason".
    Result<void> add(const ClientContent& client);
    Result<void> finish();

private:
    struct Text;
    Result<void> begin();
    Result<void> put();

    QIODevice& device_;
    BookHeader header_;
    QStringList droppedKeys_;
    std::unique_ptr<Text> text_;
    bool begun_ = false;
};

/// The whole content at once, for small books and tests.
QByteArray exchangeJson(const BookContent& content);

} // namespace rapport::importing
