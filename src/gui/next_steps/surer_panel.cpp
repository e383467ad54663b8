// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/next_steps/surer_panel.h"

#include "app/access.h"
#include "app/workspace.h"
#include "gui/next_steps/advice_list.h"
#include "gui/next_steps/missing_words.h"
#include "gui/settings.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"

#include <QCryptographicHash>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr size_t mostLines = 3;
constexpr int daysAway = 30;
// What gains less for a smaller part of the revenue is not worth a line.
constexpr double leastGain = 0.002;
constexpr double leastShare = 0.05;

PageName pageFor(app::MissingKind kind) {
    switch (kind) {
    case app::MissingKind::AnyTime:
    case app::MissingKind::HourCost:
        return PageName::Estimates;
    case app::MissingKind::Judgements:
        return PageName::Complaints;
    case app::MissingKind::ExchangeRates:
        return PageName::Invoices;
    case app::MissingKind::Payments:
    case app::MissingKind::Minutes:
    case app::MissingKind::PaymentDates:
    case app::MissingKind::Invoices:
        break;
    }
    return PageName::Import;
}

QString stateOf(const QString& book) {
    const QByteArray hash = QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("next_steps.surer.") + QString::fromLatin1(hash);
}

} // namespace

SurerPanel::SurerPanel(const Shell& shell, QWidget* parent)
    : QFrame(parent), shell_(shell), list_(new AdviceList(true)) {
    auto* heading = new TextLabel(TextSize::Small, TextLabel::Muted);
    heading->setText(tr("Make the verdicts surer"));
    auto* away = new QPushButton(tr("Not now"));
    away->setAutoDefault(false);
    away->setFlat(true);
    away->setAccessibleName(tr("Not now: put this away for a month"));
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(away);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::tiny, space::medium, space::small);
    column->setSpacing(space::tiny);
    column->addLayout(head);
    column->addWidget(list_);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(heading->text());
    connect(away, &QPushButton::clicked, this, &SurerPanel::putAway);
    connect(list_, &AdviceList::chosen, this,
            [this](int line) { emit pageRequested(pageFor(kinds_.at(size_t(line)))); });
    hide();
}

void SurerPanel::showBook(const QString& path) {
    book_ = path;
    clear();
}

void SurerPanel::reload() {
    if (book_.isEmpty() || isPutAway()) {
        return;
    }
    using Missing = std::vector<app::MissingInBook>;
    const Day today = shell_.session.clock().today();
    whenDone(shell_.session.run([today](app::Workspace& workspace) -> Result<Missing> {
        if (!workspace.access().isOwner()) {
            return Missing();
        }
        return app::missingInBook(workspace, today);
    }),
             this, [this, question = asked_.next()](const Result<Missing>& missing) {
                 if (asked_.isCurrent(question) && missing && !isPutAway()) {
                     showMissing(*missing);
                 }
             });
}

bool SurerPanel::isPutAway() const {
    bool isDay = false;
    const int until = shell_.settings.layout(stateOf(book_)).toInt(&isDay);
    return isDay && shell_.session.clock().today().number() < until;
}

void SurerPanel::putAway() {
    const int until = shell_.session.clock().today().number() + daysAway;
    shell_.settings.setLayout(stateOf(book_), QByteArray::number(until));
    hide();
}

void SurerPanel::showMissing(const std::vector<app::MissingInBook>& missing) {
    kinds_.clear();
    std::vector<AdviceList::Line> lines;
    for (const app::MissingInBook& one : missing) {
        // Who was never billed may be a prospect: that is no gap in the records.
        const bool isSmall = one.gain < leastGain && one.revenueShare < leastShare;
        if (one.kind == app::MissingKind::Invoices || isSmall || lines.size() == mostLines) {
            continue;
        }
        kinds_.push_back(one.kind);
        lines.push_back({missingSentence(shell_.speech, one), missingEffect(shell_.speech, one),
                         missingDeed(one.kind, false)});
    }
    list_->setLines(lines);
    setVisible(!lines.empty());
}

void SurerPanel::clear() {
    asked_.next();
    kinds_.clear();
    list_->setLines({});
    hide();
}

} // namespace rapport::gui
