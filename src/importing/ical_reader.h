// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/ical_event.h"
#include "importing/ical_zones.h"
#include "importing/text_source.h"

#include <functional>

namespace rapport::importing {

/// Goes through an iCalendar file once, event after event, none of them kept.
class IcalReader {
public:
    /// Return false to stop.
    using TakeEvent = std::function<bool(const IcalEvent&)>;

    explicit IcalReader(TakeEvent take) : take_(std::move(take)) {}
    /// Where the time zones of the file go.
    void learnZones(IcalZones& zones) { zones_ = &zones; }

    /// Errors: "calendar_line_too_long", "calendar_event_too_large", "calendar_end_missing", each with
    /// "line", and those of readBytes() and readText().
    Result<void> read(QIODevice& device, const TextEncoding& encoding);
    /// Whose calendar it is, by the address some programs give it as its name; empty: nobody knows.
    const QString& owner() const { return owner_; }

private:
    bool takeLine(qint64 line, const QByteArray& text);
    bool takeProperty(const IcalProperty& property, qint64 line);
    bool giveEvent();
    bool fail(const char* code, qint64 line);

    TakeEvent take_;
    IcalZones* zones_ = nullptr;
    IcalEvent event_;
    bool isOpen_ = false;       ///< Within an event.
    int within_ = 0;            ///< Components within the event: alarms.
    qsizetype size_ = 0;        ///< Of the event, in bytes.
    bool allCancelled_ = false; ///< The file is a message that takes its events back.
    QString owner_;
    std::optional<Error> error_;
};

/// True of the first bytes of a file that is one.
bool looksLikeICalendar(QByteArrayView head);

} // namespace rapport::importing
