// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_filter_bar.h"

#include "base/text_key.h"
#include "domain/codes.h"
#include "gui/clients/staying_menu.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/text_direction.h"
#include "wording/words.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int longestOnButton = 24; // letters

// "&" marks the next letter in texts of menus and buttons; names may have one.
QString escaped(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString shortened(const QString& text) {
    return text.size() > longestOnButton ? text.left(longestOnButton - 1) + QStringLiteral("…") : text;
}

template <typename T>
void toggle(std::vector<T>& chosen, T value, bool on) {
    std::erase(chosen, value);
    if (on) {
        chosen.push_back(value);
        std::ranges::sort(chosen);
    }
}

void clear(QMenu* menu) {
    for (QObject* group : menu->findChildren<QActionGroup*>()) {
        delete group;
    }
    menu->clear();
}

} // namespace

ClientFilterBar::ClientFilterBar(const wording::Speech& speech, QWidget* parent)
    : QWidget(parent), speech_(speech),
      line_(new FilterBar(tr("Filter clients"), tr("Filter by name, contact or number"))),
      verdicts_(menuButton(tr("Verdict"))), statuses_(menuButton(tr("Status"))),
      tagButton_(menuButton(tr("Tags"))), staffButton_(menuButton(tr("Looked after by"))),
      decision_(new QToolButton), archived_(new QToolButton),
      viewButton_(menuButton(tr("View"), "view-save")), columns_(menuButton(tr("Columns"), "columns")),
      naming_(new QWidget), name_(new QLineEdit) {
    lay();
    connect(line_, &FilterBar::textChanged, this, [this](const QString& text) {
        filter_.search = text;
        change();
    });
    connect(line_, &FilterBar::returnPressed, this, &ClientFilterBar::returnPressed);
    connect(verdicts_->menu(), &QMenu::aboutToShow, this, &ClientFilterBar::fillVerdicts);
    connect(statuses_->menu(), &QMenu::aboutToShow, this, &ClientFilterBar::fillStatuses);
    connect(tagButton_->menu(), &QMenu::aboutToShow, this, &ClientFilterBar::fillTags);
    connect(staffButton_->menu(), &QMenu::aboutToShow, this, &ClientFilterBar::fillStaff);
    connect(viewButton_->menu(), &QMenu::aboutToShow, this, &ClientFilterBar::fillView);
    connect(decision_, &QToolButton::toggled, this, [this](bool on) {
        filter_.needsDecision = on;
        change();
    });
    connect(archived_, &QToolButton::toggled, this, [this](bool on) {
        filter_.archived = on;
        change();
    });
    showState();
}

QToolButton* ClientFilterBar::menuButton(const QString& text, const char* iconName) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new StayingMenu(button));
    if (iconName) {
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

void ClientFilterBar::lay() {
    auto* newClient = new QPushButton(icon("plus"), tr("New client"));
    newClient->setAccessibleName(tr("New client"));
    newClient->setToolTip(tr("New client (Ctrl+Shift+N)"));
    newClient->setAutoDefault(false);
    connect(newClient, &QPushButton::clicked, this, &ClientFilterBar::newClientRequested);
    line_->addControl(newClient);

    const std::pair<QToolButton*, QString> boxes[] = {{decision_, tr("Needs a decision")},
                                                      {archived_, tr("Archived")}};
    for (const auto& [button, text] : boxes) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setCheckable(true);
    }
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::tiny);
    for (QToolButton* button :
         {verdicts_, statuses_, tagButton_, staffButton_, decision_, archived_, viewButton_, columns_}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAutoRaise(true);
        flow->addWidget(button);
    }

    auto* label = new QLabel(tr("&Name of the view"));
    label->setBuddy(name_);
    name_->setAccessibleName(tr("Name of the view"));
    auto* save = new QPushButton(tr("&Save view"));
    save->setAccessibleName(tr("Save view"));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel naming"));
    auto* row = new QHBoxLayout(naming_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(label);
    row->addWidget(name_, 1);
    row->addWidget(save);
    row->addWidget(cancel);
    naming_->hide();
    connect(name_, &QLineEdit::returnPressed, this, &ClientFilterBar::takeName);
    connect(save, &QPushButton::clicked, this, &ClientFilterBar::takeName);
    connect(cancel, &QPushButton::clicked, this, &ClientFilterBar::stopAskingName);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(line_);
    column->addWidget(chips);
    column->addWidget(naming_);
}

void ClientFilterBar::setFilter(const ClientFilter& filter) {
    const QScopedValueRollback rollback(quiet_, true);
    filter_ = filter;
    line_->setText(filter.search);
    decision_->setChecked(filter.needsDecision);
    archived_->setChecked(filter.archived);
    filter_ = filter; // the line tells of its text as it is set
    showState();
}

void ClientFilterBar::setChoices(const std::vector<Staff>& staff, const QStringList& tags) {
    staff_ = staff;
    tags_ = tags;
    showState();
}

void ClientFilterBar::setView(const SavedView& view) {
    view_ = view;
}

void ClientFilterBar::setCount(const QString& count) {
    line_->setCount(count);
}

void ClientFilterBar::setTarget(QAbstractItemView* view) {
    line_->setTarget(view);
}

void ClientFilterBar::setColumnsMenu(QMenu* menu) {
    columns_->menu()->deleteLater();
    columns_->setMenu(menu);
}

void ClientFilterBar::focusLine() {
    line_->focusLine();
}

bool ClientFilterBar::lineHasFocus() const {
    return line_->focusProxy()->hasFocus();
}

void ClientFilterBar::change() {
    showState();
    if (!quiet_) {
        emit filterChanged();
    }
}

