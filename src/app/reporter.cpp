// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reporter.h"

#include "app/assessor.h"
#include "app/client_directory.h"
#include "storage/book.h"
#include "storage/book_reader.h"
#include "storage/snapshot.h"

namespace rapport::app {

Result<Report> Reporter::clientReview(Id<Client> id, Day asOf, const wording::Speech& speech,
                                      reporting::Audience audience) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    Report review;
    reporting::ReviewInput& input = review.input;
    RAPPORT_TRY_ASSIGN(input.assessment, assessor_.assessOne(id, asOf));
    RAPPORT_TRY_ASSIGN(ClientPage page, directory_.page(id, asOf));
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book_).header());
    input.business = header.name;
    input.content = std::move(page.content);
    input.staff = std::move(header.staff);
    input.ageing = {page.ageing.notDue, page.ageing.to30, page.ageing.to60, page.ageing.to90,
                    page.ageing.beyond};
    input.base = book_.base();
    input.madeOn = clock_.today();
    input.audience = audience;
    review.document = reporting::buildClientReview(input, speech);
    return review;
}

} // namespace rapport::app
