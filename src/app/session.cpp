// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/command_runner.h"

#include <QThread>

namespace rapport::app {

/// Lives on the storage thread and owns what belongs to it. Work arrives as events, in order.
class Session::Worker : public QObject {
public:
    void replace(std::unique_ptr<Workspace> workspace) { workspace_ = std::move(workspace); }
    Workspace* workspace() const { return workspace_.get(); }

private:
    std::unique_ptr<Workspace> workspace_;
};

Session::Session(std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), clock_(std::move(clock)), thread_(std::make_unique<QThread>()), worker_(new Worker) {
    thread_->setObjectName(QStringLiteral("storage"));
    worker_->moveToThread(thread_.get());
    thread_->start();
}

Session::~Session() {
    // Behind everything asked for so far: what was asked to be written shall be written.
    QMetaObject::invokeMethod(
        worker_,
        [worker = worker_, thread = thread_.get()] {
            worker->replace(nullptr);
            delete worker;
            thread->quit();
        },
        Qt::QueuedConnection);
    thread_->wait();
}

void Session::post(std::function<void(Workspace*)> work) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, work = std::move(work)] { work(worker->workspace()); },
        Qt::QueuedConnection);
}

void Session::take(std::unique_ptr<Workspace> workspace) {
    workspace->commands().setListener([this](const ChangeNotice& notice) {
        QMetaObject::invokeMethod(
            this, [this, notice] { emit changed(notice); }, Qt::QueuedConnection);
    });
    worker_->replace(std::move(workspace));
}

QFuture<Result<void>> Session::answer(std::function<Result<void>()> work) {
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    post([promise, work = std::move(work)](Workspace*) {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

QFuture<Result<void>> Session::open(const QString& path) {
    return answer([this, path]() -> Result<void> {
        RAPPORT_TRY_ASSIGN(std::unique_ptr<Workspace> workspace, Workspace::open(path, {clock_, {}}));
        take(std::move(workspace));
        return {};
    });
}

QFuture<Result<void>> Session::create(const QString& path, const BookHeader& header) {
    return answer([this, path, header]() -> Result<void> {
        RAPPORT_TRY_ASSIGN(std::unique_ptr<Workspace> workspace,
                           Workspace::create(path, header, {clock_, {}}));
        take(std::move(workspace));
        return {};
    });
}

QFuture<void> Session::close() {
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> future = promise->future();
    post([this, promise](Workspace*) {
        worker_->replace(nullptr);
        promise->finish();
    });
    return future;
}

} // namespace rapport::app
