// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/guide.h"

#include <QFile>
#include <QRegularExpression>

static void loadResources() {
    Q_INIT_RESOURCE(gui); // from a static library, so it does not come by itself
}

namespace rapport::gui {

QList<GuideChapter> guideChapters() {
    loadResources();
    QFile file(QStringLiteral(":/docs/guide.md"));
    return file.open(QIODevice::ReadOnly) ? chaptersOf(QString::fromUtf8(file.readAll()))
                                          : QList<GuideChapter>();
}

QList<GuideChapter> chaptersOf(const QString& markdown) {
    static const QRegularExpression picture(QStringLiteral(R"(!\[[^\]]*\]\([^)]*\)\n?)"));
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\((?!#)[^)]*\))"));
    static const QRegularExpression heading(QStringLiteral(R"(^##? (.+)$)"));
    QString text = markdown;
    text.remove(picture).replace(link, QStringLiteral("\\1"));
    QList<GuideChapter> chapters;
    for (const QString& line : text.split(u'\n')) {
        const auto match = heading.match(line);
        if (match.hasMatch()) {
            chapters.append({match.captured(1).trimmed(), {}});
        }
        if (!chapters.isEmpty()) {
            chapters.back().text += line + u'\n';
        }
    }
    return chapters;
}

} // namespace rapport::gui
