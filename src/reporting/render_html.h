// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"

#include <QByteArray>

namespace rapport::reporting {

/// One self-contained page in UTF-8, well-formed as XML too: style and charts inside, nothing loaded from
/// anywhere, nothing that runs. The same document gives the same bytes.
QByteArray renderHtml(const Document& document);

} // namespace rapport::reporting
