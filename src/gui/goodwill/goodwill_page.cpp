// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/goodwill/goodwill_page.h"

#include "app/workspace.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostClients = 14; ///< Rows of the tables before they scroll.
constexpr int mostRows = 10;
constexpr int leastTextWidth = 120;

QWidget* under(QWidget* first, QWidget* second) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(first);
    column->addWidget(second);
    return box;
}

} // namespace

GoodwillPage::GoodwillPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell),
      clients_(new FactModel({tr("Client"), tr("Concessions"), tr("Worth"), tr("Exceptions"), tr("Favours"),
                              tr("Their price"), tr("Together"), tr("Revenue"), tr("Of revenue")},
                             {1, 2, 3, 4, 5, 6, 7, 8}, this)),
      staff_(new FactModel(
          {tr("Who"), tr("This month"), tr("Allowance"), tr("Left"), tr("In 12 months"), tr("Worth")},
          {1, 2, 3, 4, 5}, this)),
      incidents_(new FactModel({tr("Day"), tr("Client"), tr("Directed at"), tr("How serious"),
                                tr("What happened"), tr("What was done")},
                               {}, this)),
      outliers_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable)),
      noIncidents_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      grid_(new SectionGrid), scroll_(new QScrollArea) {
    for (Section* section : {makeOutliers(), makeClients(), makeStaff(), makeIncidents()}) {
        grid_->add(section, true);
    }
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(grid_);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll_);
}

TableView* GoodwillPage::makeTable(FactModel* model, const QString& name, const QList<int>& widths) {
    auto* table = new TableView(name);
    table->setModel(model);
    table->setColumnWidths(widths);
    table->setLeastWidthOfRest(leastTextWidth);
    connect(table, &TableView::rowOpened, this, [this, model](int row) {
        if (const Id<Client> client = model->at(row).client; !client.isNull()) {
            emit clientRequested(client, ClientTab::Conduct);
        }
    });
    return table;
}

Section* GoodwillPage::makeOutliers() {
    auto* section = new Section(tr("What stands out"));
    section->explain(
        tr("What one client is given gets known to others. Told are clients who got at least half of "
           "all, from three on, or far more of their revenue than the others."));
    section->addContent(outliers_, false);
    return section;
}

Section* GoodwillPage::makeClients() {
    auto* section = new Section(tr("Client by client"));
    section->explain(
        tr("Concessions and favours of the last twelve months, those who got most first. Enter opens "
           "the client."));
    export_ = new QPushButton(icon("export"), tr("&Export…"));
    export_->setAutoDefault(false);
    export_->setAccessibleName(tr("Export as a table"));
    connect(export_, &QPushButton::clicked, this, &GoodwillPage::askExport);
    section->addControl(export_);
    clientTable_ = makeTable(clients_, tr("Goodwill client by client"), {0, 11, 12, 10, 9, 12, 12, 13, 10});
    section->addContent(clientTable_, false);
    return section;
}

Section* GoodwillPage::makeStaff() {
    auto* section = new Section(tr("Who gave it"));
    section->explain(tr("Against what each of us may give away a month (Settings, People)."));
    staffTable_ = makeTable(staff_, tr("Goodwill by who gave it"), {0, 13, 13, 13, 12, 13});
    section->addContent(staffTable_, false);
    return section;
}

Section* GoodwillPage::makeIncidents() {
    auto* section = new Section(tr("Incidents against staff"));
    section->explain(
        tr("Of all clients; those about which nothing was done yet come first. What a client brings "
           "does not outweigh them."));
    noIncidents_->setText(tr("No incident has been noted."));
    incidentTable_ = makeTable(incidents_, tr("Incidents against staff"), {11, 20, 16, 11, 0, 30});
    section->addContent(under(noIncidents_, incidentTable_), false);
    return section;
}

void GoodwillPage::clear() {
    asked_.next();
    arrived_ = false;
    show(std::make_shared<const app::Goodwill>());
    outliers_->clear();
    setReady(false);
}

bool GoodwillPage::concerns(const app::ChangeNotice& notice) const {
    constexpr RecordType shown[] = {RecordType::Concession, RecordType::ScopeRequest, RecordType::Signal,
                                    RecordType::Staff,      RecordType::Client,       RecordType::Invoice,
                                    RecordType::CreditNote, RecordType::Cost};
    return notice.everything || std::any_of(std::begin(shown), std::end(shown), [&notice](RecordType type) {
               return notice.kinds.contains(type);
           });
}

