// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/promise_list.h"

#include "gui/theme/metrics.h"
#include "wording/agenda_wording.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace rapport::gui {

PromiseList::PromiseList(const wording::Speech& speech, QWidget* parent)
    : QWidget(parent), speech_(speech), column_(new QVBoxLayout(this)) {
    setAccessibleName(tr("Promises"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::tiny);
}

void PromiseList::showPromises(const std::vector<Promise>& promises, Day today) {
    int focused = -1; // the box that was ticked keeps the keyboard
    for (int i = 0; i < column_->count(); ++i) {
        focused = column_->itemAt(i)->widget()->hasFocus() ? i : focused;
    }
    while (QLayoutItem* item = column_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < promises.size(); ++i) {
        const QString said = text(promises[i], today);
        auto* box = new QCheckBox(QString(said).replace(QLatin1Char('&'), QStringLiteral("&&")));
        box->setAccessibleName(said);
        box->setChecked(promises[i].keptOn.has_value());
        box->setEnabled(tickable_);
        connect(box, &QCheckBox::clicked, this, [this, i](bool checked) { emit kept(int(i), checked); });
        column_->addWidget(box);
        if (int(i) == focused) {
            box->setFocus();
        }
    }
}

QString PromiseList::text(const Promise& promise, Day today) const {
    const QString what = promise.text.simplified();
    if (promise.keptOn) {
        //: A promise and the day it was kept
        return tr("%1, kept on %2").arg(what, speech_.day(*promise.keptOn));
    }
    if (!promise.due) {
        return what;
    }
    return *promise.due < today
               //: A promise, the day it was due, how late it is
               ? tr("%1, due %2: %3")
                     .arg(what, speech_.day(*promise.due), wording::dueText(speech_, *promise.due, today))
               //: A promise and the day it is due
               : tr("%1, due %2").arg(what, speech_.day(*promise.due));
}

} // namespace rapport::gui
