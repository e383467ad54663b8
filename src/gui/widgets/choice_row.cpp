// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/choice_row.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"

#include <QKeyEvent>
#include <QPushButton>

namespace rapport::gui {

ChoiceRow::ChoiceRow(const QString& accessibleName, Mode mode, QWidget* parent)
    : QWidget(parent), mode_(mode) {
    setAccessibleName(accessibleName);
    auto* row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceRow::heightForWidth(int width) const {
    return layout()->heightForWidth(width);
}

void ChoiceRow::addChoice(int value, const QString& text, const QString& toolTip, Reach reach) {
    auto* button = new QPushButton(text, this);
    if (reach == Reach::Row) {
        button->setShortcut({}); // the button has taken the letter for its own
    }
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setToolTip(toolTip);
    //: For screen readers: the row and the choice in it, "Kind: Call"
    button->setAccessibleName(tr("%1: %2").arg(accessibleName(), withoutMnemonic(text)));
    button->installEventFilter(this);
    const qsizetype at = choices_.size();
    choices_.append({value, button});
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button] {
        for (qsizetype i = 0; i < choices_.size(); ++i) {
            if (choices_[i].button == button) {
                button->setChecked(!button->isChecked()); // press() decides
                press(i);
                return;
            }
        }
    });
    if (at == 0) {
        setStop(0);
    } else {
        button->setFocusPolicy(Qt::ClickFocus);
    }
}

void ChoiceRow::clearChoices() {
    for (const Choice& choice : choices_) {
        delete choice.button;
    }
    choices_.clear();
}

std::optional<int> ChoiceRow::value() const {
    const QList<int> all = values();
    return all.isEmpty() ? std::nullopt : std::optional<int>(all.first());
}

QList<int> ChoiceRow::values() const {
    QList<int> all;
    for (const Choice& choice : choices_) {
        if (choice.button->isChecked()) {
            all << choice.value;
        }
    }
    return all;
}

void ChoiceRow::setValue(std::optional<int> value) {
    setValues(value ? QList<int>{*value} : QList<int>{});
}

void ChoiceRow::setValues(const QList<int>& values) {
    qsizetype stop = -1;
    for (qsizetype at = 0; at < choices_.size(); ++at) {
        const bool pressed = values.contains(choices_[at].value);
        choices_[at].button->setChecked(pressed);
        stop = pressed && stop < 0 ? at : stop;
    }
    setStop(qMax(qsizetype(0), stop));
}

void ChoiceRow::press(qsizetype at) {
    QPushButton* button = choices_[at].button;
    const bool was = button->isChecked();
    setStop(at);
    if (mode_ == Mode::One && was) {
        return;
    }
    if (mode_ != Mode::Many) {
        for (const Choice& choice : choices_) {
            choice.button->setChecked(false);
        }
    }
    button->setChecked(!was);
    emit edited();
}

void ChoiceRow::moveTo(qsizetype at) {
    setStop(at);
    choices_[at].button->setFocus(Qt::TabFocusReason);
    if (mode_ == Mode::One && !choices_[at].button->isChecked()) {
        press(at);
    }
}

// One stop of the Tab key in the row: the choice last used, or the one that is chosen.
void ChoiceRow::setStop(qsizetype at) {
    for (qsizetype i = 0; i < choices_.size(); ++i) {
        choices_[i].button->setFocusPolicy(i == at ? Qt::StrongFocus : Qt::ClickFocus);
    }
    if (at < choices_.size()) {
        setFocusProxy(choices_[at].button);
    }
}

bool ChoiceRow::takeKey(qsizetype at, int key, const QString& text) {
    const qsizetype last = choices_.size() - 1;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int backward = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (key == forward || key == Qt::Key_Down) {
        moveTo(at == last ? 0 : at + 1);
    } else if (key == backward || key == Qt::Key_Up) {
        moveTo(at == 0 ? last : at - 1);
    } else if (key == Qt::Key_Home) {
        moveTo(0);
    } else if (key == Qt::Key_End) {
        moveTo(last);
    } else {
        for (qsizetype i = 0; i < choices_.size() && text.size() == 1; ++i) {
            if (mnemonicOf(choices_[i].button->text()) == text[0].toCaseFolded()) {
                choices_[i].button->setFocus(Qt::ShortcutFocusReason);
                press(i);
                return true;
            }
        }
        return false;
    }
    return true;
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            event->ignore(); // a push button would take it
            return true;
        }
        for (qsizetype at = 0; at < choices_.size() && modifiers == Qt::NoModifier; ++at) {
            if (choices_[at].button == watched && takeKey(at, key->key(), key->text())) {
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::gui
