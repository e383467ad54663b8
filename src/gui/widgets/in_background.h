// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace rapport::gui {

/// Runs work that needs no book beside the GUI thread; take the answer with whenDone(). What needs the book
/// goes through Session::run.
template <typename Work>
auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work>> {
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace rapport::gui
