// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace rapport::gui {

/// A chapter of the guide: its heading and its Markdown, heading included, without pictures and without links
/// to other documents.
struct GuideChapter {
    QString heading;
    QString text;
};

/// The guide that is built in (docs/guide.md), by its headings of the second level; what stands before the
/// first of them is a chapter under the title.
QList<GuideChapter> guideChapters();
/// The same of any Markdown.
QList<GuideChapter> chaptersOf(const QString& markdown);

} // namespace rapport::gui
