// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome/welcome_page.h"

#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

WelcomePage::WelcomePage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), column_(new QWidget),
      recentHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)), recent_(new QListWidget) {
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Which clients need a decision, and why?"));
    auto* intro = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted);
    intro->setText(
        tr("Rapport sets what clients bring against what they cost, shows the records behind every "
           "figure, and helps with the next step. A book holds one business; it is a file on this "
           "computer."));
    auto* column = new QVBoxLayout(column_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(title);
    column->addWidget(intro);
    column->addSpacing(space::medium);
    new_ =
        addChoice("book-new", tr("&New book…"), tr("Start with the name of the business and its currency."));
    open_ = addChoice("book-open", tr("&Open a book…"), tr("A file ending in .rapport."));
    demo_ =
        addChoice("demo", tr("Look at the &demo"),
                  tr("A made-up sign-and-print shop with three years of records, kept in your own data."));
    recentHeading_->setText(tr("Opened lately"));
    recentHeading_->setBuddy(recent_);
    column->addSpacing(space::medium);
    column->addWidget(recentHeading_);
    column->addWidget(recent_);
    recent_->setAccessibleName(tr("Books opened lately"));
    recent_->setFrameShape(QFrame::StyledPanel);
    recent_->setTextElideMode(Qt::ElideMiddle);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column_, 3);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::page, space::page, space::page, space::page);
    all->addStretch(1);
    all->addLayout(row);
    all->addStretch(2);
    connect(new_, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open_, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(demo_, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(recent_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit bookChosen(item->data(Qt::UserRole).toString()); });
    WelcomePage::reload();
    setReady(true);
}

QPushButton* WelcomePage::addChoice(const char* iconName, const QString& text, const QString& explanation) {
    auto* button = new QPushButton(icon(iconName), text);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAccessibleDescription(explanation);
    auto* label = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted);
    label->setText(explanation);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(button, 2);
    row->addWidget(label, 5);
    static_cast<QVBoxLayout*>(column_->layout())->addLayout(row);
    return button;
}

void WelcomePage::reload() {
    recent_->clear();
    for (const QString& path : shell_.settings.recentBooks()) {
        if (QFileInfo::exists(path)) {
            auto* item = new QListWidgetItem(QDir::toNativeSeparators(path), recent_);
            item->setData(Qt::UserRole, path);
        }
    }
    const bool any = recent_->count() > 0;
    recent_->setVisible(any);
    recentHeading_->setVisible(any);
    recent_->setMaximumHeight(qMax(1, recent_->count()) * (recent_->sizeHintForRow(0) + 1) + 2 * space::tiny);
}

void WelcomePage::takeFocus() {
    if (recent_->count() > 0) {
        recent_->setFocus();
        recent_->setCurrentRow(0);
    } else {
        new_->setFocus();
    }
}

} // namespace rapport::gui
