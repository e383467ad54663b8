// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QThread>

#include <numeric>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

std::shared_ptr<const Clock> clockOfTests() {
    return std::make_shared<StoppedClock>(kToday);
}

BookHeader shopHeader() {
    BookHeader header;
    header.name = QStringLiteral("Shop");
    header.base = usd();
    return header;
}

template <typename Condition>
bool waitUntil(Condition condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return condition();
}

auto adding(const char* name) {
    return [name](Workspace& workspace) {
        return workspace.commands().run(AddClient{clientNamed(name), {}});
    };
}

} // namespace

TEST_CASE("jobs run one after the other on a thread of their own") {
    const TempDir dir;
    Session session(clockOfTests());
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    std::vector<int> order; // Written by the storage thread alone until the last answer is there.
    QFuture<Result<bool>> last;
    for (int i = 0; i < 20; ++i) {
        last = session.run([&order, i](Workspace&) -> Result<bool> {
            order.push_back(i);
            return QThread::currentThread() != QCoreApplication::instance()->thread();
        });
    }
    CHECK(must(last.result()));
    std::vector<int> expected(20);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(order == expected);
}

TEST_CASE("the change is told on the session's thread, after the commit and before the answer") {
    const TempDir dir;
    Session session(clockOfTests());
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    const auto reader = openWorkspace(dir.path("a.rapport"));
    QStringList events;
    QObject::connect(&session, &Session::changed, &session, [&](const ChangeNotice& notice) {
        CHECK(QThread::currentThread() == QCoreApplication::instance()->thread());
        for (Id<Client> id : notice.clients)
            events << QStringLiteral("changed ") +
                          must(reader->directory().page(id, kToday)).content.client.name;
    });
    session.run(adding("Ann")).then(&session, [&](const Result<Outcome>& outcome) {
        events << (outcome ? QStringLiteral("answered") : QStringLiteral("failed"));
    });
    REQUIRE(waitUntil([&] { return events.size() >= 2; }));
    CHECK(events == QStringList{QStringLiteral("changed Ann"), QStringLiteral("answered")});
}

TEST_CASE("a command that fails tells of no change") {
    const TempDir dir;
    Session session(clockOfTests());
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    int changes = 0;
    QObject::connect(&session, &Session::changed, &session, [&](const ChangeNotice&) { ++changes; });
    const auto failed = session.run(adding("  ")).result();
    CHECK(codeOfError(failed) == "name_missing");
    must(session.run(adding("Ann")).result());
    REQUIRE(waitUntil([&] { return changes > 0; }));
    CHECK(changes == 1);
}

TEST_CASE("without a book, and after it is closed, the answer is that there is none") {
    const TempDir dir;
    Session session(clockOfTests());
    CHECK(codeOfError(session.run(adding("Ann")).result()) == "no_book");
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    must(session.run(adding("Ann")).result());
    session.close().waitForFinished();
    CHECK(codeOfError(session.run(adding("Bert")).result()) == "no_book");
    must(session.open(dir.path("a.rapport")).result());
    const auto rows =
        session.run([](Workspace& workspace) { return workspace.directory().list({}, kToday); });
    CHECK(must(rows.result()).size() == 1);
}

TEST_CASE("a book that can't be opened leaves the one before open") {
    const TempDir dir;
    Session session(clockOfTests());
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    CHECK(codeOfError(session.open(dir.path("none.rapport")).result()) == "book_missing");
    CHECK(codeOfError(session.create(dir.path("a.rapport"), shopHeader()).result()) == "book_exists");
    must(session.run(adding("Ann")).result());
}

TEST_CASE("ending a session finishes what was asked for") {
    const TempDir dir;
    QSemaphore started, proceed;
    QFuture<Result<bool>> busy;
    QFuture<Result<Outcome>> written;
    {
        Session session(clockOfTests());
        must(session.create(dir.path("a.rapport"), shopHeader()).result());
        busy = session.run([&](Workspace&) -> Result<bool> {
            started.release();
            proceed.acquire();
            return true;
        });
        written = session.run(adding("Ann"));
        started.acquire();
        proceed.release();
    }
    CHECK(must(busy.result()));
    CHECK(must(written.result()).created.size() == 1);
    const auto workspace = openWorkspace(dir.path("a.rapport"));
    CHECK(must(workspace->directory().list({}, kToday)).size() == 1);
}

TEST_CASE("a long job learns that it should stop") {
    const TempDir dir;
    Session session(clockOfTests());
    must(session.create(dir.path("a.rapport"), shopHeader()).result());
    const auto control = std::make_shared<JobControl>();
    auto filling = session.run([control](Workspace& workspace) {
        FillBook fill;
        fill.header.base = usd();
        fill.clients = [](const ClientSink& sink) -> Result<void> {
            while (true) { // Only the stop ends it.
                ClientContent content;
                content.client = clientNamed("Ann");
                RAPPORT_TRY(sink(std::move(content)));
            }
        };
        return workspace.commands().run(fill, control.get());
    });
    control->cancel();
    CHECK(codeOfError(filling.result()) == "cancelled");
    const auto rows =
        session.run([](Workspace& workspace) { return workspace.directory().list({}, kToday); });
    CHECK(must(rows.result()).empty());
}
