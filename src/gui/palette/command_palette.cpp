// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/command_palette.h"

#include "app/client_directory.h"
#include "gui/palette/palette_delegate.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/text_label.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

namespace rapport::gui {

CommandPalette::CommandPalette(const Shell& shell, QWidget* window)
    : QFrame(window, Qt::Popup), shell_(shell), model_(new PaletteModel(this)), words_(new QLineEdit),
      list_(new QListView), nothing_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Search everything"));
    words_->setPlaceholderText(tr("A command, or a client by name, contact, number or e-mail"));
    words_->setAccessibleName(tr("Search commands and clients"));
    words_->addAction(icon("search"), QLineEdit::LeadingPosition);
    words_->setClearButtonEnabled(true);
    words_->installEventFilter(this);
    list_->setAccessibleName(tr("Found"));
    list_->setModel(model_);
    list_->setItemDelegate(new PaletteDelegate(list_));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    list_->setIconSize({16, 16});
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideRight);
    list_->installEventFilter(this);
    nothing_->setText(tr("Nothing of that name. Fewer letters find more."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::small);
    column->addWidget(words_);
    column->addWidget(nothing_);
    column->addWidget(list_, 1);
    connect(words_, &QLineEdit::textChanged, this, [this](const QString& words) {
        model_->setWords(words);
        showFound();
    });
    connect(list_, &QListView::clicked, this, &CommandPalette::take);
}

void CommandPalette::open(const QList<CommandGroup>& commands, const QList<Id<Client>>& recent) {
    recent_ = recent;
    model_->setClients({}, {});
    model_->setCommands(commands);
    words_->clear();
    place();
    show();
    words_->setFocus(Qt::PopupFocusReason);
    showFound();
    askForClients();
}

// Below the bar at the middle of the window, not beyond it nor beyond the screen.
void CommandPalette::place() {
    const QWidget* window = parentWidget()->window();
    const QSize room = window->size().boundedTo(window->screen()->availableSize());
    resize(qMin(digitsWide(this, 76), room.width() - 2 * space::page),
           qMin(16 * rowHeight(font()), room.height() * 3 / 4));
    const QPoint top = window->mapToGlobal(QPoint((window->width() - width()) / 2, 3 * space::page));
    const QRect screen = window->screen()->availableGeometry();
    move(qBound(screen.left(), top.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), top.y(), qMax(screen.top(), screen.bottom() - height())));
}

void CommandPalette::askForClients() {
    using Clients = std::vector<PaletteClient>;
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Clients> {
        RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list({}, workspace.clock().today()));
        Clients clients;
        clients.reserve(rows.size());
        for (const app::ClientRow& row : rows) {
            clients.push_back({row.id, row.name, row.searchKey});
        }
        return clients;
    }),
             this, [this, question](Result<Clients> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) { // without a book there are commands only
                     model_->setClients(std::move(answer).value(), recent_);
                     showFound();
                 }
                 emit ready();
             });
}

void CommandPalette::showFound() {
    const bool any = model_->rowCount() > 0;
    list_->setVisible(any);
    nothing_->setVisible(!any);
    choose(model_->choosable(0));
}

void CommandPalette::choose(int row) {
    if (row < 0) {
        return;
    }
    const QModelIndex index = model_->index(row);
    list_->setCurrentIndex(index);
    list_->scrollTo(model_->index(row == model_->choosable(0) ? 0 : row));
    // The keyboard stays in the field; what is chosen is told as its description.
    words_->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(words_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::take(const QModelIndex& index) {
    QAction* action = model_->actionAt(index.row());
    const Id<Client> client = model_->clientAt(index.row());
    if (!action && client.isNull()) {
        return;
    }
    hide(); // first, so that what the command opens gets the keyboard
    if (action) {
        action->trigger();
    } else {
        emit clientChosen(client);
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const int row = list_->currentIndex().row();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        choose(model_->choosable(row + 1));
        return true;
    case Qt::Key_Up:
        choose(model_->choosable(row - 1, -1));
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (watched == words_) {
            return QCoreApplication::sendEvent(list_, event);
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(list_->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace rapport::gui
