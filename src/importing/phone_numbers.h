// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace rapport::importing {

/// Telephone numbers typed in any style, made comparable (libphonenumber).
class PhoneNumbers {
public:
    /// `region` is that of numbers without a country, ISO 3166 ("DE"); empty: the computer's own.
    explicit PhoneNumbers(const QString& region);

    /// The number in E.164 ("+4930123456"), without what was dialled for an outside line, another carrier or
    /// to hide one's own number; of one that is none in any country, an internal or a service number, its
    /// digits. Empty: the call came without a number ("anonymous", "-2"), from a name ("INFO"), or was one
    /// from telephone to telephone in the house ("**610").
    QString mark(const QString& typed) const;

private:
    QString read(const QString& typed) const;
    /// Nothing where it is no number of this or any country.
    std::optional<QString> international(const QString& typed, bool mustBeValid) const;

    QByteArray region_;
    mutable QHash<QString, QString> known_; ///< Lists name the same few numbers again and again.
};

} // namespace rapport::importing
