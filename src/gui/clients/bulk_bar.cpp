// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/bulk_bar.h"

#include "domain/codes.h"
#include "gui/theme/icons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/tags_edit.h"
#include "gui/widgets/text_direction.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

BulkBar::BulkBar(const wording::Speech& speech, QWidget* parent)
    : QFrame(parent), speech_(speech), chosen_(new TextLabel(TextSize::Body, TextLabel::Bold)),
      actions_(new QWidget), status_(new QToolButton), staffButton_(new QToolButton),
      archive_(button(tr("Archive"), "archive")), merge_(button(tr("Merge…"), "merge")),
      tagging_(new QWidget), tags_(new TagsEdit) {
    lay();
    for (const ClientStatus status : allValues<ClientStatus>()) {
        connect(status_->menu()->addAction(wording::word(speech_, status)), &QAction::triggered, this,
                [this, status] {
                    app::ChangeClients change;
                    change.status = status;
                    emit changeRequested(change);
                });
    }
    connect(staffButton_->menu(), &QMenu::aboutToShow, this, &BulkBar::fillStaff);
    connect(archive_, &QPushButton::clicked, this, [this] {
        app::ChangeClients change;
        change.archived = !archived_;
        emit changeRequested(change);
    });
    connect(merge_, &QPushButton::clicked, this, &BulkBar::mergeRequested);
    connect(tags_, &QLineEdit::returnPressed, this, [this] { takeTags(true); });
    hide();
}

QPushButton* BulkBar::button(const QString& text, const char* iconName) {
    auto* made = new QPushButton(icon(iconName), text);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    return made;
}

void BulkBar::lay() {
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    QPushButton* tag = button(tr("Tag…"), "tag");
    QPushButton* csv = button(tr("Export…"), "export");
    csv->setToolTip(tr("Save the chosen clients as a table (CSV)"));
    QPushButton* remove = button(tr("Delete"), "delete");
    const std::pair<QToolButton*, QString> menus[] = {{status_, tr("Status")},
                                                      {staffButton_, tr("Looked after by")}};
    for (const auto& [one, text] : menus) {
        one->setText(text);
        //: Accessible name of a button; %1 is a property of a client
        one->setAccessibleName(tr("Set for the chosen clients: %1").arg(text));
        one->setFocusPolicy(Qt::StrongFocus);
        one->setPopupMode(QToolButton::InstantPopup);
        one->setMenu(new QMenu(one));
    }
    staffButton_->setIcon(icon("person"));
    staffButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* flow = new FlowLayout(actions_);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::tiny);
    for (QWidget* one :
         {static_cast<QWidget*>(tag), static_cast<QWidget*>(status_), static_cast<QWidget*>(staffButton_),
          static_cast<QWidget*>(archive_), static_cast<QWidget*>(csv), static_cast<QWidget*>(merge_),
          static_cast<QWidget*>(remove)}) {
        flow->addWidget(one);
    }

    auto* label = new QLabel(tr("&Tags"));
    label->setBuddy(tags_);
    tags_->setAccessibleName(tr("Tags for the chosen clients"));
    auto* add = new QPushButton(tr("&Add tags"));
    add->setAccessibleName(tr("Add tags"));
    auto* take = new QPushButton(tr("&Take tags off"));
    take->setAccessibleName(tr("Take tags off"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel tagging"));
    auto* row = new QHBoxLayout(tagging_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(label);
    row->addWidget(tags_, 1);
    row->addWidget(add);
    row->addWidget(take);
    row->addWidget(cancel);
    tagging_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::tiny);
    column->addWidget(chosen_);
    column->addWidget(actions_);
    column->addWidget(tagging_);
    connect(tag, &QPushButton::clicked, this, &BulkBar::askTags);
    connect(csv, &QPushButton::clicked, this, &BulkBar::exportRequested);
    connect(remove, &QPushButton::clicked, this, &BulkBar::removeRequested);
    connect(add, &QPushButton::clicked, this, [this] { takeTags(true); });
    connect(take, &QPushButton::clicked, this, [this] { takeTags(false); });
    connect(cancel, &QPushButton::clicked, this, &BulkBar::stopAskingTags);
}

void BulkBar::setChoices(const std::vector<Staff>& staff, const QStringList& tags) {
    staff_ = staff;
    tags_->setKnownTags(tags);
}

void BulkBar::setChosen(int count, bool archived) {
    count_ = count;
    archived_ = archived;
    if (count < 1) {
        tagging_->hide();
    }
    showState();
}

void BulkBar::showState() {
    chosen_->setText(tr("%n client(s) chosen", nullptr, count_));
    archive_->setText(archived_ ? tr("Restore") : tr("Archive"));
    archive_->setAccessibleName(archive_->text());
    archive_->setIcon(icon(archived_ ? "restore" : "archive"));
    merge_->setEnabled(count_ == 2);
    merge_->setToolTip(count_ == 2 ? tr("Make one client of these two")
                                   : tr("Choose exactly two clients to merge them"));
    actions_->setVisible(!isAskingTags());
    setVisible(count_ > 1 || isAskingTags());
}

void BulkBar::askTags() {
    tags_->clear();
    tagging_->show();
    showState();
    tags_->setFocus();
}

bool BulkBar::isAskingTags() const {
    return !tagging_->isHidden();
}

void BulkBar::stopAskingTags() {
    tagging_->hide();
    showState();
}

void BulkBar::takeTags(bool add) {
    const QStringList tags = tags_->tags();
    if (tags.isEmpty()) {
        tags_->setFocus();
        return;
    }
    app::ChangeClients change;
    (add ? change.addTags : change.removeTags) = tags;
    stopAskingTags();
    emit changeRequested(change);
}

void BulkBar::fillStaff() {
    QMenu* menu = staffButton_->menu();
    menu->clear();
    const auto add = [&](QString text, std::optional<Id<Staff>> id) {
        QAction* action = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id] {
            app::ChangeClients change;
            change.staffId = id;
            emit changeRequested(change);
        });
    };
    add(tr("Nobody"), std::nullopt);
    for (const Staff& one : staff_) {
        if (one.active) {
            add(isolated(one.name), one.id);
        }
    }
}

} // namespace rapport::gui
