// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace rapport::gui {

/// A mailto: link with subject and body, everything encoded (RFC 6068): lines end in CRLF. `fits`: whether
/// mail programs can be expected to take a link that long; else it is without the body.
struct MailLink {
    QUrl url;
    bool fits = true;
};
MailLink mailLink(const QString& address, const QString& subject, const QString& body);

} // namespace rapport::gui
