// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rapport::reporting {

/// Text for the content or an attribute of an element, in UTF-8: markup becomes plain characters, and what
/// XML cannot hold (control characters, half surrogates) is left out.
QByteArray htmlText(const QString& text);

} // namespace rapport::reporting
