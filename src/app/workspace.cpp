// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/backup_files.h"
#include "app/book_checker.h"
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/exporter.h"
#include "app/importer.h"
#include "app/portfolio.h"
#include "app/records.h"
#include "app/reporter.h"
#include "app/staff_directory.h"
#include "storage/book.h"
#include "storage/setting_repository.h"

namespace rapport::app {

namespace {

QString actorOf(const WorkspaceOptions& options) {
    if (!options.actor.isEmpty()) return options.actor;
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

} // namespace

struct Workspace::Parts {
    Parts(std::unique_ptr<storage::Book> opened, const WorkspaceOptions& options)
        : clock(options.clock), book(std::move(opened)), access(*book), assessor(*book, access),
          directory(*book, access, assessor), portfolio(*book, assessor), records(*book, access),
          staff(*book, access), commands(*book, *clock, access, actorOf(options)),
          importer(*book, *clock, access, commands), exporter(*book, access),
          reporter(*book, *clock, assessor, directory), checker(*book) {
        // What one role has done is not the other's to take back.
        access.setListener([this] { commands.forgetDone(); });
    }

    std::shared_ptr<const Clock> clock;
    std::unique_ptr<storage::Book> book;
    Access access;
    Assessor assessor;
    ClientDirectory directory;
    PortfolioReader portfolio;
    Records records;
    StaffDirectory staff;
    CommandRunner commands;
    Importer importer;
    Exporter exporter;
    Reporter reporter;
    BookChecker checker;
};

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const BookHeader& header,
                                                     const WorkspaceOptions& options) {
    RAPPORT_TRY_ASSIGN(std::unique_ptr<storage::Book> book,
                       storage::Book::create(path, {header.name, header.base, options.clock->now()}));
    return std::unique_ptr<Workspace>(new Workspace(std::make_unique<Parts>(std::move(book), options)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, const WorkspaceOptions& options) {
    const auto copyTo = [&](int) {
        return placeForBackup(path, BackupReason::Update, options.clock->now());
    };
    RAPPORT_TRY_ASSIGN(std::unique_ptr<storage::Book> book,
                       storage::Book::open(path, storage::OpenMode::ReadWrite, copyTo));
    return std::unique_ptr<Workspace>(new Workspace(std::make_unique<Parts>(std::move(book), options)));
}

Workspace::Workspace(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Workspace::~Workspace() = default;

QString Workspace::path() const {
    return parts_->book->path();
}

QString Workspace::bookName() const {
    const auto name = storage::SettingRepository(*parts_->book).bookName();
    return name ? *name : QString();
}

Currency Workspace::base() const {
    return parts_->book->base();
}

const Clock& Workspace::clock() const {
    return *parts_->clock;
}

Access& Workspace::access() {
    return parts_->access;
}

ClientDirectory& Workspace::directory() {
    return parts_->directory;
}

Records& Workspace::records() {
    return parts_->records;
}

Result<BookSettings> Workspace::settings() {
    return readBookSettings(*parts_->book);
}

StaffDirectory& Workspace::staff() {
    return parts_->staff;
}

storage::Book& Workspace::book() {
    return *parts_->book;
}

Assessor& Workspace::assessor() {
    return parts_->assessor;
}

PortfolioReader& Workspace::portfolio() {
    return parts_->portfolio;
}

CommandRunner& Workspace::commands() {
    return parts_->commands;
}

Importer& Workspace::importer() {
    return parts_->importer;
}

Exporter& Workspace::exporter() {
    return parts_->exporter;
}

Reporter& Workspace::reporter() {
    return parts_->reporter;
}

BookChecker& Workspace::checker() {
    return parts_->checker;
}

} // namespace rapport::app
