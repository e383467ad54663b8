// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upcoming_appointments.h"

#include "app/existing_book.h"
#include "app/records.h"
#include "app/source_files.h"
#include "app/source_reading.h"
#include "app/workspace.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

using importing::UpcomingAppointment;

/// Whose addresses and names the readers look for, without the book.
class KnownPeople : public importing::ExistingRecords {
public:
    explicit KnownPeople(const CalendarsToRead& from) : from_(from) {}

    Result<BookHeader> header() override { return from_.header; }
    Result<std::vector<Client>> clients() override { return from_.clients; }
    Result<std::vector<Contact>> contacts() override { return from_.contacts; }
    Result<std::vector<ClientContent>> contents(const std::vector<Id<Client>>&, importing::Parts) override {
        return std::vector<ClientContent>();
    }
    Result<std::vector<Invoice>> invoicesNumbered(const QString&) override { return std::vector<Invoice>(); }
    Result<std::vector<Invoice>> openInvoices() override { return std::vector<Invoice>(); }
    Result<std::vector<TakenRecord>> taken(const QStringList&) override { return std::vector<TakenRecord>(); }

private:
    const CalendarsToRead& from_;
};

QByteArray markOf(const CalendarsToRead& found) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& part) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    };
    add(found.today.toIso());
    for (const CalendarsToRead::Calendar& calendar : found.calendars) {
        const QFileInfo file(calendar.path);
        add(calendar.path);
        add(QString::number(file.size()));
        add(QString::number(file.lastModified().toMSecsSinceEpoch()));
        for (const auto& [key, choice] : calendar.choices) {
            add(key);
            add(QString::number(int(choice.kind)));
            add(QString::number(choice.client.value()));
        }
    }
    for (const Client& client : found.clients) {
        add(QString::number(client.id.value()));
        add(client.name);
    }
    for (const Contact& contact : found.contacts) {
        add(QString::number(contact.clientId.value()));
        add(contact.email);
    }
    for (const Exclusion& rule : found.header.exclusions)
        add(rule.pattern);
    return hash.result();
}

} // namespace

Result<CalendarsToRead> UpcomingAppointments::toRead(Day today) {
    CalendarsToRead found;
    found.today = today;
    RAPPORT_TRY_ASSIGN(const std::vector<RecordSource> sources, workspace_.records().all<RecordSource>());
    const QString kind = importing::kindCode(importing::ImportKind::Calendar);
    if (std::ranges::none_of(sources, [&](const RecordSource& source) { return source.kind == kind; }))
        return found;
    ExistingBook book(workspace_.book());
    RAPPORT_TRY_ASSIGN(found.header, book.header());
    RAPPORT_TRY_ASSIGN(found.clients, book.clients());
    RAPPORT_TRY_ASSIGN(found.contacts, book.contacts());
    for (const RecordSource& source : sources) {
        if (source.kind != kind) continue;
        const auto files = sourceFiles(source.path, importing::ImportKind::Calendar);
        const auto reading = readReading(source.reading, found.clients);
        if (!files) continue;
        for (const QString& file : files->files)
            found.calendars.push_back({file, reading ? reading->choices : decltype(reading->choices){}});
    }
    found.mark = markOf(found);
    return found;
}

Result<std::vector<UpcomingAppointment>> UpcomingAppointments::read(const CalendarsToRead& calendars,
                                                                    const std::function<bool()>& goOn) {
    std::vector<UpcomingAppointment> all;
    KnownPeople people(calendars);
    for (const CalendarsToRead::Calendar& calendar : calendars.calendars) {
        QFile file(calendar.path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        importing::ImportRequest request;
        request.choices = calendar.choices;
        auto found = importing::upcomingAppointments(file, request, people, calendars.today,
                                                     calendars.today + (daysAhead - 1),
                                                     [&goOn](qint64, qint64) { return !goOn || goOn(); });
        if (!found && found.error().kind == ErrorKind::Cancelled) return found.error();
        if (!found) continue;
        for (UpcomingAppointment& one : *found)
            if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
    }
    std::ranges::sort(all, {}, [](const UpcomingAppointment& one) {
        return std::tuple(one.day, one.at.value_or(Instant()), one.clientName, one.title);
    });
    return all;
}

} // namespace rapport::app
