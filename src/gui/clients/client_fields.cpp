// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_fields.h"

#include "wording/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

template <auto Member>
constexpr ClientField field(const char* key, const char* label) {
    return {key, label, [](const Client& one, const Client& other) { return one.*Member == other.*Member; },
            [](const Client& from, Client& to) { to.*Member = from.*Member; }};
}

constexpr std::array fields{
    field<&Client::name>("name", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Name")),
    field<&Client::status>("status", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Status")),
    field<&Client::segment>("segment", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Segment")),
    field<&Client::tags>("tags", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Tags")),
    field<&Client::staffId>("staffId", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Looked after by")),
    field<&Client::since>("since", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Client since")),
    field<&Client::paymentTermsDays>("paymentTermsDays",
                                     QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Payment terms")),
    field<&Client::currency>("currency", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Currency")),
    field<&Client::externalRef>("externalRef", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Reference")),
    field<&Client::contactEveryDays>("contactEveryDays",
                                     QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Speak every")),
    field<&Client::notes>("notes", QT_TRANSLATE_NOOP("rapport::gui::ClientField", "Notes")),
};

QString days(const std::optional<int>& count) {
    return count ? QCoreApplication::translate("rapport::gui::ClientField", "%n day(s)", nullptr, *count)
                 : QString();
}

} // namespace

std::span<const ClientField> clientFields() {
    return fields;
}

QString labelOf(const ClientField& field) {
    return QCoreApplication::translate("rapport::gui::ClientField", field.label);
}

QString textOf(const ClientField& field, const Client& client, const wording::Speech& speech,
               const std::vector<Staff>& staff) {
    const QByteArrayView key(field.key);
    if (key == "name") {
        return client.name;
    }
    if (key == "status") {
        return wording::word(speech, client.status);
    }
    if (key == "segment") {
        return client.segment;
    }
    if (key == "tags") {
        return client.tags.join(QStringLiteral(", "));
    }
    if (key == "staffId") {
        const auto found =
            client.staffId ? std::ranges::find(staff, *client.staffId, &Staff::id) : staff.end();
        return found == staff.end() ? QString() : found->name;
    }
    if (key == "since") {
        return client.since ? speech.day(*client.since) : QString();
    }
    if (key == "paymentTermsDays") {
        return days(client.paymentTermsDays);
    }
    if (key == "contactEveryDays") {
        return days(client.contactEveryDays);
    }
    if (key == "currency") {
        return client.currency.isNull() ? QString() : client.currency.code();
    }
    return key == "externalRef" ? client.externalRef : client.notes;
}

} // namespace rapport::gui
