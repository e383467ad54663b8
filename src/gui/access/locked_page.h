// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/page.h"

namespace rapport::gui {

class EmptyState;

/// What staff see in the place of a page of the owner's.
class LockedPage : public Page {
    Q_OBJECT

public:
    explicit LockedPage(QWidget* parent = nullptr);

    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("Owner and staff"); }

signals:
    void unlockRequested();

private:
    EmptyState* state_;
};

} // namespace rapport::gui
