// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exclusion_key.h"

#include "base/text_key.h"
#include "domain/codes.h"
#include "domain/likeness.h"
#include "importing/phone_numbers.h"

namespace rapport::importing {

QString exclusionKey(const Exclusion& exclusion, const QString& region) {
    const auto mark = [&]() -> QString {
        const QString email = emailKey(exclusion.pattern);
        switch (exclusion.kind) {
        case ExclusionKind::Phone:
            return PhoneNumbers(region).mark(exclusion.pattern);
        case ExclusionKind::Email:
            return email;
        case ExclusionKind::Domain:
            return email.mid(email.indexOf(u'@') + 1);
        case ExclusionKind::Title:
            break;
        }
        return textKey(exclusion.pattern);
    };
    return QString(codeOf(exclusion.kind)) + u':' + mark();
}

} // namespace rapport::importing
