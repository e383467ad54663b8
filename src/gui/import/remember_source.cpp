// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/remember_source.h"

#include "app/record_sources.h"
#include "app/workspace.h"
#include "gui/import/import_words.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <initializer_list>

namespace rapport::gui {

namespace {

constexpr int nameLetters = 28;

} // namespace

RememberSource::RememberSource(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), what_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      name_(new QLineEdit), atStart_(new QCheckBox(tr("Take it by itself &when the book is opened"))),
      remember_(new QPushButton(icon("view-save"), tr("&Remember it"))) {
    name_->setAccessibleName(tr("Name of the source"));
    name_->setMinimumWidth(digitsWide(this, nameLetters));
    atStart_->setAccessibleName(withoutMnemonic(atStart_->text()));
    remember_->setAccessibleName(tr("Remember the source"));
    remember_->setAutoDefault(false);
    auto* label = new TextLabel;
    label->setText(tr("Na&me"));
    label->setBuddy(name_);
    auto* named = new QWidget;
    auto* pair = new QHBoxLayout(named);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::small);
    pair->addWidget(label);
    pair->addWidget(name_);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QWidget* one : std::initializer_list<QWidget*>{named, atStart_, remember_}) {
        flow->addWidget(one);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(what_);
    column->addWidget(line);
    connect(name_, &QLineEdit::textChanged, this,
            [this](const QString& text) { remember_->setEnabled(!busy_ && !text.trimmed().isEmpty()); });
    connect(name_, &QLineEdit::returnPressed, this, &RememberSource::remember);
    connect(remember_, &QPushButton::clicked, this, &RememberSource::remember);
    hide();
}

void RememberSource::offer(const app::ImportOptions& options, const app::SharedImport& imported,
                           qint64 import) {
    options_ = options;
    imported_ = imported;
    import_ = import;
    const bool fits = options.files.size() == 1 && !options.source && imported &&
                      imported->plan.kind != importing::ImportKind::Exchange;
    setVisible(fits);
    if (!fits) {
        return;
    }
    const QFileInfo file(options.files.first());
    what_->setText(file.isDir()
                       ? tr("Will there be more in this folder? Remember it, and what is new there is taken "
                            "with one click. Nothing comes twice.")
                       : tr("Will “%1” be written anew? Remember it, and what is new in it is taken with one "
                            "click. Nothing comes twice.")
                             .arg(file.fileName()));
    what_->setToolTip(QDir::toNativeSeparators(file.absoluteFilePath()).toHtmlEscaped());
    name_->setText(kindWord(imported->plan.kind));
    atStart_->setChecked(false);
}

void RememberSource::remember() {
    const QString name = name_->text().simplified();
    if (busy_ || name.isEmpty()) {
        return;
    }
    busy_ = true;
    remember_->setEnabled(false);
    emit busyChanged();
    const auto import = import_ > 0 ? std::optional(import_) : std::nullopt;
    whenDone(shell_.session.run([options = options_, name, atStart = atStart_->isChecked(),
                                 imported = imported_, import](app::Workspace& workspace) {
        return app::RecordSources(workspace).remember(options, name, atStart, imported, import);
    }),
             this, [this, name](const Result<Id<RecordSource>>& id) {
                 busy_ = false;
                 remember_->setEnabled(true);
                 if (id) {
                     hide();
                     emit remembered(
                         tr("“%1” is remembered. The list of sources is on the page Import.").arg(name));
                 } else {
                     emit failed(id.error());
                     name_->setFocus();
                     name_->selectAll();
                 }
                 emit busyChanged();
             });
}

} // namespace rapport::gui
