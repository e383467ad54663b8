// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/report_page.h"

#include "app/client_dossier.h"
#include "app/report_file.h"
#include "gui/report/print_job.h"
#include "gui/report/report_preview.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/in_background.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/text_label.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include <cmath>

namespace rapport::gui {

namespace {

// A file of the report's name, without what file systems do not take.
QString fileNameFor(const QString& title) {
    QString name;
    for (const QChar letter : title.simplified()) {
        name += letter.isLetterOrNumber() || letter == u' ' || letter == u'-' ? letter : QChar(u'_');
    }
    return name.left(80).trimmed();
}

QComboBox* choice(const QString& accessibleName) {
    auto* combo = new QuietCombo;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setAccessibleName(accessibleName);
    return combo;
}

} // namespace

ReportPage::ReportPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), back_(new QToolButton),
      title_(new TextLabel(TextSize::Title, TextLabel::Bold)),
      kind_(choice(tr("Which report, and whose copy"))), language_(choice(tr("Language of the report"))),
      zoom_(choice(tr("Zoom"))), place_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      print_(new QPushButton(tr("&Print…"))), save_(new QPushButton(tr("&Save as…"))),
      preview_(new ReportPreview(shell.theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeChoices());
    column->addWidget(preview_, 1);
    connect(back_, &QToolButton::clicked, this, &ReportPage::backRequested);
    connect(print_, &QPushButton::clicked, this, &ReportPage::choosePrinter);
    connect(save_, &QPushButton::clicked, this, &ReportPage::chooseFile);
    connect(preview_, &ReportPreview::pageChanged, this, &ReportPage::showPlace);
    connect(preview_, &ReportPreview::painted, this, [this] {
        if (pages_ && !isReady()) {
            setReady(true);
        }
    });
    connect(preview_, &ReportPreview::zoomRequested, this, &ReportPage::chooseZoom);
    clear();
}

QWidget* ReportPage::makeBar() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    print_->setIcon(icon("print"));
    print_->setAccessibleName(tr("Print the report"));
    save_->setIcon(icon("save"));
    save_->setAccessibleName(tr("Save the report as a file"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::small, space::medium, space::large, space::small);
    row->setSpacing(space::medium);
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addWidget(print_);
    row->addWidget(save_);
    return bar;
}

QWidget* ReportPage::makeChoices() {
    kind_->addItem(tr("Review, owner's copy"), int(Kind::Owner));
    kind_->addItem(tr("Review, copy to share"), int(Kind::Shared));
    kind_->addItem(tr("Statement of account"), int(Kind::Statement));
    kind_->addItem(tr("Everything we hold on them"), int(Kind::Dossier));
    kind_->setToolTip(
        tr("The copy to share leaves out staff notes, conduct and other clients; the statement is "
           "for the client"));
    for (const QString& code : wording::Speech::languages()) {
        const QString name = QLocale(code).nativeLanguageName();
        language_->addItem(code == QLatin1String("en") ? QStringLiteral("English") : name, code);
    }
    language_->setCurrentIndex(
        std::max(0, language_->findData(shell_.speech.language().section(QLatin1Char('-'), 0, 0))));
    language_->setToolTip(tr("The language of the report, apart from that of the program"));
    language_->setVisible(language_->count() > 1);
    zoom_->addItem(tr("Fit width"), 0.0);
    for (const double zoom : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0}) {
        zoom_->addItem(shell_.speech.percent(zoom), zoom);
    }
    zoom_->setToolTip(tr("Ctrl+wheel, Ctrl++ and Ctrl+- zoom too"));
    connect(kind_, &QComboBox::currentIndexChanged, this, &ReportPage::remake);
    connect(language_, &QComboBox::currentIndexChanged, this, &ReportPage::remake);
    connect(zoom_, &QComboBox::activated, this, [this] {
        const double zoom = zoom_->currentData().toDouble();
        chooseZoom(zoom > 0.0 ? std::optional<double>(zoom) : std::nullopt);
    });
    auto* choices = new QWidget;
    auto* row = new FlowLayout(choices);
    row->setContentsMargins(space::large, 0, space::large, space::medium);
    row->setSpacing(space::medium);
    for (QWidget* widget : {static_cast<QWidget*>(kind_), static_cast<QWidget*>(language_),
                            static_cast<QWidget*>(zoom_), static_cast<QWidget*>(place_)}) {
        row->addWidget(widget);
    }
    return choices;
}

void ReportPage::clear() {
    asked_.next();
    client_ = {};
    ofAll_ = false;
    report_.reset();
    pages_.reset();
    title_->setText(tr("Report"));
    showButtons();
    preview_->clearDocument();
    setReady(false);
}

void ReportPage::showReport(Id<Client> id) {
    const auto kind = Kind(kind_->currentData().toInt());
    show(id, kind == Kind::Shared ? kind : Kind::Owner, false);
}

void ReportPage::showStatement(Id<Client> id) {
    show(id, Kind::Statement, false);
}

void ReportPage::showDossier(Id<Client> id) {
    show(id, Kind::Dossier, false);
}

void ReportPage::showPortfolio() {
    show({}, Kind::Owner, true);
}

void ReportPage::show(Id<Client> id, Kind kind, bool ofAll) {
    clear();
    client_ = id;
    ofAll_ = ofAll;
    {
        const QSignalBlocker quiet(kind_);
        kind_->setCurrentIndex(kind_->findData(int(kind)));
    }
    kind_->setVisible(!ofAll);
    refresh();
}

void ReportPage::remake() {
    report_.reset(); // what was shown must not be read or saved as the other copy
    pages_.reset();
    preview_->clearDocument();
    showButtons();
    refresh();
}

