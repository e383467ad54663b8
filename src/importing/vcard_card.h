// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/vcard_property.h"

#include <QByteArrayList>

#include <vector>

namespace rapport::importing {

/// What one vCard says of a person or a company, as far as a table of clients has use for it.
class VCard {
public:
    static QStringList header();

    void take(const VCardProperty& property);
    /// A further line of the last text.
    void goOn(const QString& line);
    /// False of a group, which only lists others.
    bool isPerson() const { return !isGroup_; }
    /// Beside header(), UTF-8.
    QByteArrayList cells() const;

private:
    struct Way {
        int preference = 101;
        QString text;
    };
    static QString nth(const std::vector<Way>& ways, size_t n);
    void add(std::vector<Way>& ways, const VCardProperty& property, const QString& scheme);
    QString name() const;

    QString version_, fullName_, first_, last_, nickname_, organization_, department_, title_, role_;
    QString address_, website_, note_;
    QStringList categories_;
    std::vector<Way> emails_, phones_;
    QString VCard::*open_ = nullptr; ///< The text that a stray line goes on.
    bool isGroup_ = false;
    bool isCompany_ = false;
};

} // namespace rapport::importing
