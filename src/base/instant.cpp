// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace rapport {

std::optional<Instant> Instant::fromIso(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) return std::nullopt;
    return Instant(time.toMSecsSinceEpoch());
}

QString Instant::toIso() const {
    return QDateTime::fromMSecsSinceEpoch(ms_, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace rapport
