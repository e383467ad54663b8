// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/book_content.h"

#include <QString>

#include <memory>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Access;
class Assessor;
class BookChecker;
class ClientDirectory;
class CommandRunner;
class Exporter;
class Importer;
class PortfolioReader;
class Records;
class Reporter;
class StaffDirectory;

struct WorkspaceOptions {
    std::shared_ptr<const Clock> clock; ///< Required.
    QString actor;                      ///< Who is at work, for the change log; empty: the machine's user.
};

/// An open book with everything one can do to it. Everything in it runs on the thread that opened it: the
/// command line's only one, or the Session's storage thread. The services are small classes of their own;
/// this one opens the book, owns them and closes it.
class Workspace {
public:
    /// An empty book at `path`, of the header's name and currency; refuses to overwrite anything.
    static Result<std::unique_ptr<Workspace>> create(const QString& path, const BookHeader& header,
                                                     const WorkspaceOptions& options);
    static Result<std::unique_ptr<Workspace>> open(const QString& path, const WorkspaceOptions& options);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    QString path() const;
    QString bookName() const;
    Currency base() const;
    const Clock& clock() const;

    Access& access();             ///< The owner or staff.
    ClientDirectory& directory(); ///< Lists, search, one client's records.
    Records& records();           ///< Single records, for forms.
    Result<BookSettings> settings();
    StaffDirectory& staff();      ///< The people who work here.
    Assessor& assessor();         ///< Verdicts, what-if, health over time.
    PortfolioReader& portfolio(); ///< The book as a whole on a day.
    CommandRunner& commands();    ///< Every write, and undo.
    Importer& importer();         ///< Files in: plan, dry run, apply.
    Exporter& exporter();         ///< Files out: exchange JSON, CSV.
    Reporter& reporter();         ///< Report documents.
    BookChecker& checker();       ///< Integrity.

    /// The file itself, for the services of app that are made when they are asked; nobody else sees storage.
    storage::Book& book();

private:
    struct Parts;
    explicit Workspace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace rapport::app
