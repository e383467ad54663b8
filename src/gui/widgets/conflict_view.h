// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QGridLayout;

namespace rapport::gui {

class TextLabel;

/// A field that somebody else saved otherwise while it was being edited here.
struct FieldConflict {
    QString key;    ///< As in FormPanel::addField.
    QString label;  ///< As read, without mnemonic.
    QString theirs; ///< As saved now.
    QString yours;  ///< As in the form.
};

/// Field by field what was saved meanwhile and what stands in the form, each to be decided.
class ConflictView : public QFrame {
    Q_OBJECT

public:
    explicit ConflictView(QWidget* parent = nullptr);
    void setConflicts(const std::vector<FieldConflict>& conflicts);
    /// How many are not decided yet.
    int undecided() const { return undecided_; }

signals:
    void mineKept(const QString& key);
    void theirsTaken(const QString& key);
    /// The last one was decided.
    void decided();

private:
    void addRow(int row, const FieldConflict& conflict);
    void settle(int row);

    QWidget* body_ = nullptr;
    QGridLayout* grid_ = nullptr;
    int undecided_ = 0;
};

} // namespace rapport::gui
