// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <type_traits>

namespace rapport::gui {

/// Hands the answer to `take` on the thread of `context`; never when the context has gone in the meantime.
/// (QFuture::then with a context aborts in that case, up to Qt 6.5 at least.)
template <typename Answer, typename Take>
void whenDone(const QFuture<Answer>& future, QObject* context, Take take) {
    auto* watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcher<Answer>::finished, context,
                     [watcher, take = std::move(take)]() mutable {
                         watcher->deleteLater();
                         if constexpr (std::is_void_v<Answer>) {
                             take();
                         } else {
                             take(watcher->future().takeResult());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace rapport::gui
