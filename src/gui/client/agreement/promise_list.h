// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "wording/speech.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport::gui {

/// What we promised, each with a box to tick once it is kept.
class PromiseList : public QWidget {
    Q_OBJECT

public:
    explicit PromiseList(const wording::Speech& speech, QWidget* parent = nullptr);

    void showPromises(const std::vector<Promise>& promises, Day today);
    /// For staff they are to be read only.
    void setTickable(bool tickable) { tickable_ = tickable; }

signals:
    /// Ticked, or the tick taken out; the promise is that of this place.
    void kept(int place, bool isKept);

private:
    QString text(const Promise& promise, Day today) const;

    const wording::Speech speech_;
    bool tickable_ = true;
    QVBoxLayout* column_;
};

} // namespace rapport::gui
