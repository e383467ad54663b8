// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/columns_step.h"

#include "app/command_runner.h"
#include "app/own_mappings.h"
#include "gui/import/choice_delegate.h"
#include "gui/import/column_choice.h"
#include "gui/import/column_model.h"
#include "gui/import/import_words.h"
#include "gui/import/preview_model.h"
#include "gui/import/question_list.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int nameLetters = 24;

} // namespace

ColumnsStep::ColumnsStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), hint_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      questions_(new QuestionList(desk)), columns_(new ColumnModel(desk.shell().speech, this)),
      columnTable_(new TableView(tr("Columns of the file"))),
      rows_(new PreviewModel(desk.shell().speech, desk.shell().theme, PreviewModel::Show::Converted, this)),
      rowTable_(new TableView(tr("First rows as they are understood"))), saved_(new QuietCombo),
      forget_(new QPushButton(tr("Fo&rget it"))), name_(new QLineEdit), save_(new QPushButton(tr("&Save"))) {
    hint_->setText(tr("Say what each column is. Below you see the first rows as they are understood."));
    columnTable_->setModel(columns_);
    columnTable_->setColumnWidths({26, 26, 32, 0});
    rowTable_->setModel(rows_);
    auto* below = new QWidget;
    auto* rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, space::small, 0, 0);
    rows->setSpacing(space::small);
    auto* heading = new TextLabel(TextSize::Small, TextLabel::Muted);
    heading->setText(tr("The first rows, as they are understood"));
    rows->addWidget(heading);
    rows->addWidget(rowTable_, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(columnTable_);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(hint_);
    column->addWidget(questions_);
    column->addWidget(splitter, 1);
    column->addWidget(makeSaving());
    connect(columns_, &ColumnModel::fieldChosen, this, &ColumnsStep::chooseField);
    ChoiceDelegate::openFrom(columnTable_, ColumnModel::TakenAs);
    connect(columnTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (const int at = rows_->columnOf(index.row()); at >= 0 && rows_->rowCount() > 0) {
                    rowTable_->scrollTo(rows_->index(0, at));
                }
            });
}

QWidget* ColumnsStep::makeSaving() {
    saved_->setAccessibleName(tr("Columns saved by you"));
    saved_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    forget_->setAccessibleName(tr("Forget the saved columns chosen"));
    name_->setAccessibleName(tr("Name to save these columns as"));
    name_->setPlaceholderText(tr("Save these columns as…"));
    name_->setMinimumWidth(digitsWide(this, nameLetters));
    save_->setIcon(icon("save"));
    save_->setAccessibleName(tr("Save these columns"));
    for (QPushButton* button : {forget_, save_}) {
        button->setAutoDefault(false);
    }
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QWidget* one : {static_cast<QWidget*>(name_), static_cast<QWidget*>(save_),
                         static_cast<QWidget*>(saved_), static_cast<QWidget*>(forget_)}) {
        flow->addWidget(one);
    }
    connect(saved_, &QComboBox::activated, this, &ColumnsStep::chooseSaved);
    connect(forget_, &QPushButton::clicked, this, &ColumnsStep::forget);
    connect(save_, &QPushButton::clicked, this, &ColumnsStep::save);
    connect(name_, &QLineEdit::returnPressed, this, &ColumnsStep::save);
    connect(name_, &QLineEdit::textChanged, this, &ColumnsStep::allow);
    return line;
}

importing::ImportKind ColumnsStep::kind() const {
    return desk_.kind().value_or(importing::ImportKind::Invoices);
}

void ColumnsStep::chooseField(int column, std::optional<importing::Field> field) {
    if (!desk_.preview()) {
        return;
    }
    importing::Mapping mapping = withColumn(*desk_.preview(), kind(), column, field);
    desk_.sayReading([&](app::ImportOptions& said) { said.mapping = std::move(mapping); });
}

