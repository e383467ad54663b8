// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tags_edit.h"

#include "base/text_key.h"
#include "gui/widgets/text_direction.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStringListModel>

namespace rapport::gui {

namespace {

const QRegularExpression& separator() {
    static const QRegularExpression found(QStringLiteral("[,;\u060C\u061B]")); // and the Arabic ones
    return found;
}

} // namespace

TagsEdit::TagsEdit(QWidget* parent)
    : QLineEdit(parent), offered_(new QStringListModel(this)), completer_(new QCompleter(offered_, this)) {
    setPlaceholderText(tr("tags, with commas between them"));
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setWidget(this);
    completer_->popup()->setAccessibleName(tr("Known tags"));
    completer_->popup()->setItemDelegate(new OwnDirectionDelegate(completer_->popup()));
    connect(completer_, QOverload<const QString&>::of(&QCompleter::activated), this, &TagsEdit::complete);
    connect(this, &QLineEdit::textEdited, this, [this] {
        offer();
        emit edited();
    });
}

void TagsEdit::setKnownTags(const QStringList& tags) {
    known_ = tags;
}

QStringList TagsEdit::tags() const {
    QStringList found;
    QStringList keys;
    for (const QString& piece : text().split(separator())) {
        const QString tag = piece.simplified();
        const QString key = textKey(tag);
        if (!tag.isEmpty() && !keys.contains(key)) {
            found << tag;
            keys << key;
        }
    }
    return found;
}

void TagsEdit::setTags(const QStringList& tags) {
    setText(tags.join(QStringLiteral(", ")));
}

std::pair<qsizetype, qsizetype> TagsEdit::pieceAtCursor() const {
    const qsizetype cursor = cursorPosition();
    const qsizetype before = cursor == 0 ? -1 : text().lastIndexOf(separator(), cursor - 1);
    const qsizetype after = text().indexOf(separator(), cursor);
    return {before + 1, after < 0 ? text().size() : after};
}

void TagsEdit::offer() {
    const auto [from, to] = pieceAtCursor();
    const QString key = textKey(text().mid(from, to - from));
    QStringList used;
    for (const QString& tag : tags()) {
        used << textKey(tag);
    }
    QStringList fitting;
    for (const QString& tag : known_) {
        const QString known = textKey(tag);
        if (!key.isEmpty() && known.contains(key) && (known == key || !used.contains(known))) {
            fitting << tag;
        }
    }
    if (fitting.isEmpty() || (fitting.size() == 1 && textKey(fitting.first()) == key)) {
        completer_->popup()->hide();
        return;
    }
    offered_->setStringList(fitting);
    completer_->complete();
}

void TagsEdit::complete(const QString& tag) {
    const auto [from, to] = pieceAtCursor();
    const bool last = to == text().size();
    QString whole = text();
    const QString put =
        (from > 0 ? QStringLiteral(" ") : QString()) + tag + (last ? QStringLiteral(", ") : QString());
    whole.replace(from, to - from, put);
    setText(whole);
    setCursorPosition(int(from + put.size()));
    emit edited();
}

void TagsEdit::keyPressEvent(QKeyEvent* event) {
    QAbstractItemView* popup = completer_->popup();
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (takes && popup->isVisible() && popup->currentIndex().isValid()) {
        const QString tag = popup->currentIndex().data().toString();
        popup->hide();
        complete(tag);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace rapport::gui
