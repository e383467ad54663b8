// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conduct/conduct_tab.h"

#include "gui/client/record_actions.h"
#include "gui/client/record_model.h"
#include "gui/conduct/conduct_rows.h"
#include "gui/conduct/pattern_card.h"
#include "gui/forms/conduct_forms.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/item_chart_view.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/pattern_wording.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimeZone>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostRows = 8; ///< Of a table among the others.
constexpr int leastTextWidth = 120;

TextLabel* wrapped(bool muted = false) {
    return new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable |
                                             (muted ? TextLabel::Muted : TextLabel::Plain));
}

QWidget* under(const QList<QWidget*>& widgets) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    for (QWidget* widget : widgets) {
        column->addWidget(widget);
    }
    return box;
}

} // namespace

ConductTab::ConductTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions),
      incidents_(new FactModel({tr("Day"), tr("Directed at"), tr("How serious"), tr("What happened"),
                                tr("Witness"), tr("What was done")},
                               {}, this)),
      concessions_(
          new FactModel({tr("Day"), tr("Kind"), tr("Worth"), tr("Why"), tr("Who gave it")}, {2}, this)),
      signals_(
          new FactModel({tr("Day"), tr("Kind"), tr("How serious"), tr("Note"), tr("Noted by")}, {}, this)),
      matters_(new FactModel({tr("Due"), tr("Done"), tr("Client"), tr("Kind"), tr("What")}, {}, this)),
      evidence_(new RecordModel(shell.speech, this)), grid_(new SectionGrid), scroll_(new QScrollArea),
      noIncidents_(wrapped(true)), patternText_(wrapped()),
      evidenceHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)), standing_(wrapped()),
      contact_(wrapped()), waiting_(wrapped()), given_(wrapped()), noSignals_(wrapped(true)),
      cards_(new QVBoxLayout) {
    grid_->add(makeIncidents(), true);
    grid_->add(makePatterns(), true);
    grid_->add(makeStanding());
    grid_->add(makeContact());
    grid_->add(makeConcessions());
    grid_->add(makeSignals());
    grid_->add(makeWaiting(), true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(grid_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll_);
    clear();
}

QPushButton* ConductTab::addButton(Section* section, const char* iconName, const QString& text) {
    auto* button = new QPushButton(icon(iconName), text);
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    section->addControl(button);
    return button;
}

TableView* ConductTab::makeTable(FactModel* model, const QString& name, const QList<int>& widths,
                                 bool editable) {
    auto* table = new TableView(name);
    table->setModel(model);
    table->setColumnWidths(widths);
    table->setLeastWidthOfRest(leastTextWidth);
    if (editable) {
        actions_.attach(table, [model](int row) { return model->at(row).record; });
    } else {
        connect(table, &TableView::rowOpened, this,
                [this, model](int row) { emit clientRequested(model->at(row).client); });
    }
    return table;
}

Section* ConductTab::makeIncidents() {
    auto* section = new Section(tr("Incidents against staff"));
    section->explain(
        tr("What a client brings does not outweigh this: abuse on two days of a year, one of them "
           "serious, means parting ways whatever the revenue; where the business leans on them, with "
           "limits now and a planned parting."));
    incident_ = addButton(section, "warning", tr("Note an &incident…"));
    connect(incident_, &QPushButton::clicked, this,
            [this] { actions_.show(newIncidentForm(shell_, actions_.client())); });
    noIncidents_->setText(tr("No incident has been noted."));
    incidentTable_ = makeTable(incidents_, tr("Incidents against staff"), {11, 16, 12, 0, 18, 26}, true);
    section->addContent(under({noIncidents_, incidentTable_}), false);
    return section;
}

Section* ConductTab::makePatterns() {
    auto* section = new Section(tr("Patterns"));
    section->explain(
        tr("Found in the records, each with the plain threshold it is named from. They explain; the "
           "verdict does not rest on them."));
    auto* cardBox = new QWidget;
    cardBox->setLayout(cards_);
    cards_->setContentsMargins(0, 0, 0, 0);
    cards_->setSpacing(space::small);
    evidenceTable_ = new TableView(tr("Records behind the chosen pattern"));
    evidenceTable_->setModel(evidence_);
    evidenceTable_->setColumnWidths({11, 14, 0, 30, 10, 12, 14});
    evidenceTable_->setLeastWidthOfRest(leastTextWidth);
    evidenceHeading_->setBuddy(evidenceTable_);
    actions_.attach(evidenceTable_, [this](int row) { return std::optional(evidence_->at(row).ref); });
    section->addContent(under({patternText_, cardBox, evidenceHeading_, evidenceTable_}), false);
    return section;
}

Section* ConductTab::makeStanding() {
    auto* section = new Section(tr("A client with a problem, or a problem client?"));
    section->addContent(standing_, false);
    return section;
}

Section* ConductTab::makeContact() {
    auto* section = new Section(tr("Contact week by week"));
    weeks_.emptyText = tr("They did not call or write in 13 weeks");
    weeksView_ = new ItemChartView(shell_.theme, weeks_, tr("Contact week by week"));
    weeksView_->setHeight([this](const charts::ChartStyle& style) { return weeks_.preferredHeight(style); },
                          false);
    section->addContent(under({contact_, weeksView_}), false);
    return section;
}

Section* ConductTab::makeWaiting() {
    auto* section = new Section(tr("Who else waited"));
    section->explain(
        tr("Weeks of the last year in which this client took more than a quarter of what somebody "
           "worked. What went together then; that one caused the other is not said."));
    matterTable_ = makeTable(matters_, tr("What others waited for"), {11, 11, 22, 14, 0}, false);
    section->addContent(under({waiting_, matterTable_}), false);
    return section;
}

Section* ConductTab::makeConcessions() {
    auto* section = new Section(tr("Concessions and favours"));
    connect(addButton(section, "gift", tr("Give a co&ncession…")), &QPushButton::clicked, this,
            [this] { actions_.show(newConcessionForm(shell_, actions_.client())); });
    concessionTable_ = makeTable(concessions_, tr("Concessions and favours"), {11, 18, 11, 0, 14}, true);
    section->addContent(under({given_, concessionTable_}), false);
    return section;
}

Section* ConductTab::makeSignals() {
    auto* section = new Section(tr("Conduct noted"));
    connect(addButton(section, "plus", tr("Note cond&uct…")), &QPushButton::clicked, this,
            [this] { actions_.show(newSignalForm(shell_, actions_.client())); });
    noSignals_->setText(tr("Nothing has been noted. With a call it is noted in the log window (Ctrl+L)."));
    signalTable_ = makeTable(signals_, tr("Conduct noted"), {11, 24, 11, 0, 14}, true);
    section->addContent(under({noSignals_, signalTable_}), false);
    return section;
}

void ConductTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    page_ = std::move(page);
    showIncidents();
    showConcessions();
    showSignals();
    evidence_->setPage(page_);
}

