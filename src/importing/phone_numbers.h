// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace rapport::importing {

/// Telephone numbers typed in any style, made comparable (libphonenumber).
class PhoneNumbers {
public:
    /// `region` is that of numbers without a country, ISO 3166 ("DE"); empty: the computer's own.
    explicit PhoneNumbers(const QString& region);

    /// The number in E.164 ("+4930123456"); of one that is none in any country, an internal or a service
    /// number, its digits; empty: the call came without a number.
    QString mark(const QString& typed) const;

private:
    QByteArray region_;
    mutable QHash<QString, QString> known_; ///< Lists name the same few numbers again and again.
};

} // namespace rapport::importing
