// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <vector>

namespace rapport::gui {

/// A horizontal slider with places worth knowing marked and named under its groove; a click on a mark asks
/// for it. Whoever uses the keyboard is told of the marks in the accessible description, and needs another
/// way to them.
class MarkedSlider : public QSlider {
    Q_OBJECT

public:
    struct Mark {
        double place = 0.0; ///< Of the way from the minimum to the maximum, 0 to 1.
        QString name;       ///< Shown where there is room: "break-even".
        QString text;       ///< Name and figure.
    };

    explicit MarkedSlider(QWidget* parent = nullptr);

    /// Where two stand too close, only the first is named.
    void setMarks(std::vector<Mark> marks);
    const std::vector<Mark>& marks() const { return marks_; }
    /// What a click on the mark hits.
    QRect rectOf(size_t mark) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void markChosen(int mark);

protected:
    void initStyleOption(QStyleOptionSlider* option) const override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void frameHandle(QPainter& painter, QColor colour) const;
    int markAt(const QPoint& point) const;
    int xOf(const Mark& mark) const;
    int sliderHeight() const;
    QFont nameFont() const;

    std::vector<Mark> marks_;
};

} // namespace rapport::gui