// What is chosen stands on the button, so that it is seen without opening anything.
void ClientFilterBar::showState() {
    const auto say = [](QToolButton* button, const QString& what, const QStringList& chosen) {
        //: On a button of the filter: what it filters by and the one value or the number of values chosen
        const QString one = tr("%1: %2");
        button->setText(chosen.isEmpty()     ? what
                        : chosen.size() == 1 ? one.arg(what, escaped(shortened(chosen.first())))
                                             : one.arg(what, QLocale().toString(chosen.size())));
        button->setAccessibleDescription(chosen.join(QStringLiteral(", ")));
        button->setToolTip(chosen.join(QStringLiteral(", ")).toHtmlEscaped());
        QFont font = button->font();
        font.setBold(!chosen.isEmpty());
        button->setFont(font);
    };
    QStringList verdicts, statuses, staff;
    for (const Verdict verdict : filter_.verdicts) {
        verdicts << wording::word(speech_, verdict);
    }
    for (const ClientStatus status : filter_.statuses) {
        statuses << wording::word(speech_, status);
    }
    if (filter_.staffId) {
        const auto found = std::ranges::find(staff_, *filter_.staffId, &Staff::id);
        staff << (found == staff_.end() ? tr("somebody") : found->name);
    }
    say(verdicts_, tr("Verdict"), verdicts);
    say(statuses_, tr("Status"), statuses);
    say(tagButton_, tr("Tags"), filter_.tags);
    say(staffButton_, tr("Looked after by"), staff);
    layout()->invalidate();
}

void ClientFilterBar::setOwnerView(bool isOwner) {
    for (QToolButton* button : {verdicts_, decision_, viewButton_}) {
        button->setVisible(isOwner);
    }
}

void ClientFilterBar::fillVerdicts() {
    clear(verdicts_->menu());
    for (const Verdict verdict : allValues<Verdict>()) {
        QAction* action = verdicts_->menu()->addAction(wording::word(speech_, verdict));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(filter_.verdicts, verdict) != filter_.verdicts.end());
        connect(action, &QAction::toggled, this, [this, verdict](bool on) {
            toggle(filter_.verdicts, verdict, on);
            change();
        });
    }
}

void ClientFilterBar::fillStatuses() {
    clear(statuses_->menu());
    for (const ClientStatus status : allValues<ClientStatus>()) {
        QAction* action = statuses_->menu()->addAction(wording::word(speech_, status));
        action->setCheckable(true);
        action->setChecked(std::ranges::find(filter_.statuses, status) != filter_.statuses.end());
        connect(action, &QAction::toggled, this, [this, status](bool on) {
            toggle(filter_.statuses, status, on);
            change();
        });
    }
}

void ClientFilterBar::fillTags() {
    clear(tagButton_->menu());
    QStringList offered = tags_;
    for (const QString& tag : filter_.tags) { // one that is in use no more can still be taken out
        const auto same = [&](const QString& known) { return textKey(known) == textKey(tag); };
        if (std::none_of(offered.begin(), offered.end(), same)) {
            offered << tag;
        }
    }
    if (offered.isEmpty()) {
        tagButton_->menu()->addAction(tr("No client has a tag"))->setEnabled(false);
    }
    for (const QString& tag : offered) {
        const auto same = [key = textKey(tag)](const QString& one) { return textKey(one) == key; };
        QAction* action = tagButton_->menu()->addAction(escaped(isolated(tag)));
        action->setCheckable(true);
        action->setChecked(std::any_of(filter_.tags.begin(), filter_.tags.end(), same));
        connect(action, &QAction::toggled, this, [this, tag, same](bool on) {
            filter_.tags.removeIf(same);
            if (on) {
                filter_.tags << tag;
            }
            change();
        });
    }
}

void ClientFilterBar::fillStaff() {
    QMenu* menu = staffButton_->menu();
    clear(menu);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, std::optional<Id<Staff>> id) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(filter_.staffId == id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] {
            filter_.staffId = id;
            change();
        });
    };
    add(tr("Anybody"), std::nullopt);
    for (const Staff& one : staff_) {
        add(escaped(isolated(one.name)), one.id);
    }
}

void ClientFilterBar::fillView() {
    QMenu* menu = viewButton_->menu();
    clear(menu);
    const bool own = !view_.id.isNull();
    menu->addAction(icon("view-save"), tr("&Save as view…"), this, &ClientFilterBar::saveViewRequested);
    if (own) {
        const QString name = escaped(isolated(view_.name));
        menu->addAction(icon("save"), tr("&Put this filter and order into “%1”").arg(name), this,
                        &ClientFilterBar::updateViewRequested);
        menu->addAction(icon("edit"), tr("&Rename “%1”…").arg(name), this,
                        &ClientFilterBar::renameViewRequested);
        menu->addAction(icon("delete"), tr("&Delete “%1”").arg(name), this,
                        &ClientFilterBar::removeViewRequested);
    }
    menu->addSeparator();
    menu->addAction(icon("merge"), tr("Find du&plicates…"), this, &ClientFilterBar::duplicatesRequested);
}

void ClientFilterBar::askName(const QString& name, std::function<void(const QString&)> take) {
    nameTaker_ = std::move(take);
    name_->setText(name);
    name_->selectAll();
    naming_->show();
    name_->setFocus();
}

bool ClientFilterBar::isAskingName() const {
    return naming_->isVisible();
}

void ClientFilterBar::stopAskingName() {
    nameTaker_ = nullptr;
    naming_->hide();
    line_->focusLine();
}

void ClientFilterBar::takeName() {
    const QString name = name_->text().simplified();
    if (name.isEmpty() || !nameTaker_) {
        name_->setFocus();
        return;
    }
    const auto take = std::exchange(nameTaker_, nullptr);
    naming_->hide();
    take(name);
}

} // namespace rapport::gui