void ConductTab::ask() {
    if (!page_) {
        emit answered();
        return;
    }
    if (underWay_ && askedFor_ == page_) {
        return;
    }
    askedFor_ = page_;
    underWay_ = true;
    using Answer = Result<std::shared_ptr<const app::ConductView>>;
    whenDone(shell_.session.run([page = page_](app::Workspace& workspace) -> Answer {
        RAPPORT_TRY_ASSIGN(app::ConductView view,
                           app::Conduct(workspace).of(page->content, workspace.clock().today(),
                                                      QTimeZone::systemTimeZone()));
        return std::make_shared<const app::ConductView>(std::move(view));
    }),
             this, [this, question = asked_.next()](const Answer& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 underWay_ = false;
                 if (answer) {
                     show(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 emit answered();
             });
}

void ConductTab::clear() {
    asked_.next();
    page_.reset();
    askedFor_.reset();
    underWay_ = false;
    view_.reset();
    staff_.clear();
    for (FactModel* model : {incidents_, concessions_, signals_, matters_}) {
        model->setRows({});
    }
    evidence_->setPage(std::make_shared<const app::ClientPage>());
    showPatterns();
    showContact();
    showWaiting();
    standing_->clear();
    given_->clear();
    scroll_->verticalScrollBar()->setValue(0);
}

void ConductTab::show(std::shared_ptr<const app::ConductView> view) {
    view_ = std::move(view);
    staff_ = view_->staff;
    showIncidents(); // with the names
    showConcessions();
    showSignals();
    showPatterns();
    standing_->setText(wording::standingSentence(shell_.speech, view_->standing, view_->measured));
    showContact();
    showWaiting();
}

QString ConductTab::nameOf(const std::optional<Id<Staff>>& staff) const {
    return staff ? staffName(staff_, *staff) : QString();
}

void ConductTab::showIncidents() {
    const auto name = [this](const std::optional<Id<Staff>>& staff) { return nameOf(staff); };
    keepingRow(
        incidentTable_, [this](int row) { return incidents_->at(row).record; },
        [this, &name] {
            incidents_->setRows(page_ ? incidentRows(shell_.speech, page_->content, name)
                                      : std::vector<FactRow>());
        });
    const bool any = incidents_->rowCount() > 0;
    noIncidents_->setVisible(!any);
    incidentTable_->setVisible(any);
    fitRows(incidentTable_, mostRows);
}

void ConductTab::showConcessions() {
    const auto name = [this](const std::optional<Id<Staff>>& staff) { return nameOf(staff); };
    keepingRow(
        concessionTable_, [this](int row) { return concessions_->at(row).record; },
        [this, &name] {
            concessions_->setRows(page_ ? concessionRows(shell_.speech, page_->content, name)
                                        : std::vector<FactRow>());
        });
    concessionTable_->setVisible(concessions_->rowCount() > 0);
    fitRows(concessionTable_, mostRows);
    if (page_) {
        given_->setText(givenSentence(shell_.speech, page_->content, shell_.session.clock().today()));
    }
}

void ConductTab::showSignals() {
    const auto name = [this](const std::optional<Id<Staff>>& staff) { return nameOf(staff); };
    keepingRow(
        signalTable_, [this](int row) { return signals_->at(row).record; },
        [this, &name] {
            signals_->setRows(page_ ? signalRows(shell_.speech, page_->content, name)
                                    : std::vector<FactRow>());
        });
    const bool any = signals_->rowCount() > 0;
    noSignals_->setVisible(!any);
    signalTable_->setVisible(any);
    fitRows(signalTable_, mostRows);
}

void ConductTab::showPatterns() {
    qDeleteAll(cardList_);
    cardList_.clear();
    patternText_->setText(!view_ ? tr("Looking through the records…")
                          : view_->patterns.empty()
                              ? tr("No pattern: nothing they do goes beyond its threshold.")
                              : QString());
    patternText_->setVisible(!patternText_->text().isEmpty());
    QWidget* before = incidentTable_;
    if (view_) {
        for (size_t i = 0; i < view_->patterns.size(); ++i) {
            auto* card = new PatternCard(shell_.speech, view_->patterns[i]);
            connect(card, &PatternCard::recordsRequested, this, [this, i] {
                choosePattern(int(i));
                evidenceTable_->setFocus();
            });
            cards_->addWidget(card);
            cardList_ << card;
            setTabOrder(before, card->button());
            before = card->button();
        }
    }
    setTabOrder(before, evidenceTable_);
    choosePattern(cardList_.isEmpty() ? -1 : 0);
}

void ConductTab::choosePattern(int pattern) {
    for (int i = 0; i < cardList_.size(); ++i) {
        cardList_[i]->setChosen(i == pattern);
    }
    const bool any = pattern >= 0;
    if (any) {
        const scoring::Pattern& chosen = view_->patterns[size_t(pattern)];
        evidence_->showOnly(chosen.evidence);
        //: %1 is a pattern in a client's dealings
        evidenceHeading_->setText(tr("%1: %n record(s)", nullptr, evidence_->rowCount())
                                      .arg(wording::patternName(shell_.speech, chosen.kind)));
        if (evidence_->rowCount() > 0) {
            evidenceTable_->setCurrentIndex(evidence_->index(0, 0));
        }
    }
    evidenceHeading_->setVisible(any);
    evidenceTable_->setVisible(any);
    fitRows(evidenceTable_, mostRows);
}

void ConductTab::showContact() {
    const QString emptyText = weeks_.emptyText;
    weeks_ = view_ && view_->load.all.contacts > 0 ? weekBars(shell_.speech, *view_) : charts::RankedBars();
    weeks_.emptyText = emptyText;
    QStringList said;
    if (view_) {
        said << wording::contactSentence(shell_.speech, view_->load, view_->usualContacts);
        for (const scoring::StaffShare& share : view_->shares) {
            said << wording::shareSentence(shell_.speech, share);
        }
    }
    contact_->setText(said.join(QLatin1Char('\n')));
    weeksView_->setTexts(said.value(0),
                         [this](size_t item) { return weekText(shell_.speech, view_->load.weeks[item]); });
    weeksView_->refresh();
}

void ConductTab::showWaiting() {
    QStringList said;
    std::vector<FactRow> rows;
    if (view_) {
        for (const scoring::StaffWaiting& one : view_->waiting.staff) {
            said << wording::waitingSentence(shell_.speech, staffName(staff_, one.staffId), one);
        }
        if (said.isEmpty()) {
            said << tr("In no week of the last year did they take more than a quarter of anybody's time.");
        } else if (view_->waiting.matters.empty()) {
            said << tr("Nothing that was due for another client in those weeks was done late.");
        } else {
            said << tr("%n thing(s) for other clients fell due in those weeks and were not done in time:",
                       nullptr, int(view_->waiting.matters.size()));
        }
        rows = matterRows(shell_.speech, view_->waiting);
    }
    waiting_->setText(said.join(QLatin1Char('\n')));
    matters_->setRows(std::move(rows));
    matterTable_->setVisible(matters_->rowCount() > 0);
    fitRows(matterTable_, mostRows);
}

void ConductTab::takeFocus() {
    incident_->setFocus();
}

} // namespace rapport::gui
