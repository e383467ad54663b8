// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/help_page.h"

#include "base/text_key.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

// Shows what it is given and fetches nothing.
class OwnText : public QTextBrowser {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QToolButton* makeButton(const char* iconName, const QString& text) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName, Mirroring::WithLayout));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

HelpPage::HelpPage(const Shell&, QWidget* parent)
    : Page(parent), chapters_(guideChapters()), back_(makeButton("back", tr("Back (Esc)"))),
      words_(new QLineEdit), headings_(new QListWidget), text_(new OwnText),
      previous_(makeButton("back", tr("Previous chapter"))),
      next_(makeButton("forward", tr("Next chapter"))) {
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Help"));
    words_->setPlaceholderText(tr("Search the guide"));
    words_->setAccessibleName(tr("Search the guide"));
    words_->setClearButtonEnabled(true);
    words_->addAction(icon("search"), QLineEdit::LeadingPosition);
    headings_->setAccessibleName(tr("Chapters"));
    headings_->setFrameShape(QFrame::NoFrame);
    headings_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text_->setAccessibleName(tr("The chapter"));
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    text_->document()->setDocumentMargin(space::large);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::small, space::medium, space::large, space::medium);
    row->setSpacing(space::medium);
    row->addWidget(back_);
    row->addWidget(title, 1);
    row->addWidget(words_, 1);
    row->addWidget(previous_);
    row->addWidget(next_);
    auto* middle = new QSplitter;
    middle->setChildrenCollapsible(false);
    middle->addWidget(headings_);
    middle->addWidget(text_);
    middle->setStretchFactor(0, 1);
    middle->setStretchFactor(1, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(middle, 1);

    connect(back_, &QToolButton::clicked, this, &Page::backRequested);
    connect(words_, &QLineEdit::textChanged, this, &HelpPage::narrow);
    connect(words_, &QLineEdit::returnPressed, this, [this] {
        if (!text_->find(words_->text())) {
            text_->moveCursor(QTextCursor::Start); // from the beginning again
            text_->find(words_->text());
        }
    });
    connect(headings_, &QListWidget::currentRowChanged, this, &HelpPage::showChapter);
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        // "#one-client", as headings are named in links within a document.
        for (const GuideChapter& chapter : chapters_) {
            if (chapter.heading.toLower().replace(u' ', u'-') == link.fragment()) {
                showTopic(chapter.heading);
            }
        }
    });
    narrow();
    setReady(true);
}

void HelpPage::showTopic(const QString& heading) {
    words_->clear();
    const QList<QListWidgetItem*> found = headings_->findItems(heading, Qt::MatchFixedString);
    headings_->setCurrentItem(found.isEmpty() ? headings_->item(0) : found.first());
}

// The chapters that have all the words anywhere.
void HelpPage::narrow() {
    const QString before = headings_->currentItem() ? headings_->currentItem()->text() : QString();
    const QStringList words = textKey(words_->text()).split(u' ', Qt::SkipEmptyParts);
    headings_->clear();
    for (int i = 0; i < chapters_.size(); ++i) {
        const QString key = textKey(chapters_[i].text);
        const bool fits =
            std::all_of(words.begin(), words.end(), [&](const QString& word) { return key.contains(word); });
        if (fits) {
            auto* item = new QListWidgetItem(chapters_[i].heading, headings_);
            item->setData(Qt::UserRole, i);
            item->setSizeHint({0, rowHeight(font())});
        }
    }
    const QList<QListWidgetItem*> kept = headings_->findItems(before, Qt::MatchExactly);
    headings_->setCurrentItem(kept.isEmpty() ? headings_->item(0) : kept.first());
    if (!words_->text().isEmpty()) {
        text_->find(words_->text());
    }
}

void HelpPage::showChapter(int row) {
    if (const QListWidgetItem* item = headings_->item(row)) {
        text_->setMarkdown(chapters_[item->data(Qt::UserRole).toInt()].text);
    } else if (!words_->text().isEmpty()) {
        text_->setPlainText(tr("No chapter has these words."));
    }
    previous_->setEnabled(row > 0);
    next_->setEnabled(row >= 0 && row + 1 < headings_->count());
}

void HelpPage::step(int by) {
    headings_->setCurrentRow(headings_->currentRow() + by);
}

void HelpPage::takeFocus() {
    text_->setFocus();
}

void HelpPage::focusFilter() {
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

bool HelpPage::backOut() {
    if (words_->text().isEmpty()) {
        return false;
    }
    words_->clear();
    return true;
}

} // namespace rapport::gui
