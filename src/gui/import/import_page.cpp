// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_page.h"

#include "gui/import/plan_text.h"
#include "gui/import/rejection_model.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/job_bar.h"
#include "gui/widgets/table_view.h"
#include "ui_import_page.h"

#include <QFileDialog>
#include <QFileInfo>

namespace rapport::gui {

ImportPage::ImportPage(const Shell& shell, JobBar& jobs, QWidget* parent)
    : Page(parent), shell_(shell), jobs_(jobs), form_(std::make_unique<Ui::ImportPage>()),
      rejections_(new RejectionModel(shell.speech, this)),
      rejectedTable_(new TableView(tr("Rows that cannot be taken"))) {
    form_->setupUi(this);
    form_->titleLabel->setFont(fontOf(TextSize::Title, true));
    form_->introLabel->setForegroundRole(QPalette::PlaceholderText);
    form_->decidedLabel->setForegroundRole(QPalette::PlaceholderText);
    form_->decidedLabel->setFont(fontOf(TextSize::Small));
    rejectedTable_->setModel(rejections_);
    rejectedTable_->setColumnWidths({24, 8, 18, 24, 0});
    form_->rejectedLayout->addWidget(rejectedTable_, 1);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(form_->rejectedLayout, 1);
    setTabOrder(form_->skipBadCheckBox, rejectedTable_);
    setTabOrder(rejectedTable_, form_->importButton);
    fillChoices();
    connect(form_->chooseButton, &QPushButton::clicked, this, &ImportPage::pickFiles);
    connect(form_->kindComboBox, &QComboBox::currentIndexChanged, this, &ImportPage::plan);
    connect(form_->dateOrderComboBox, &QComboBox::currentIndexChanged, this, &ImportPage::plan);
    connect(form_->skipBadCheckBox, &QCheckBox::toggled, this, &ImportPage::plan);
    connect(form_->importButton, &QPushButton::clicked, this, &ImportPage::apply);
    connect(form_->closeButton, &QPushButton::clicked, this, &Page::backRequested);
    clear();
}

ImportPage::~ImportPage() = default;

void ImportPage::fillChoices() {
    using importing::DateOrder;
    using importing::ImportKind;
    form_->kindComboBox->addItem(tr("Found by their content"));
    form_->kindComboBox->addItem(tr("Invoices (CSV)"), int(ImportKind::Invoices));
    form_->kindComboBox->addItem(tr("Everything (exchange file, JSON)"), int(ImportKind::Exchange));
    form_->dateOrderComboBox->addItem(tr("Found by the whole column"));
    form_->dateOrderComboBox->addItem(tr("Day, month, year"), int(DateOrder::DayMonthYear));
    form_->dateOrderComboBox->addItem(tr("Month, day, year"), int(DateOrder::MonthDayYear));
    form_->dateOrderComboBox->addItem(tr("Year, month, day"), int(DateOrder::YearMonthDay));
}

void ImportPage::clear() {
    asked_.next();
    files_.clear();
    prepared_.reset();
    form_->chosenLabel->setText(tr("None chosen yet"));
    form_->outcomeLabel->clear();
    form_->decidedLabel->clear();
    form_->importButton->setEnabled(false);
    rejections_->setRejections({});
    rejectedTable_->hide();
    setReady(true);
}

void ImportPage::pickFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Choose files to import"), {},
        tr("Tables and exchange files (*.csv *.txt *.tsv *.json);;All files (*)"));
    if (!files.isEmpty()) {
        chooseFiles(files);
    }
}

void ImportPage::chooseFiles(const QStringList& files) {
    files_ = files;
    QStringList names;
    for (const QString& file : files) {
        names << QFileInfo(file).fileName();
    }
    form_->chosenLabel->setText(names.join(QStringLiteral(", ")));
    plan();
}

app::ImportOptions ImportPage::options() const {
    app::ImportOptions options;
    options.files = files_;
    if (const QVariant kind = form_->kindComboBox->currentData(); kind.isValid()) {
        options.kind = importing::ImportKind(kind.toInt());
    }
    if (const QVariant order = form_->dateOrderComboBox->currentData(); order.isValid()) {
        options.dateOrder = importing::DateOrder(order.toInt());
    }
    options.skipBad = form_->skipBadCheckBox->isChecked();
    return options;
}

void ImportPage::plan() {
    if (files_.isEmpty()) {
        return;
    }
    emit messageOver(); // it was about the last look at the files
    setReady(false);
    prepared_.reset();
    form_->importButton->setEnabled(false);
    jobs_.cancel(); // an older look at the same files
    const auto control = jobs_.begin(tr("Reading the files"));
    const int question = asked_.next();
    whenDone(shell_.session.run([options = options(), control](app::Workspace& workspace) {
        return workspace.importer().plan(options, control.get());
    }),
             this, [this, question](const Result<app::SharedImport>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 jobs_.finish();
                 if (answer) {
                     showPlan(*answer);
                 } else {
                     form_->outcomeLabel->clear();
                     form_->decidedLabel->clear();
                     rejectedTable_->hide();
                     if (answer.error().kind != ErrorKind::Cancelled) {
                         emit failed(answer.error());
                     }
                 }
                 setReady(true);
             });
}

void ImportPage::showPlan(const app::SharedImport& prepared) {
    prepared_ = prepared;
    const importing::ImportPlan& plan = prepared->plan;
    form_->outcomeLabel->setText(plannedText(plan));
    form_->decidedLabel->setText(decidedText(plan));
    rejections_->setRejections(plan.rejected);
    rejectedTable_->setVisible(!plan.rejected.empty());
    form_->importButton->setEnabled(plan.isApplicable() && !plan.changesNothing());
    if (form_->importButton->isEnabled()) {
        form_->importButton->setFocus();
    }
}

void ImportPage::apply() {
    const auto control = jobs_.begin(tr("Importing"));
    const int question = asked_.next();
    form_->importButton->setEnabled(false);
    setReady(false);
    whenDone(shell_.session.run([prepared = prepared_, control](app::Workspace& workspace) {
        return workspace.importer().apply(prepared, control.get());
    }),
             this, [this, question, prepared = prepared_](const Result<std::optional<qint64>>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 jobs_.finish();
                 if (answer) {
                     clear();
                     emit pageRequested(PageName::Clients);
                     emit done(doneText(prepared->plan));
                     emit imported();
                     return;
                 }
                 form_->importButton->setEnabled(true); // nothing was written: it can be tried again
                 if (answer.error().kind != ErrorKind::Cancelled) {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void ImportPage::takeFocus() {
    form_->chooseButton->setFocus();
}

} // namespace rapport::gui
