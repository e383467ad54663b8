// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport {

/// Letters below which two names are not close but different: "Bell" and "Ball".
constexpr qsizetype shortestCloseName = 5;

/// The letters and the digits of a firmKey() apart: a slip changes a letter, another digit is another branch.
struct NameSpelling {
    QString letters;
    QString digits;
    explicit NameSpelling(const QString& key) {
        for (const QChar c : key) {
            if (c.isDigit())
                digits += c;
            else if (!c.isSpace())
                letters += c;
        }
    }
};

} // namespace rapport
