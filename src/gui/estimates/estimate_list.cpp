// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/estimates/estimate_list.h"

#include "gui/estimates/hours_scale.h"
#include "gui/forms/number_edits.h"
#include "gui/what_if/marked_slider.h"
#include "gui/widgets/text_label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace rapport::gui {

namespace {

enum Column { Name, Revenue, Recorded, Slider, Field, State };

constexpr int pageStops = 3;

} // namespace

EstimateList::EstimateList(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, space::small, 0);
    grid_->setHorizontalSpacing(space::medium);
    grid_->setVerticalSpacing(space::tiny);
    grid_->setColumnStretch(Name, 3);
    grid_->setColumnStretch(Slider, 4);
    addHeadings();
}

void EstimateList::addHeadings() {
    const std::pair<Column, QString> headings[] = {{Name, tr("Client")},
                                                   {Revenue, tr("Revenue a year")},
                                                   {Recorded, tr("Recorded a month")},
                                                   {Slider, tr("Your estimate")},
                                                   {Field, tr("Hours a month")}};
    for (const auto& [column, text] : headings) {
        auto* label = new TextLabel(TextSize::Small, TextLabel::Muted);
        label->setText(text);
        label->alignTo(column == Revenue || column == Recorded ? Qt::AlignTrailing : Qt::AlignLeading);
        grid_->addWidget(label, 0, column);
    }
}

void EstimateList::addLine() {
    Line line{new TextLabel,
              new TextLabel,
              new TextLabel(TextSize::Body, TextLabel::Muted),
              new MarkedSlider,
              new HoursEdit(shell_.speech),
              new TextLabel(TextSize::Small, TextLabel::Muted)};
    line.revenue->alignTo(Qt::AlignTrailing);
    line.recorded->alignTo(Qt::AlignTrailing);
    line.name->setMinimumWidth(digitsWide(this, 20));
    line.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long names are cut, not the slider
    line.slider->setRange(0, int(hourStops.size()) - 1);
    line.slider->setPageStep(pageStops);
    line.slider->setMinimumWidth(digitsWide(this, 18));
    line.slider->setFocusPolicy(Qt::ClickFocus); // the number beside it does the same by keyboard
    line.field->setAlignment(Qt::AlignTrailing);
    line.field->setMinimumWidth(digitsWide(this, 9));
    line.field->setMaximumWidth(digitsWide(this, 14));
    line.slider->installEventFilter(this);
    line.field->installEventFilter(this);
    const size_t row = lines_.size();
    connect(line.slider, &QSlider::valueChanged, this,
            [this, row](int stop) { take(row, timeAt(stop)); });
    connect(line.field, &ValueEdit::edited, this, [this, row] {
        const HoursEdit* field = lines_[row].field;
        if (field->problem().isEmpty()) {
            take(row, field->hours());
        }
    });
    const int at = int(row) + 1;
    grid_->addWidget(line.name, at, Name);
    grid_->addWidget(line.revenue, at, Revenue);
    grid_->addWidget(line.recorded, at, Recorded);
    grid_->addWidget(line.slider, at, Slider, Qt::AlignVCenter);
    grid_->addWidget(line.field, at, Field);
    grid_->addWidget(line.state, at, State);
    line.state->setMinimumWidth(line.state->fontMetrics().horizontalAdvance(tr("not saved")));
    lines_.push_back(line);
}

void EstimateList::setRows(std::vector<Row> rows) {
    rows_ = std::move(rows);
    while (lines_.size() < rows_.size()) {
        addLine();
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
        const bool used = i < rows_.size();
        for (QWidget* widget : {static_cast<QWidget*>(lines_[i].name), static_cast<QWidget*>(lines_[i].revenue),
                                static_cast<QWidget*>(lines_[i].recorded),
                                static_cast<QWidget*>(lines_[i].slider), static_cast<QWidget*>(lines_[i].field),
                                static_cast<QWidget*>(lines_[i].state)}) {
            widget->setVisible(used);
        }
        if (used) {
            fill(i);
        }
    }
}

void EstimateList::fill(size_t row) {
    const Row& shown = rows_[row];
    const Line& line = lines_[row];
    const QString name = shown.time.name;
    line.name->setText(name);
    line.name->setToolTip(name.toHtmlEscaped());
    line.revenue->setText(shell_.speech.money(shown.time.revenue));
    line.recorded->setText(shown.time.monthsRecorded > 0 ? shell_.speech.duration(shown.time.recordedPerMonth)
                                                         : tr("nothing"));
    //: Accessible name of a field: whose hours they are
    line.field->setAccessibleName(tr("Hours a month for %1").arg(name));
    //: Accessible name of a slider: whose hours they are
    line.slider->setAccessibleName(tr("Estimate for %1").arg(name));
    if (line.field->hours() != shown.hours || !line.field->problem().isEmpty()) {
        line.field->setHours(shown.hours);
    }
    const QSignalBlocker quiet(line.slider);
    line.slider->setValue(stopOf(shown.hours.value_or(Duration())));
    line.state->setText(shown.isChanged ? tr("not saved") : QString());
}

void EstimateList::setChanged(Id<Client> client, bool changed) {
    for (size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].time.client == client) {
            rows_[i].isChanged = changed;
            lines_[i].state->setText(changed ? tr("not saved") : QString());
        }
    }
}

void EstimateList::take(size_t row, std::optional<Duration> hours) {
    Row& shown = rows_[row];
    if (shown.hours == hours) {
        return;
    }
    shown.hours = hours;
    const Line& line = lines_[row];
    if (line.field->hours() != hours) {
        line.field->setHours(hours);
    }
    const QSignalBlocker quiet(line.slider);
    line.slider->setValue(stopOf(hours.value_or(Duration())));
    emit estimated(shown.time.client, hours);
}

void EstimateList::step(size_t row, bool up) {
    take(row, stepped(rows_[row].hours.value_or(Duration()), up));
    lines_[row].field->selectAll();
}

void EstimateList::goOn(size_t row, bool onSlider) {
    const size_t next = row + 1 < rows_.size() ? row + 1 : row;
    QWidget* target = onSlider ? static_cast<QWidget*>(lines_[next].slider) : lines_[next].field;
    target->setFocus(Qt::TabFocusReason);
}

int EstimateList::rowOf(const QObject* control) const {
    for (size_t i = 0; i < std::min(rows_.size(), lines_.size()); ++i) {
        if (lines_[i].field == control || lines_[i].slider == control) {
            return int(i);
        }
    }
    return -1;
}

bool EstimateList::eventFilter(QObject* watched, QEvent* event) {
    const int row = rowOf(watched);
    if (row < 0) {
        return QWidget::eventFilter(watched, event);
    }
    const bool onSlider = lines_[size_t(row)].slider == watched;
    if (event->type() == QEvent::FocusIn) {
        emit rowEntered(lines_[size_t(row)].field);
    }
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier) {
            break; // saves the page
        }
        goOn(size_t(row), onSlider);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (onSlider) {
            break;
        }
        step(size_t(row), key->key() == Qt::Key_Up);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (onSlider) {
            break;
        }
        for (int i = 0; i < pageStops; ++i) {
            step(size_t(row), key->key() == Qt::Key_PageUp);
        }
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void EstimateList::takeFocus() {
    if (!rows_.empty()) {
        lines_.front().field->setFocus(Qt::TabFocusReason);
    }
}

} // namespace rapport::gui
