// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/merge_sides.h"
#include "domain/staff.h"
#include "gui/shell.h"

#include <QScrollArea>

#include <map>
#include <vector>

class QButtonGroup;
class QGridLayout;

namespace rapport::gui {

struct ClientField;
class TextLabel;

/// Two clients side by side, field by field: where they differ one is chosen, tags, notes and contacts are
/// united; below, how many records there are and the figures of each.
class MergeView : public QScrollArea {
    Q_OBJECT

public:
    explicit MergeView(const Shell& shell, QWidget* parent = nullptr);

    void setSides(const app::MergeSides& sides, const std::vector<Staff>& staff);
    void clear();
    /// The kept client as it shall be.
    Client merged() const;
    void focusFirst();

private:
    void addHeads();
    void addField(const ClientField& field);
    void addChoice(const ClientField& field, const QString& kept, const QString& other, bool takeOther);
    void addUnited(const QString& label, const QString& united);
    void addSection(const QString& heading);
    void addFigures();
    void addRow(const QString& label, const QString& kept, const QString& other);
    TextLabel* addText(int column, const QString& text, int span = 1, bool muted = false);

    Shell shell_;
    app::MergeSides sides_;
    std::vector<Staff> staff_;
    std::map<QByteArray, QButtonGroup*> choices_; ///< By key of the field; 0: the kept one's, 1: the other's.
    QWidget* body_ = nullptr;
    QGridLayout* grid_ = nullptr;
    int row_ = 0;
};

} // namespace rapport::gui
