// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/task.h"
#include "storage/record_repository.h"

namespace rapport::storage {

/// Tasks, of clients and of the business itself.
class TaskRepository : public ClientRecordRepository<Task> {
public:
    using ClientRecordRepository<Task>::ClientRecordRepository;

    /// Those of no client, by due day (undated first), then id.
    Result<std::vector<Task>> ofNoClient() const;
};

} // namespace rapport::storage
