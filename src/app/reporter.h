// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/client.h"

namespace rapport::reporting {
struct Report;
}
namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Assessor;
class ClientDirectory;

/// Documents about an open book, as reporting::Report; rendering them to HTML or JSON is reporting's.
class Reporter {
public:
    Reporter(storage::Book& book, Assessor& assessor, ClientDirectory& directory)
        : book_(book), assessor_(assessor), directory_(directory) {}

    /// The "fire this client?" report. Errors: client_not_found.
    Result<reporting::Report> clientReview(Id<Client> id, Day asOf);

private:
    storage::Book& book_;
    Assessor& assessor_;
    ClientDirectory& directory_;
};

} // namespace rapport::app
