// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/change_notice.h"
#include "app/job_control.h"
#include "app/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

class QThread;

namespace rapport::app {

/// The window's way to the book: one storage thread that owns the Workspace; everything that touches the book
/// runs there, one job after the other, in the order asked for. Answers come as futures; the
/// window takes them on its own thread through gui/when_done.h.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    /// Finishes what was asked for, closes the book and joins the thread. A long job is told to stop through
    /// its JobControl.
    ~Session() override;

    /// The book open before is closed once the other one is there; when that fails it stays.
    QFuture<Result<void>> open(const QString& path);
    QFuture<Result<void>> create(const QString& path, const BookHeader& header);
    QFuture<void> close();
    const Clock& clock() const { return *clock_; }

    /// Runs `job(Workspace&)`, which returns a Result, on the storage thread. Without an open book the answer
    /// is the error no_book.
    template <typename Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job, Workspace&>>;

signals:
    /// After a commit, on the thread of the session, before the answer of the job that wrote.
    void changed(const rapport::app::ChangeNotice& notice);

private:
    void post(std::function<void(Workspace*)> work);
    QFuture<Result<void>> answer(std::function<Result<void>()> work);
    void take(std::unique_ptr<Workspace> workspace);

    std::shared_ptr<const Clock> clock_;
    std::unique_ptr<QThread> thread_;
    class Worker;
    Worker* worker_ = nullptr;
};

template <typename Job>
auto Session::run(Job job) -> QFuture<std::invoke_result_t<Job, Workspace&>> {
    using Answer = std::invoke_result_t<Job, Workspace&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([promise, job = std::move(job)](Workspace* workspace) mutable {
        if (workspace)
            promise->addResult(job(*workspace));
        else
            promise->addResult(Answer(Error{ErrorKind::Usage, "no_book"}));
        promise->finish();
    });
    return future;
}

} // namespace rapport::app
