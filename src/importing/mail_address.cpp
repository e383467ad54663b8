// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mail_address.h"

#include <QStringList>

namespace rapport::importing {

namespace {

constexpr qsizetype kMostAddresses = 1000;

QString plainName(QString name) {
    for (const QChar sign : {u',', u';', u'<', u'>', u'"'})
        name.replace(sign, u' ');
    return name.simplified();
}

} // namespace

QString addressesText(const std::vector<MailAddress>& addresses) {
    QStringList shown;
    for (const MailAddress& address : addresses) {
        const QString name = plainName(address.name);
        shown << (name.isEmpty() || name.contains(u'@') ? address.email
                                                        : name + u" <" + address.email + u'>');
    }
    return shown.join(QStringLiteral("; "));
}

std::vector<MailAddress> readAddresses(const QString& text) {
    std::vector<MailAddress> addresses;
    QString part;
    bool quoted = false;
    const auto give = [&] {
        const qsizetype open = part.lastIndexOf(u'<');
        QString email = open < 0 ? part : part.mid(open + 1);
        if (const qsizetype close = email.indexOf(u'>'); close >= 0) email.truncate(close);
        email = email.trimmed().toLower();
        if (email.startsWith(QLatin1String("mailto:"))) email.remove(0, 7);
        if (email.contains(u'@') && !email.contains(u' '))
            addresses.push_back({open < 0 ? QString() : plainName(part.left(open)), email});
        part.clear();
    };
    for (const QChar c : text) {
        if (c == u'"') quoted = !quoted;
        if (!quoted && (c == u',' || c == u';' || c == u'\n'))
            give();
        else
            part += c;
        if (qsizetype(addresses.size()) >= kMostAddresses) return addresses;
    }
    give();
    return addresses;
}

} // namespace rapport::importing
