// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/page.h"

namespace rapport::gui {

class HistoryView;

/// Who changed what when in the whole book; what was deleted comes back from here.
class HistoryPage : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(const Shell& shell, QWidget* parent = nullptr);

    void clear() override;
    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("One client"); }

protected:
    void reload() override;

private:
    HistoryView* view_;
};

} // namespace rapport::gui
