// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log_entry.h"
#include "wording/speech.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;

namespace rapport::gui {

/// The kinds of conduct as numbered toggles. A press notes one as normal, further presses as serious, minor
/// and not at all. One stop of the Tab key; inside, the numbers and Space press and the arrows move; with Alt
/// the numbers press from anywhere in the window. Return is left to the form.
class ConductRow : public QWidget {
    Q_OBJECT

public:
    ConductRow(const wording::Speech& speech, const QString& accessibleName, QWidget* parent = nullptr);

    std::vector<app::NotedConduct> conduct() const;
    void setConduct(const std::vector<app::NotedConduct>& conduct); ///< Does not emit.

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Toggle {
        SignalKind kind;
        std::optional<Severity> severity;
        QPushButton* button;
    };

    void press(qsizetype at);
    void showToggle(qsizetype at);
    void setStop(qsizetype at);
    void moveTo(qsizetype at);
    bool takeKey(qsizetype at, int key);

    wording::Speech speech_;
    QList<Toggle> toggles_;
};

} // namespace rapport::gui
