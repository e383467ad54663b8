// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/client_review.h"

#include <QByteArray>

namespace rapport::reporting {

/// The review as one JSON document: what it is about, the assessment in the shape of docs/cli.md ("assess"),
/// and the document's sections with their figures. The copy to share leaves out what its document leaves out.
QByteArray renderJson(const ReviewInput& input, const Document& document);

} // namespace rapport::reporting
