// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/client_picker.h"

#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/text_direction.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace rapport::gui {

namespace {

constexpr int patienceMs = 60; // between two letters of somebody who types on
constexpr int rowsShown = 9;

} // namespace

ClientPicker::ClientPicker(Search search, QWidget* parent)
    : ValueEdit(parent), search_(std::move(search)), matches_(new ClientMatchModel(this)),
      completer_(new QCompleter(matches_, this)) {
    addAction(icon("search"), QLineEdit::LeadingPosition);
    setPlaceholderText(tr("Type a part of the name"));
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setMaxVisibleItems(rowsShown);
    completer_->setWidget(this);
    completer_->popup()->setAccessibleName(tr("Clients found"));
    completer_->popup()->setTextElideMode(Qt::ElideRight);
    completer_->popup()->setItemDelegate(new OwnDirectionDelegate(completer_->popup()));
    connect(completer_, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            &ClientPicker::choose);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, &ClientPicker::ask);
}

void ClientPicker::setClient(Id<Client> id, const QString& name) {
    asked_.next();
    patience_.stop();
    client_ = id;
    name_ = name;
    rewrite(false);
}

QString ClientPicker::take(const QString& text) {
    takeFirst_ = false;
    if (!client_.isNull() && text != name_) {
        client_ = {};
        emit clientChosen(client_);
    }
    asked_.next(); // the answer to fewer letters is stale
    patience_.start();
    return text.trimmed().isEmpty() || !client_.isNull() ? QString() : tr("Choose a client from the list.");
}

void ClientPicker::ask() {
    patience_.stop();
    const int question = asked_.next();
    whenDone(search_(text().trimmed()), this, [this, question](Result<std::vector<ClientMatch>> answer) {
        if (!asked_.isCurrent(question)) {
            return;
        }
        if (answer) {
            offer(std::move(answer).value());
        } else {
            emit failed(answer.error());
        }
    });
}

void ClientPicker::offer(std::vector<ClientMatch> matches) {
    const QString typed = text().trimmed();
    matches_->setMatches(std::move(matches), newOffered_ ? typed : QString());
    if (matches_->rowCount() == 0 || !hasFocus()) {
        completer_->popup()->hide();
        takeFirst_ = false;
        return;
    }
    completer_->complete();
    completer_->popup()->setCurrentIndex(completer_->popup()->model()->index(0, 0));
    if (takeFirst_) {
        takeMarked();
    }
}

bool ClientPicker::takeMarked() {
    takeFirst_ = false;
    QAbstractItemView* popup = completer_->popup();
    const QModelIndex marked = popup->currentIndex();
    if (!popup->isVisible() || !marked.isValid()) {
        return false;
    }
    popup->hide();
    choose(marked);
    return true;
}

void ClientPicker::choose(const QModelIndex& index) {
    const ClientMatch* match = matches_->matchAt(index.row());
    if (!match) {
        emit newClientRequested(text().trimmed());
        return;
    }
    const Id<Client> id = match->id;
    setClient(id, match->name);
    rewrite(true);
    emit clientChosen(id);
}

bool ClientPicker::event(QEvent* event) {
    // Tab takes the marked client before it leaves.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        if (!client_.isNull() || text().trimmed().isEmpty()) {
            completer_->popup()->hide();
        } else {
            takeMarked();
        }
    }
    return ValueEdit::event(event);
}

void ClientPicker::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && takeMarked()) {
        event->accept();
        return;
    }
    if (enter && client_.isNull() && !text().trimmed().isEmpty()) {
        takeFirst_ = true; // as soon as the search has answered
        ask();
        event->accept();
        return;
    }
    if (key == Qt::Key_Down && !completer_->popup()->isVisible()) {
        ask();
        event->accept();
        return;
    }
    ValueEdit::keyPressEvent(event);
}

void ClientPicker::mousePressEvent(QMouseEvent* event) {
    ValueEdit::mousePressEvent(event);
    if (text().isEmpty()) {
        ask();
    }
}

} // namespace rapport::gui
