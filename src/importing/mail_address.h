// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace rapport::importing {

struct MailAddress {
    QString name; ///< Empty: only the address is known.
    QString email;

    bool operator==(const MailAddress&) const = default;
};

/// "Ann Lee <ann@x.example>; bob@x.example". Signs that would end an address are left out of names.
QString addressesText(const std::vector<MailAddress>& addresses);
/// The same back, and what people write: separated by commas or semicolons, names in quotes or not. What has
/// no address is left out; addresses are in small letters.
std::vector<MailAddress> readAddresses(const QString& text);

} // namespace rapport::importing
