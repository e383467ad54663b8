// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/lever.h"

#include "gui/what_if/marked_slider.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/value_edit.h"

#include <QGridLayout>
#include <QSignalBlocker>

namespace rapport::gui {

namespace {

constexpr int pageSteps = 10;

} // namespace

Lever::Lever(const QString& label, const Field& field, QWidget* parent)
    : QWidget(parent), field_(field), name_(withoutMnemonic(label)), slider_(new MarkedSlider),
      explanation_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      chips_(new QWidget) {
    auto* title = new TextLabel;
    title->setText(label);
    title->setBuddy(field_.edit);
    field_.edit->setAccessibleName(name_);
    field_.edit->setRequired(true);
    slider_->setAccessibleName(name_);
    auto* chipRow = new FlowLayout(chips_);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(space::tiny);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::tiny);
    grid->addWidget(title, 0, 0);
    grid->addWidget(field_.edit, 0, 1);
    grid->addWidget(explanation_, 1, 0, 1, 2);
    grid->addWidget(slider_, 2, 0, 1, 2);
    grid->addWidget(chips_, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    explanation_->hide();
    chips_->hide();
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        const qint64 value = position * step_;
        take(value);
        field_.write(value);
    });
    connect(slider_, &MarkedSlider::markChosen, this, [this](int mark) {
        setValue(presets_[size_t(mark)].value);
        emit moved();
    });
    connect(field_.edit, &ValueEdit::edited, this, [this] {
        if (const std::optional<qint64> value = field_.read()) {
            take(*value);
            showOnSlider();
        }
    });
}

void Lever::take(qint64 value) {
    if (value != value_) {
        value_ = value;
        emit moved();
    }
}

void Lever::showOnSlider() {
    const QSignalBlocker quiet(slider_);
    const qint64 position = (value_ + step_ / 2) / step_;
    slider_->setValue(int(qBound(qint64(slider_->minimum()), position, qint64(slider_->maximum()))));
}

void Lever::setPresent(qint64 value) {
    const bool follows = !isMoved();
    present_ = value;
    if (follows) {
        setValue(value);
    }
}

void Lever::setRange(qint64 least, qint64 most, qint64 step) {
    step_ = step;
    const QSignalBlocker quiet(slider_);
    slider_->setRange(int(least / step), int(qMax(most, least + step) / step));
    slider_->setSingleStep(1);
    slider_->setPageStep(pageSteps);
    showOnSlider();
}

void Lever::setPresets(const std::vector<Preset>& presets) {
    presets_ = presets;
    std::vector<MarkedSlider::Mark> marks;
    const double room = slider_->maximum() - slider_->minimum();
    for (const Preset& preset : presets_) {
        const double place = (double(preset.value) / double(step_) - slider_->minimum()) / room;
        marks.push_back({qBound(0.0, place, 1.0), preset.name, preset.text});
    }
    slider_->setMarks(std::move(marks));
    // The buttons stay while their figures move, so that the keyboard is not lost on the way.
    QList<QPushButton*> buttons = chips_->findChildren<QPushButton*>();
    while (buttons.size() < qsizetype(presets_.size())) {
        auto* button = new QPushButton;
        button->setAutoDefault(false);
        button->setFont(fontOf(TextSize::Small));
        connect(button, &QPushButton::clicked, this, [this, place = size_t(buttons.size())] {
            setValue(presets_[place].value);
            emit moved();
        });
        chips_->layout()->addWidget(button);
        buttons << button;
    }
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const bool used = i < qsizetype(presets_.size());
        buttons[i]->setVisible(used);
        if (used) {
            buttons[i]->setText(QString(presets_[size_t(i)].text).replace(u'&', QStringLiteral("&&")));
            buttons[i]->setAccessibleName(presets_[size_t(i)].text);
        }
    }
    chips_->setVisible(!presets_.empty());
}

void Lever::explain(const QString& text) {
    explanation_->setText(text);
    explanation_->setVisible(!text.isEmpty());
}

void Lever::setUsable(bool usable) {
    if (!usable) {
        reset();
    }
    field_.edit->setEnabled(usable);
    slider_->setEnabled(usable);
    chips_->setEnabled(usable);
}

void Lever::setValue(qint64 value) {
    value_ = value;
    field_.write(value);
    showOnSlider();
}

void Lever::takeFocus() {
    slider_->setFocus(Qt::OtherFocusReason);
}

} // namespace rapport::gui
