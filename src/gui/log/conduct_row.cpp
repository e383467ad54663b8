// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/conduct_row.h"

#include "domain/codes.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/flow_layout.h"
#include "wording/words.h"

#include <QKeyEvent>
#include <QPushButton>

namespace rapport::gui {

namespace {

std::optional<Severity> afterAnotherPress(std::optional<Severity> severity) {
    if (!severity) {
        return Severity::Normal;
    }
    switch (*severity) {
    case Severity::Normal:
        return Severity::Serious;
    case Severity::Serious:
        return Severity::Minor;
    case Severity::Minor:
        break;
    }
    return std::nullopt;
}

} // namespace

ConductRow::ConductRow(const wording::Speech& speech, const QString& accessibleName, QWidget* parent)
    : QWidget(parent), speech_(speech) {
    setAccessibleName(accessibleName);
    auto* row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const SignalKind kind : allValues<SignalKind>()) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setToolTip(tr("Once: normal. Again: serious, minor, not at all."));
        button->installEventFilter(this);
        const qsizetype at = toggles_.size();
        toggles_.append({kind, std::nullopt, button});
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, at] { press(at); });
        showToggle(at);
    }
    setStop(0);
}

int ConductRow::heightForWidth(int width) const {
    return layout()->heightForWidth(width);
}

std::vector<app::NotedConduct> ConductRow::conduct() const {
    std::vector<app::NotedConduct> noted;
    for (const Toggle& toggle : toggles_) {
        if (toggle.severity) {
            noted.push_back({toggle.kind, *toggle.severity});
        }
    }
    return noted;
}

void ConductRow::setConduct(const std::vector<app::NotedConduct>& conduct) {
    for (qsizetype at = 0; at < toggles_.size(); ++at) {
        toggles_[at].severity.reset();
        for (const app::NotedConduct& noted : conduct) {
            if (noted.kind == toggles_[at].kind) {
                toggles_[at].severity = noted.severity;
            }
        }
        showToggle(at);
    }
    setStop(0);
}

void ConductRow::press(qsizetype at) {
    toggles_[at].severity = afterAnotherPress(toggles_[at].severity);
    showToggle(at);
    setStop(at);
    emit edited();
}

void ConductRow::showToggle(qsizetype at) {
    const Toggle& toggle = toggles_[at];
    const QString number = QString::number(at + 1);
    const QString kind = wording::word(speech_, toggle.kind);
    QString text =
        toggle.severity
            //: A toggle: its number, a kind of conduct and how grave it was: "2 Bending the rules: serious"
            ? tr("%1 %2: %3").arg(number, kind, wording::word(speech_, *toggle.severity).toLower())
            //: A toggle: its number and a kind of conduct: "2 Bending the rules"
            : tr("%1 %2").arg(number, kind);
    toggle.button->setAccessibleName(text);
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    const qsizetype letter = text.indexOf(number);
    toggle.button->setText(letter < 0 ? text : text.insert(letter, QLatin1Char('&')));
    toggle.button->setChecked(toggle.severity.has_value());
}

void ConductRow::setStop(qsizetype at) {
    for (qsizetype i = 0; i < toggles_.size(); ++i) {
        toggles_[i].button->setFocusPolicy(i == at ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(toggles_[at].button);
}

void ConductRow::moveTo(qsizetype at) {
    setStop(at);
    toggles_[at].button->setFocus(Qt::TabFocusReason);
}

bool ConductRow::takeKey(qsizetype at, int key) {
    const qsizetype last = toggles_.size() - 1;
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int backward = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (key == forward || key == Qt::Key_Down) {
        moveTo(at == last ? 0 : at + 1);
    } else if (key == backward || key == Qt::Key_Up) {
        moveTo(at == 0 ? last : at - 1);
    } else if (key >= Qt::Key_1 && key <= Qt::Key_1 + int(last)) {
        moveTo(key - Qt::Key_1);
        press(key - Qt::Key_1);
    } else {
        return false;
    }
    return true;
}

bool ConductRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            event->ignore(); // a push button would take it
            return true;
        }
        const bool bare = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        for (qsizetype at = 0; at < toggles_.size() && bare; ++at) {
            if (toggles_[at].button == watched && takeKey(at, key->key())) {
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::gui
