// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QWidget>

#include <functional>
#include <optional>

namespace rapport::gui {

class FlowLayout;
class MarkedSlider;
class TextLabel;
class ValueEdit;

/// One figure to try out, by a slider or exactly in a field; the two move together. Figures are whole numbers
/// of the smallest unit there is (cents, seconds, days), so nothing is lost between them.
class Lever : public QWidget {
    Q_OBJECT

public:
    /// The field and how its figure is read and written.
    struct Field {
        ValueEdit* edit;
        std::function<std::optional<qint64>()> read;
        std::function<void(qint64)> write;
    };
    /// A figure worth trying: a mark on the slider and a button under it.
    struct Preset {
        QString name; ///< "break-even"
        QString text; ///< "Break-even: $2,000.00"
        qint64 value = 0;
    };

    /// The label may have a mnemonic, which leads to the field.
    Lever(const QString& label, const Field& field, QWidget* parent = nullptr);

    /// How it is now; a lever that was not moved follows.
    void setPresent(qint64 value);
    /// What the slider reaches, in steps; the field takes more. Both ends are whole steps.
    void setRange(qint64 least, qint64 most, qint64 step);
    void setPresets(const std::vector<Preset>& presets);
    /// A line under the label: why it can't be moved, what it stands for.
    void explain(const QString& text);
    /// Cannot be moved; it stands at the present again.
    void setUsable(bool usable);

    qint64 value() const { return value_; }
    bool isMoved() const { return value_ != present_; }
    /// Does not emit.
    void setValue(qint64 value);
    void reset() { setValue(present_); }
    void takeFocus();

signals:
    /// Somebody moved it.
    void moved();

private:
    void take(qint64 value);
    void showOnSlider();

    Field field_;
    QString name_;
    MarkedSlider* slider_;
    TextLabel* explanation_;
    QWidget* chips_;
    std::vector<Preset> presets_;
    qint64 present_ = 0;
    qint64 value_ = 0;
    qint64 step_ = 1;
};

} // namespace rapport::gui
