// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/commands/command_writer.h"
#include "app/password.h"
#include "storage/setting_repository.h"
#include "storage/transaction.h"

namespace rapport::app {

Result<void> carryOut(const SetOwnerPassword& command, CommandWriter& writer) {
    RAPPORT_TRY_ASSIGN(const QString before, keptOwnerPassword(writer.book));
    if (before.isEmpty() && command.wanted.isEmpty()) return Error{ErrorKind::Usage, "password_not_set"};
    RAPPORT_TRY(checkOwnerPassword(writer.book, command.current));
    // The log says that it was done and never to what: neither the old hash nor the new one is anybody's to
    // read or to bring back.
    writer.transaction.keepNoImages();
    std::optional<QString> hash;
    if (command.wanted.isEmpty()) {
        writer.text = {"remove_owner_password"};
    } else {
        writer.text = {before.isEmpty() ? "set_owner_password" : "change_owner_password"};
        RAPPORT_TRY_ASSIGN(hash, hashOfPassword(command.wanted));
    }
    return storage::SettingRepository(writer.book)
        .setValue(writer.transaction, QString::fromLatin1(ownerPasswordSetting), hash);
}

} // namespace rapport::app
