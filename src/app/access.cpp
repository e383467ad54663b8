// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"

#include "app/password.h"
#include "storage/setting_repository.h"

namespace rapport::app {

Result<QString> keptOwnerPassword(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const std::optional<QString> kept,
                       storage::SettingRepository(book).value(QString::fromLatin1(ownerPasswordSetting)));
    return kept.value_or(QString());
}

Result<void> checkOwnerPassword(storage::Book& book, const QString& password) {
    RAPPORT_TRY_ASSIGN(const QString hash, keptOwnerPassword(book));
    if (hash.isEmpty()) return {};
    RAPPORT_TRY_ASSIGN(const bool fits, passwordFits(password, hash));
    if (!fits) return Error{ErrorKind::Usage, "password_wrong"};
    return {};
}

Access::Access(storage::Book& book) : book_(book) {
    // A book whose settings cannot be read is nobody's to see.
    const Result<bool> isProtected = hasPassword();
    if (!isProtected || *isProtected) role_ = Role::Staff;
}

Result<bool> Access::hasPassword() const {
    RAPPORT_TRY_ASSIGN(const QString hash, keptOwnerPassword(book_));
    return !hash.isEmpty();
}

Result<void> Access::unlock(const QString& password) {
    RAPPORT_TRY_ASSIGN(const bool isProtected, hasPassword());
    if (!isProtected && !isOwner()) {
        become(Role::Owner); // taken away in another window since
        return {};
    }
    if (!isProtected) return Error{ErrorKind::Usage, "password_not_set"};
    RAPPORT_TRY(checkOwnerPassword(book_, password));
    become(Role::Owner);
    return {};
}

Result<void> Access::lock() {
    RAPPORT_TRY_ASSIGN(const bool isProtected, hasPassword());
    if (!isProtected) return Error{ErrorKind::Usage, "password_not_set"};
    become(Role::Staff);
    return {};
}

Result<void> Access::requireOwner() const {
    if (!isOwner()) return Error{ErrorKind::Usage, "owner_only"};
    return {};
}

void Access::become(Role role) {
    if (role_ == role) return;
    role_ = role;
    if (listener_) listener_();
}

} // namespace rapport::app
