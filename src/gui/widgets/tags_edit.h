// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace rapport::gui {

/// Tags with commas between them; while one is typed, known ones are offered. Comma or semicolon of any
/// script part them.
class TagsEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit TagsEdit(QWidget* parent = nullptr);

    void setKnownTags(const QStringList& tags);
    /// In the order typed, trimmed, no duplicates (compared as textKey() does).
    QStringList tags() const;
    void setTags(const QStringList& tags);

signals:
    /// Somebody typed or took a tag.
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void offer();
    void complete(const QString& tag);
    std::pair<qsizetype, qsizetype> pieceAtCursor() const;

    QStringList known_;
    QStringListModel* offered_;
    QCompleter* completer_;
};

} // namespace rapport::gui