void ReportPage::reload() {
    if (client_.isNull() && !ofAll_) {
        return;
    }
    setReady(false);
    const int question = asked_.next();
    const auto speech = wording::Speech::of(language_->currentData().toString());
    const auto kind = Kind(kind_->currentData().toInt());
    whenDone(shell_.session.run([id = client_, ofAll = ofAll_, kind, speech](app::Workspace& workspace) {
        app::Reporter& reporter = workspace.reporter();
        const Day today = workspace.clock().today();
        if (ofAll) {
            return reporter.portfolio(today, speech);
        }
        if (kind == Kind::Statement) {
            return reporter.statement(id, today, speech);
        }
        if (kind == Kind::Dossier) {
            return app::ClientDossier(workspace).of(id, speech);
        }
        return reporter.clientReview(id, today, speech,
                                     kind == Kind::Shared ? reporting::Audience::Shared
                                                          : reporting::Audience::Owner);
    }),
             this, [this, question](Result<app::Report> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     layOut(std::make_shared<const app::Report>(std::move(answer).value()), question);
                 } else {
                     emit failed(answer.error());
                     setReady(true);
                 }
             });
}

void ReportPage::layOut(std::shared_ptr<const app::Report> report, int question) {
    const QPageSize paper = reporting::paperOf(QLocale::system());
    whenDone(inBackground([report, paper]() -> Pages {
                 return std::make_shared<const reporting::PagedDocument>(report->document, paper);
             }),
             this, [this, question, report](const Pages& pages) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 report_ = report;
                 pages_ = pages;
                 title_->setText(report->document.title);
                 preview_->showPages(pages);
                 showButtons(); // ready once they are painted
             });
}

void ReportPage::chooseFile() {
    using app::ReportFormat;
    QStringList filters;
    for (const ReportFormat format : app::formatsOf(*report_)) {
        switch (format) {
        case ReportFormat::Pdf:
            filters << tr("PDF (*.pdf)");
            break;
        case ReportFormat::Html:
            filters << tr("Web page (*.html)");
            break;
        case ReportFormat::Xlsx:
            filters << tr("Spreadsheet (*.xlsx)");
            break;
        case ReportFormat::Json:
            filters << tr("Data (*.json)");
            break;
        case ReportFormat::Csv:
            filters << tr("Table (*.csv)");
            break;
        }
    }
    QFileDialog dialog(this, tr("Save the report"), QString(), filters.join(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(fileNameFor(report_->document.title));
    const auto suffix = [&dialog] {
        const QString filter = dialog.selectedNameFilter();
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).section(QLatin1Char(')'), 0, 0));
    };
    suffix();
    connect(&dialog, &QFileDialog::filterSelected, &dialog, suffix);
    if (dialog.exec() == QDialog::Accepted && report_) {
        saveTo(dialog.selectedFiles().value(0));
    }
}

void ReportPage::saveTo(const QString& path) {
    if (!report_) {
        return;
    }
    whenDone(inBackground([report = report_, pages = pages_, path] {
                 return app::writeReport(*report, path, pages->paper(), pages.get());
             }),
             this, [this, path](const Result<void>& answer) {
                 if (answer) {
                     emit saved(path);
                     emit done(tr("The report was saved."), QDir::toNativeSeparators(path));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

void ReportPage::choosePrinter() {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(pages_->paper());
    QPrintDialog dialog(printer.get(), this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    dialog.setMinMax(1, pages_->pageCount());
    if (dialog.exec() == QDialog::Accepted && pages_) {
        printOn(std::move(printer));
    }
}

void ReportPage::printOn(std::unique_ptr<QPrinter> printer) {
    if (!pages_) {
        return;
    }
    const QPageSize paper = printer->pageLayout().pageSize();
    if (paper.isEquivalentTo(pages_->paper())) {
        print(pages_, std::move(printer));
        return;
    }
    auto held = std::make_shared<std::unique_ptr<QPrinter>>(std::move(printer));
    whenDone(inBackground([report = report_, paper]() -> Pages {
                 return std::make_shared<const reporting::PagedDocument>(report->document, paper);
             }),
             this, [this, held](const Pages& pages) { print(pages, std::move(*held)); });
}

void ReportPage::print(Pages pages, std::unique_ptr<QPrinter> printer) {
    auto* job = new PrintJob(std::move(pages), std::move(printer), this);
    connect(job, &PrintJob::finished, this, [this](bool wasPrinted) {
        if (wasPrinted) {
            emit printed();
            emit done(tr("The report was handed to the printer."));
        } else {
            emit failed(Error{ErrorKind::InputRejected, "printer_refused"});
        }
    });
    job->start();
}

void ReportPage::chooseZoom(std::optional<double> zoom) {
    preview_->setZoom(zoom);
    int index = 0;
    for (int i = 0; i < zoom_->count(); ++i) {
        if (std::abs(zoom_->itemData(i).toDouble() - preview_->zoom().value_or(0.0)) < 0.005) {
            index = i;
        }
    }
    const bool listed = index > 0 || !preview_->zoom();
    zoom_->setPlaceholderText(preview_->zoom() ? shell_.speech.percent(*preview_->zoom()) : QString());
    zoom_->setCurrentIndex(listed ? index : -1);
}

void ReportPage::showPlace() {
    const int count = preview_->pageCount();
    //: The page in view, and how many there are
    place_->setText(
        count > 0 ? tr("Page %1 of %2")
                        .arg(shell_.speech.count(preview_->currentPage() + 1), shell_.speech.count(count))
                  : QString());
}

void ReportPage::showButtons() {
    print_->setEnabled(pages_ != nullptr);
    save_->setEnabled(pages_ != nullptr);
}

void ReportPage::takeFocus() {
    preview_->setFocus();
}

} // namespace rapport::gui
