// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/privacy/retention_form.h"

#include "gui/privacy/erasure_text.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"

#include <QListWidget>

#include <set>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 12;

} // namespace

RetentionForm::RetentionForm(const Shell& shell)
    : BookForm(shell, tr("Clients to erase")), says_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      list_(new QListWidget) {
    says_->setText(tr("Tick who shall be erased. This cannot be undone."));
    addWide(says_);
    list_->setWordWrap(true);
    list_->setAlternatingRowColors(true);
    list_->setAccessibleName(tr("Clients to erase"));
    list_->setMinimumHeight(rowHeight(list_->font()) * rowsShown);
    addField(QStringLiteral("clients"), {}, list_);
    setSaveText(tr("&Erase those ticked"));
    connect(list_, &QListWidget::itemChanged, this, [this] { setEdited(true); });
    connect(this, &FormPanel::saveRequested, this, &RetentionForm::erase);
    setBusy(true);
    whenDone(this->shell().session.run([](app::Workspace& workspace) {
        return app::Retention(workspace).due(workspace.clock().today());
    }),
             this, [this](Result<std::vector<app::RetentionRow>> rows) {
                 if (rows) {
                     take(std::move(rows).value());
                 } else {
                     giveUp(rows.error());
                 }
             });
}

QString RetentionForm::textOf(const app::RetentionRow& row) const {
    const QString since = speech().day(row.since);
    const QString head = row.erasedBefore ? tr("%1, erased before; its last invoice or payment is of %2")
                                          : tr("%1, parted with on %2");
    const QString going = tr("Goes: %1").arg(goingText(speech(), row.erasure));
    const QString staying =
        row.erasure.keptUntil ? tr("Stays: %1").arg(stayingText(speech(), row.erasure)) : QString();
    QStringList lines{head.arg(row.erasure.name, since), going};
    if (!staying.isEmpty()) {
        lines << staying;
    }
    return lines.join(QLatin1Char('\n'));
}

void RetentionForm::take(std::vector<app::RetentionRow> rows) {
    rows_ = std::move(rows);
    list_->clear();
    for (const app::RetentionRow& row : rows_) {
        auto* item = new QListWidgetItem(textOf(row), list_);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    if (rows_.empty()) {
        says_->setText(tr("Nobody was parted with so long ago."));
    }
    setBusy(false);
    setEdited(false);
    focusFirst();
}

void RetentionForm::erase() {
    app::EraseClients command;
    std::set<QString> copies;
    for (int i = 0; i < list_->count(); ++i) {
        if (list_->item(i)->checkState() == Qt::Checked) {
            const app::ErasurePreview& one = rows_[size_t(i)].erasure;
            command.clients.push_back(one.client);
            copies.insert(one.copies.begin(), one.copies.end());
        }
    }
    if (command.clients.empty()) {
        showProblem(QStringLiteral("clients"), tr("Tick at least one client."));
        return;
    }
    setBusy(true);
    whenDone(shell().session.run(
                 [command](app::Workspace& workspace) { return workspace.commands().run(command); }),
             this,
             [this, copies = QStringList(copies.begin(), copies.end())](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit erased(doneSentence(speech(), outcome->text), afterErasing(*outcome, copies));
                     finish();
                 } else {
                     showError(outcome.error());
                 }
             });
}

} // namespace rapport::gui
