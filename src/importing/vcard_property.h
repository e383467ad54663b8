// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace rapport::importing {

/// A property of a vCard: what its line says, with the encodings of vCard 2.1 undone.
struct VCardProperty {
    QByteArray name;      ///< In capitals, without the group before it ("item1.EMAIL" is "EMAIL").
    QStringList types;    ///< In capitals: "HOME", "CELL", "PREF", "FAX", ...
    int preference = 101; ///< 1 to 100 where it is said, the lowest first; 1 of the type PREF.
    QString value;        ///< Still escaped.
};

/// Nothing when the line is no property. `encoding` is that of the file, for values that name none.
std::optional<VCardProperty> readVCardProperty(const QByteArray& line, const QByteArray& encoding);

/// A value without its backslashes. `is21`: of vCard 2.1, where "\n" is no line break but a path.
QString vcardText(const QString& value, bool is21);
/// The parts of a value between unescaped separators, each without its backslashes.
QStringList vcardParts(const QString& value, QChar separator, bool is21);

} // namespace rapport::importing
