// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rapport::gui {

/// Lets screen readers read what the pages of a ReportPreview say, as one text that cannot be changed.
void installPreviewAccessibility();

} // namespace rapport::gui
