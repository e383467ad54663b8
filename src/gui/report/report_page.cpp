// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/report_page.h"

#include "app/private_file.h"
#include "gui/report/report_preview.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

// A file of the client's name, without what file systems do not take.
QString fileNameFor(const QString& client) {
    QString name;
    for (const QChar letter : client.simplified()) {
        name += letter.isLetterOrNumber() || letter == u' ' || letter == u'-' ? letter : QChar(u'_');
    }
    return name.left(80).trimmed() + QStringLiteral(".html");
}

} // namespace

ReportPage::ReportPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), back_(new QToolButton),
      title_(new TextLabel(TextSize::Title, TextLabel::Bold)), copy_(new QComboBox),
      save_(new QPushButton(tr("&Save as…"))), preview_(new ReportPreview(shell.theme)) {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    copy_->addItem(tr("Owner's copy"), int(reporting::Audience::Owner));
    copy_->addItem(tr("Copy to share"), int(reporting::Audience::Shared));
    copy_->setAccessibleName(tr("Whose copy of the report"));
    copy_->setToolTip(tr("The copy to share leaves out staff notes, conduct and other clients"));
    connect(copy_, &QComboBox::currentIndexChanged, this, &ReportPage::remake);
    save_->setIcon(icon("save"));
    save_->setAccessibleName(tr("Save the report as a file"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::small, space::medium, space::large, space::medium);
    row->setSpacing(space::medium);
    row->addWidget(back_);
    row->addWidget(title_, 1);
    row->addWidget(copy_);
    row->addWidget(save_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(preview_, 1);
    connect(back_, &QToolButton::clicked, this, &ReportPage::backRequested);
    connect(save_, &QPushButton::clicked, this, &ReportPage::chooseFile);
    clear();
}

void ReportPage::clear() {
    asked_.next();
    client_ = {};
    review_.reset();
    title_->setText(tr("Report"));
    save_->setEnabled(false);
    preview_->clearDocument();
    setReady(false);
}

void ReportPage::showReport(Id<Client> id) {
    clear();
    client_ = id;
    refresh();
}

void ReportPage::remake() {
    review_.reset(); // what was shown must not be read or saved as the other copy
    preview_->clearDocument();
    save_->setEnabled(false);
    refresh();
}

void ReportPage::reload() {
    if (client_.isNull()) {
        return;
    }
    setReady(false);
    const int question = asked_.next();
    whenDone(shell_.session.run([id = client_, speech = shell_.speech,
                                 audience = audience()](app::Workspace& workspace) {
        return workspace.reporter().clientReview(id, workspace.clock().today(), speech, audience);
    }),
             this, [this, question](Result<app::ClientReview> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     review_ = std::make_shared<const app::ClientReview>(std::move(answer).value());
                     title_->setText(tr("Report on %1").arg(review_->input.content.client.name));
                     // The document is part of the review and lives as long as it does.
                     preview_->showDocument({review_, &review_->document});
                     save_->setEnabled(true);
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void ReportPage::chooseFile() {
    const QString html = tr("Web page (*.html)");
    const QString json = tr("Data (*.json)");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"),
                                                      fileNameFor(review_->input.content.client.name),
                                                      html + QStringLiteral(";;") + json);
    if (!path.isEmpty()) {
        saveTo(path);
    }
}

void ReportPage::saveTo(const QString& path) {
    if (!review_) {
        return;
    }
    whenDone(shell_.session.run([review = review_, path](app::Workspace&) -> Result<void> {
        const bool json = path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
        return app::writePrivateFile(path, json ? reporting::renderJson(review->input, review->document)
                                                : reporting::renderHtml(review->document));
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

reporting::Audience ReportPage::audience() const {
    return reporting::Audience(copy_->currentData().toInt());
}

void ReportPage::takeFocus() {
    preview_->setFocus();
}

} // namespace rapport::gui
