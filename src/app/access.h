// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Who looks at the book. Staff log, look up and work their tasks; what clients bring and cost, how they are
/// judged and everything that takes the book as a whole is the owner's.
enum class Role { Owner, Staff };

/// Whether the one at work is the owner. A book without an owner's password is open to everybody as the
/// owner's; one with a password opens as staff's and becomes the owner's by it. What the owner alone may do
/// is refused by the services themselves. Anyone who can copy the file can read it with other programs: this
/// keeps honest people on a shared computer to their own work, and no more.
class Access {
public:
    explicit Access(storage::Book& book);

    Role role() const { return role_; }
    bool isOwner() const { return role_ == Role::Owner; }
    /// Whether the book has an owner's password now.
    Result<bool> hasPassword() const;

    /// Takes a noticeable moment on purpose (app/password.h). Errors: password_wrong; password_not_set.
    Result<void> unlock(const QString& password);
    /// Error: password_not_set.
    Result<void> lock();

    /// Error: owner_only.
    Result<void> requireOwner() const;

    /// Called after each change of the role.
    void setListener(std::function<void()> listener) { listener_ = std::move(listener); }

private:
    void become(Role role);

    storage::Book& book_;
    Role role_ = Role::Owner;
    std::function<void()> listener_;
};

/// The owner's password of a book as it is kept: a hash, empty when there is none.
Result<QString> keptOwnerPassword(storage::Book& book);
/// Error: password_wrong, also when there is a hash and the password is empty. Everything fits no hash.
Result<void> checkOwnerPassword(storage::Book& book, const QString& password);

/// The setting the hash is kept in.
inline constexpr char ownerPasswordSetting[] = "owner.password";

} // namespace rapport::app
