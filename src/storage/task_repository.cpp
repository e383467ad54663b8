// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/task_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"

namespace rapport::storage {

Result<std::vector<Task>> TaskRepository::ofNoClient() const {
    RAPPORT_TRY_ASSIGN(auto records,
                       readRecords<Task>(book_.connection(), {QStringLiteral("client_id IS NULL")}));
    return withoutVersions(std::move(records));
}

} // namespace rapport::storage
