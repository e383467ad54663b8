// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/book.h"
#include "storage/change_images.h"
#include "storage/connection.h"
#include "storage/facts_repository.h"

#include <QJsonDocument>

namespace rapport::storage {

Transaction::Transaction(Book& book)
    : book_(book), recorder_(std::make_unique<Recorder>(book.connection())) {}

Transaction::Transaction(Transaction&& other) noexcept
    : book_(other.book_), recorder_(std::move(other.recorder_)), reverts_(other.reverts_),
      open_(std::exchange(other.open_, false)), bulk_(std::exchange(other.bulk_, false)) {}

Transaction::~Transaction() {
    rollBack();
}

namespace {

Result<void> mayBegin(Book& book) {
    if (book.mode() == OpenMode::ReadOnly) return Error{ErrorKind::Usage, "book_read_only"};
    if (book.connection().inTransaction()) return Error{ErrorKind::Internal, "transaction_nested"};
    return {};
}

} // namespace

Result<Transaction> Transaction::begin(Book& book) {
    RAPPORT_TRY(mayBegin(book));
    RAPPORT_TRY(book.connection().beginWrite());
    return Transaction(book);
}

Result<Transaction> Transaction::beginIfFree(Book& book) {
    RAPPORT_TRY(mayBegin(book));
    RAPPORT_TRY(book.connection().beginWriteNow());
    return Transaction(book);
}

void Transaction::setImport(Id<ImportRecord> import) {
    recorder_->setImport(import.value());
    keepManyPages();
}

void Transaction::keepNoImages() {
    recorder_->keepNoImages();
    keepManyPages();
}

void Transaction::keepManyPages() {
    // Only a matter of speed: whether it is done is not looked at.
    bulk_ = book_.connection().run(book_.connection().dialect().keepPages(kPagesKeptInBulk)).ok();
}

void Transaction::close() {
    open_ = false;
    if (bulk_) (void)book_.connection().run(book_.connection().dialect().keepPages(kPagesKept));
    bulk_ = false;
}

void Transaction::rollBack() {
    if (!open_) return;
    book_.connection().rollBack();
    close();
}

Result<Id<Change>> Transaction::commit(const ChangeNote& note) {
    return finish(&note);
}

Result<void> Transaction::commitUnlogged() {
    RAPPORT_TRY(finish(nullptr));
    return {};
}

Result<Id<Change>> Transaction::finish(const ChangeNote* note) {
    const auto steps = [&]() -> Result<Id<Change>> {
        if (!open_) return Error{ErrorKind::Internal, "transaction_closed"};
        RAPPORT_TRY(refreshFacts());
        Id<Change> logged;
        if (note) {
            RAPPORT_TRY_ASSIGN(logged, log(*note));
        }
        RAPPORT_TRY(recorder_->finish());
        RAPPORT_TRY(book_.connection().commit());
        close();
        return logged;
    };
    Result<Id<Change>> done = steps();
    if (!done) rollBack();
    return done;
}

Result<void> Transaction::refreshFacts() {
    if (recorder_->touched().isEmpty()) return {};
    RAPPORT_TRY_ASSIGN(const auto clients, recorder_->touched().clients(book_.connection()));
    return FactsRepository(book_).recompute(*this, clients);
}

Result<Id<Change>> Transaction::log(const ChangeNote& note) {
    static const Table changeLog("change_log", {}, false, false, FactsLink::None);
    RAPPORT_TRY_ASSIGN(const qint64 id, recorder_->reserveIds(changeLog, 1));
    const auto& images = recorder_->images();
    const bool kept = recorder_->keeping() != KeepImages::None;
    RAPPORT_TRY(book_.connection().run(
        QStringLiteral("INSERT INTO change_log (id, at, who, command, client_id, args, images, row_count, "
                       "import_id, reverts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, toSql(note.at), toSql(note.who), QString::fromLatin1(note.command), toSql(note.clientId),
         QString::fromUtf8(QJsonDocument(note.args).toJson(QJsonDocument::Compact)),
         kept ? imagesToJson(images) : QStringLiteral(""), qint64(images.size()),
         toSql(recorder_->importId()), toSql(reverts_)}));
    if (reverts_)
        RAPPORT_TRY(book_.connection().run(
            QStringLiteral("UPDATE change_log SET reverted_by = ? WHERE id = ?"), {id, toSql(*reverts_)}));
    return Id<Change>(id);
}

} // namespace rapport::storage
