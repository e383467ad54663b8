// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/review_step.h"

#include "gui/import/fate_model.h"
#include "gui/import/plan_text.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostDecided = 4; // lines, so that the rows have room on a small screen

} // namespace

ReviewStep::ReviewStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), outcome_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)),
      notices_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      decided_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      leaveOut_(new QCheckBox(tr("&Leave out rows that cannot be taken"))),
      saveRejected_(new QPushButton(icon("save"), tr("&Save rejected rows…"))),
      groups_(new ChoiceRow(tr("Rows shown"), ChoiceRow::Mode::One)),
      filter_(new FilterBar(tr("Filter the rows"), tr("Number, client, line, value"))),
      model_(new FateModel(desk.shell().speech, this)), table_(new TableView(tr("Rows of the files"))) {
    leaveOut_->setAccessibleName(tr("Leave out rows that cannot be taken"));
    saveRejected_->setAccessibleName(tr("Save rejected rows"));
    saveRejected_->setToolTip(tr("To correct them and import them again"));
    saveRejected_->setAutoDefault(false);
    table_->setModel(model_);
    table_->setColumnWidths({8, 22, 30, 20, 0});
    filter_->setTarget(table_);
    auto* bad = new QWidget;
    auto* flow = new FlowLayout(bad);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::medium);
    flow->addWidget(leaveOut_);
    flow->addWidget(saveRejected_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(outcome_);
    column->addWidget(notices_);
    column->addWidget(decided_);
    column->addWidget(bad);
    column->addWidget(groups_);
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    connect(leaveOut_, &QCheckBox::toggled, this, [this](bool leave) {
        desk_.sayPlanning([leave](app::ImportOptions& said) { said.skipBad = leave; });
        emit planRequested();
    });
    connect(saveRejected_, &QPushButton::clicked, this, &ReviewStep::pickRejectedFile);
    connect(filter_, &FilterBar::textChanged, this, &ReviewStep::narrow);
    connect(groups_, &ChoiceRow::edited, this, &ReviewStep::narrow);
}

void ReviewStep::refresh() {
    if (desk_.fates() && desk_.fates() != shown_) {
        shown_ = desk_.fates();
        showPlan();
    }
}

void ReviewStep::showPlan() {
    const importing::ImportPlan& plan = shown_->plan();
    outcome_->setText(plannedText(plan));
    const QString notices = remarksText(desk_.shell().speech, plan);
    notices_->setText(notices);
    notices_->setVisible(!notices.isEmpty());
    QStringList decided = decidedText(desk_.shell().speech, plan).split(u'\n', Qt::SkipEmptyParts);
    if (decided.size() > mostDecided) {
        const int more = int(decided.size()) - (mostDecided - 1);
        decided.resize(mostDecided - 1);
        decided << tr("%n more reading(s) of columns: see the step Columns.", nullptr, more);
    }
    decided_->setText(decided.join(u'\n'));
    decided_->setVisible(!decided.isEmpty());
    {
        const QSignalBlocker quiet(leaveOut_);
        leaveOut_->setChecked(desk_.options().skipBad);
    }
    leaveOut_->parentWidget()->setVisible(!plan.rejected.empty());
    const std::optional<int> before = groups_->value();
    groups_->clearChoices();
    const struct {
        FateGroup group;
        QString text;
    } groups[] = {{FateGroup::All, tr("All")},         {FateGroup::New, tr("New")},
                  {FateGroup::Changed, tr("Changed")}, {FateGroup::Unchanged, tr("Unchanged")},
                  {FateGroup::Left, tr("Left out")},   {FateGroup::Rejected, tr("Cannot be taken")}};
    for (const auto& one : groups) {
        const int count = shown_->count(one.group);
        if (one.group == FateGroup::All || count > 0) {
            //: A choice of rows, and how many there are: "New 12"
            groups_->addChoice(int(one.group), tr("%1 %2").arg(one.text, desk_.shell().speech.count(count)));
        }
    }
    groups_->setValue(int(plan.rejected.empty() || plan.skipBad ? FateGroup::All : FateGroup::Rejected));
    if (before && *before != int(FateGroup::All)) {
        groups_->setValue(before);
    }
    if (!groups_->value()) {
        groups_->setValue(int(FateGroup::All));
    }
    model_->setFates(shown_);
    narrow();
}

void ReviewStep::narrow() {
    model_->narrow(FateGroup(groups_->value().value_or(0)), filter_->text());
    filter_->setCount(tr("%n row(s)", nullptr, model_->rowCount()));
    if (model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
}

bool ReviewStep::isFinished() const {
    return desk_.plan() && desk_.plan()->plan.isApplicable() && !desk_.plan()->plan.bringsNothing();
}

QString ReviewStep::missing() const {
    if (!desk_.plan()) {
        return {};
    }
    if (!desk_.plan()->plan.isApplicable()) {
        return tr("Some rows cannot be taken: leave them out, or correct the file.");
    }
    return desk_.plan()->plan.bringsNothing() ? tr("There is nothing to import.") : QString();
}

void ReviewStep::pickRejectedFile() {
    const QFileInfo first(desk_.options().files.value(0));
    //: Name of a file: %1 is the one the rows are from
    const QString name = tr("%1, rejected rows.csv").arg(first.completeBaseName());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save rejected rows"),
                                                      first.dir().filePath(name), tr("Tables (*.csv)"));
    if (!path.isEmpty()) {
        saveRejectedTo(path);
    }
}

void ReviewStep::saveRejectedTo(const QString& path) {
    if (!desk_.plan()) {
        return;
    }
    whenDone(desk_.shell().session.run([options = desk_.options(), plan = desk_.plan(), path,
                                        speech = desk_.shell().speech](app::Workspace& workspace) {
        return workspace.importer().saveRejected(options, plan, path, speech);
    }),
             this, [this](const Result<QStringList>& answer) {
                 if (answer) {
                     emit done(tr("The rows that cannot be taken were saved, each with the reason."),
                               QDir::toNativeSeparators(answer->join(QStringLiteral("\n"))));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

void ReviewStep::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
