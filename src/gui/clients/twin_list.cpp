// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/twin_list.h"

#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int patienceMs = 200;
constexpr size_t mostShown = 4;

} // namespace

QString likenessText(const app::LikeClient& like) {
    switch (like.reason) {
    case app::LikenessReason::SameEmail:
        return TwinList::tr("the same e-mail address, %1").arg(like.value);
    case app::LikenessReason::SamePhone:
        return TwinList::tr("the same telephone number, %1").arg(like.value);
    case app::LikenessReason::SameName:
        return TwinList::tr("the same name");
    case app::LikenessReason::CloseName:
        break;
    }
    return TwinList::tr("a name spelled much the same");
}

TwinList::TwinList(const Shell& shell, QWidget* parent)
    : QFrame(parent), shell_(shell), column_(new QVBoxLayout(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Perhaps in the book already"));
    column_->setContentsMargins(space::small, space::small, space::small, space::small);
    column_->setSpacing(space::tiny);
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped);
    heading->setText(tr("Perhaps in the book already"));
    column_->addWidget(heading);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, &TwinList::ask);
    hide();
}

void TwinList::look(const Client& client, const std::vector<Contact>& contacts) {
    asked_.next();
    client_ = client;
    contacts_ = contacts;
    patience_.start();
}

void TwinList::ask() {
    const int question = asked_.next();
    whenDone(shell_.session.run([client = client_, contacts = contacts_](app::Workspace& book) {
        return app::Duplicates(book).similar(client, contacts);
    }),
             this, [this, question](const Result<std::vector<app::LikeClient>>& answer) {
                 // A warning that cannot be given is no reason to disturb who is typing.
                 if (answer && asked_.isCurrent(question)) {
                     showFound(*answer);
                 }
             });
}

void TwinList::showFound(const std::vector<app::LikeClient>& found) {
    delete rows_;
    rows_ = new QWidget;
    count_ = int(found.size());
    auto* grid = new QGridLayout(rows_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const app::LikeClient& like : found) {
        if (size_t(row) == mostShown) {
            break;
        }
        auto* who = new TextLabel(TextSize::Body, TextLabel::Wrapped);
        //: A client that may be the one being typed; %1 is its name, %2 why: "the same name"
        who->setText((like.archived ? tr("%1 (archived): %2") : tr("%1: %2"))
                         .arg(shell_.speech.isolated(like.name), likenessText(like)));
        auto* open = new QPushButton(icon("open-client"), tr("Open"));
        open->setAutoDefault(false);
        open->setAccessibleName(tr("Open %1").arg(like.name));
        connect(open, &QPushButton::clicked, this, [this, id = like.client] { emit openRequested(id); });
        grid->addWidget(who, row, 0);
        grid->addWidget(open, row, 1, Qt::AlignTop);
        ++row;
    }
    if (found.size() > mostShown) {
        auto* more = new TextLabel(TextSize::Small, TextLabel::Muted);
        more->setText(tr("and %n more", nullptr, int(found.size() - mostShown)));
        grid->addWidget(more, row, 0);
    }
    column_->addWidget(rows_);
    setVisible(count_ > 0);
}

} // namespace rapport::gui
