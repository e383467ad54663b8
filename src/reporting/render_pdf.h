// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/paged_document.h"

#include <QByteArray>

namespace rapport::reporting {

/// The pages as a PDF with text that can be searched and charts that stay sharp; title, author (the
/// business), language and creator stand in its properties. It has no tags for screen readers: the accessible
/// form of a document is its HTML.
QByteArray renderPdf(const PagedDocument& pages);

} // namespace rapport::reporting