void GoodwillPage::reload() {
    setReady(false);
    using Answer = Result<std::shared_ptr<const app::Goodwill>>;
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Answer {
        RAPPORT_TRY_ASSIGN(app::Goodwill goodwill, app::goodwillOf(workspace, workspace.clock().today()));
        return std::make_shared<const app::Goodwill>(std::move(goodwill));
    }),
             this, [this, question = asked_.next()](const Answer& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     show(*answer);
                     if (!std::exchange(arrived_, true)) {
                         scroll_->verticalScrollBar()->setValue(0);
                     }
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void GoodwillPage::show(std::shared_ptr<const app::Goodwill> goodwill) {
    goodwill_ = std::move(goodwill);
    showOutliers();
    showClients();
    showStaff();
    showIncidents();
}

QString GoodwillPage::outlierText(const app::GoodwillOutlier& outlier) const {
    const wording::Speech& speech = shell_.speech;
    const QString count = speech.count(outlier.count);
    const QString of = speech.count(outlier.of);
    switch (outlier.matter) {
    case app::GoodwillMatter::Exceptions:
        return tr("%1 got %2 of %3 exceptions to a rule.").arg(outlier.client, count, of);
    case app::GoodwillMatter::Concessions:
        return tr("%1 got %2 of %3 concessions.").arg(outlier.client, count, of);
    case app::GoodwillMatter::Favours:
        return tr("%1 got %2 of %3 favours.").arg(outlier.client, count, of);
    case app::GoodwillMatter::ShareOfRevenue:
        break;
    }
    return tr("What %1 got is %2 of what they bring; with all others together it is %3.")
        .arg(outlier.client, speech.percent(outlier.share), speech.percent(outlier.shareOfOthers));
}

void GoodwillPage::showOutliers() {
    QStringList said;
    for (const app::GoodwillOutlier& outlier : goodwill_->outliers) {
        said << outlierText(outlier);
    }
    if (said.isEmpty()) {
        said << (goodwill_->clients.empty()
                     ? tr("Nothing was given beyond what was agreed in the last twelve months. Give a "
                          "concession on "
                          "a client's page (Ctrl+Shift+G): what is given is then compared here.")
                     : tr("No client stands out."));
    }
    outliers_->setText(said.join(QLatin1Char('\n')));
}

FactRow GoodwillPage::rowOf(const app::ClientGoodwill& client, const QString& name) const {
    const wording::Speech& speech = shell_.speech;
    return {{name, speech.count(client.concessions), speech.money(client.worth),
             speech.count(client.exceptions), speech.count(client.favours), speech.money(client.favourPrice),
             speech.money(client.total()), speech.money(client.revenue),
             client.share() ? speech.percent(*client.share()) : QString()},
            {},
            client.id};
}

void GoodwillPage::showClients() {
    std::vector<FactRow> rows;
    for (const app::ClientGoodwill& client : goodwill_->clients) {
        rows.push_back(rowOf(client, client.name));
    }
    if (!rows.empty()) {
        rows.push_back(rowOf(goodwill_->all, tr("The whole book")));
        rows.back().strong = true;
    }
    export_->setEnabled(!rows.empty());
    clients_->setRows(std::move(rows));
    clientTable_->setVisible(clients_->rowCount() > 0);
    fitRows(clientTable_, mostClients);
}

void GoodwillPage::showStaff() {
    const wording::Speech& speech = shell_.speech;
    std::vector<FactRow> rows;
    for (const app::StaffGoodwill& one : goodwill_->staff) {
        const auto& allowed = one.month.perMonth;
        rows.push_back({{one.name.isEmpty() ? tr("Nobody named") : one.name, speech.money(one.month.given),
                         allowed ? speech.money(*allowed) : tr("none set"),
                         allowed ? speech.money(*one.month.left()) : QString(), speech.count(one.concessions),
                         speech.money(one.worth)}});
    }
    staff_->setRows(std::move(rows));
    fitRows(staffTable_, mostRows);
}

void GoodwillPage::showIncidents() {
    const wording::Speech& speech = shell_.speech;
    std::vector<FactRow> rows;
    for (const app::Incident& incident : goodwill_->incidents) {
        const ConductSignal& signal = incident.signal;
        rows.push_back({{speech.day(signal.day), incident.client, incident.against,
                         wording::word(speech, signal.severity), signal.note,
                         incident.isOpen() ? tr("nothing yet") : signal.measures},
                        RecordRef{RecordType::Signal, signal.id.value()},
                        signal.clientId,
                        incident.isOpen()});
    }
    incidents_->setRows(std::move(rows));
    const bool any = incidents_->rowCount() > 0;
    noIncidents_->setVisible(!any);
    incidentTable_->setVisible(any);
    fitRows(incidentTable_, mostRows);
}

void GoodwillPage::askExport() {
    const QString suffix = QStringLiteral(".csv");
    const QString file = QFileDialog::getSaveFileName(this, tr("Export goodwill"), tr("goodwill") + suffix,
                                                      tr("Tables (*.csv)"));
    if (!file.isEmpty()) {
        exportTo(file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix);
    }
}

void GoodwillPage::exportTo(const QString& file) {
    whenDone(shell_.session.run([goodwill = goodwill_, file](app::Workspace&) -> Result<QString> {
        RAPPORT_TRY(app::writeGoodwillCsv(*goodwill, file));
        return file;
    }),
             this, [this](const Result<QString>& written) {
                 if (written) {
                     emit done(tr("The table was exported."), QDir::toNativeSeparators(*written));
                 } else {
                     emit failed(written.error());
                 }
             });
}

void GoodwillPage::takeFocus() {
    if (clients_->rowCount() > 0) {
        clientTable_->setFocus();
    } else {
        staffTable_->setFocus();
    }
}

} // namespace rapport::gui