void ColumnsStep::refresh() {
    if (desk_.preview()) {
        columns_->setPreview(desk_.preview(), kind());
        rows_->setPreview(desk_.preview(), kind());
        fitColumns(rowTable_);
    }
    questions_->refresh();
    allow();
    emit stateChanged();
}

void ColumnsStep::allow() {
    save_->setEnabled(desk_.preview() && !name_->text().trimmed().isEmpty());
    const bool any = !mappings_.empty();
    saved_->setVisible(any);
    forget_->setVisible(any);
    forget_->setEnabled(any && saved_->currentIndex() > 0);
}

bool ColumnsStep::isFinished() const {
    return desk_.preview() && questions_->open() == 0 && missingFields(*desk_.preview(), kind()).empty();
}

QString ColumnsStep::missing() const {
    if (!desk_.preview()) {
        return {};
    }
    if (questions_->open() > 0) {
        return tr("%n question(s) to answer first.", nullptr, questions_->open());
    }
    QStringList groups;
    for (const auto& group : missingFields(*desk_.preview(), kind())) {
        QStringList either;
        for (const importing::Field field : group) {
            either << fieldTitle(desk_.shell().speech, kind(), field);
        }
        groups << either.join(tr(" or ", "between two columns either of which will do"));
    }
    //: %1 is what columns are needed: "Client, Due"
    return groups.isEmpty()
               ? QString()
               : tr("Still to be said, which column is: %1").arg(groups.join(QStringLiteral(", ")));
}

void ColumnsStep::askSaved() {
    const int question = asked_.next();
    whenDone(desk_.shell().session.run(
                 [](app::Workspace& workspace) { return app::readOwnMappings(workspace.book()); }),
             this, [this, question](Result<std::vector<importing::Mapping>> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (!answer) {
                     emit failed(answer.error());
                     return;
                 }
                 const QString before = saved_->currentText();
                 mappings_ = std::move(answer).value();
                 saved_->clear();
                 saved_->addItem(tr("Columns saved by you"));
                 for (const importing::Mapping& mapping : mappings_) {
                     saved_->addItem(mapping.name);
                 }
                 saved_->setCurrentIndex(qMax(0, saved_->findText(before)));
                 allow();
             });
}

void ColumnsStep::chooseSaved(int at) {
    allow();
    if (at > 0 && size_t(at) <= mappings_.size()) {
        desk_.sayReading([&](app::ImportOptions& said) {
            said.mapping = mappings_[size_t(at) - 1];
            said.kind = said.mapping->kind;
        });
    }
}

void ColumnsStep::save() {
    const QString name = name_->text().trimmed();
    if (desk_.preview() && !name.isEmpty()) {
        keep(name, importing::writeMapping(toKeep(*desk_.preview(), kind(), name)));
    }
}

void ColumnsStep::forget() {
    const int at = saved_->currentIndex();
    if (at > 0 && size_t(at) <= mappings_.size()) {
        keep(mappings_[size_t(at) - 1].name, {});
    }
}

void ColumnsStep::keep(const QString& name, const QByteArray& json) {
    whenDone(desk_.shell().session.run([name, json](app::Workspace& workspace) -> Result<void> {
        RAPPORT_TRY(workspace.commands().run(app::KeepMapping{name, json}));
        return {};
    }),
             this, [this, name, forgotten = json.isEmpty()](const Result<void>& answer) {
                 if (!answer) {
                     emit failed(answer.error());
                     return;
                 }
                 name_->clear();
                 emit done(forgotten ? tr("“%1” is forgotten.").arg(name)
                                     : tr("Saved as “%1”: files with these headings are read like this "
                                          "from now on.")
                                           .arg(name));
                 askSaved();
             });
}

void ColumnsStep::takeFocus() {
    if (questions_->open() > 0) {
        questions_->focusFirst();
        return;
    }
    if (!columnTable_->currentIndex().isValid() && columns_->rowCount() > 0) {
        columnTable_->setCurrentIndex(columns_->index(0, ColumnModel::TakenAs));
    }
    columnTable_->setFocus();
}

} // namespace rapport::gui
