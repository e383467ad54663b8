// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <map>
#include <optional>

namespace rapport::storage {

class Book;
class Transaction;

/// What the book remembers about itself: its name, and settings by name ("policy.name").
class SettingRepository {
public:
    explicit SettingRepository(Book& book) : book_(book) {}

    Result<QString> bookName() const;
    Result<void> setBookName(Transaction& transaction, const QString& name);

    Result<std::optional<QString>> value(const QString& name) const;
    Result<std::map<QString, QString>> all() const;
    /// Nothing removes the setting.
    Result<void> setValue(Transaction& transaction, const QString& name, const std::optional<QString>& value);

private:
    Book& book_;
};

} // namespace rapport::storage
