// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letter/mail_link.h"

namespace rapport::gui {

namespace {

/// What Windows hands to another program; others take more.
constexpr qsizetype longestLink = 2000;

QByteArray encoded(const QString& text) {
    return QUrl::toPercentEncoding(text);
}

} // namespace

MailLink mailLink(const QString& address, const QString& subject, const QString& body) {
    const QByteArray head = "mailto:" + QUrl::toPercentEncoding(address.trimmed(), "@") +
                            "?subject=" + encoded(subject.simplified());
    const QByteArray whole =
        head + "&body=" + encoded(QString(body).replace(QStringLiteral("\n"), QStringLiteral("\r\n")));
    const bool fits = whole.size() <= longestLink;
    return {QUrl::fromEncoded(fits ? whole : head, QUrl::StrictMode), fits};
}

} // namespace rapport::gui
