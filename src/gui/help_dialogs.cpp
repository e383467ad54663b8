// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help_dialogs.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QScreen>
#include <QScrollArea>

namespace rapport::gui {

namespace {

QString say(const char* source) {
    return QCoreApplication::translate("rapport::gui::Help", source);
}

// Empties itself from memory when it is closed.
QDialog* makeDialog(QWidget* window, const QString& title) {
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::large);
    return dialog;
}

void addCloseButton(QDialog* dialog) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(buttons);
}

} // namespace

void showShortcuts(QWidget* window, const QList<CommandGroup>& groups) {
    QDialog* dialog = makeDialog(window, say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Keyboard shortcuts")));
    auto* body = new QWidget;
    auto* form = new QFormLayout(body);
    form->setHorizontalSpacing(space::page);
    form->setVerticalSpacing(space::small);
    const auto addHeading = [&](const QString& text) {
        auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
        heading->setText(text);
        form->addRow(heading);
    };
    const auto add = [&](const QString& keys, const QString& text) {
        auto* key = new TextLabel;
        key->setText(keys);
        auto* what = new TextLabel;
        what->setText(text);
        form->addRow(key, what);
    };
    for (const CommandGroup& group : groups) {
        bool headed = false;
        for (const QAction* action : group.actions) {
            if (action->shortcut().isEmpty() || !action->isVisible()) {
                continue;
            }
            if (!headed) {
                addHeading(group.title);
                headed = true;
            }
            add(keysOf(action), plainText(action));
        }
    }
    const auto key = [](auto keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
    addHeading(say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Everywhere")));
    add(key(Qt::Key_Return),
        say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Open what is chosen, or press the button")));
    add(key(Qt::CTRL | Qt::Key_Return), say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Accept a form")));
    add(key(Qt::Key_Tab), say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Next part of the page")));
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(dialog->windowTitle());
    scroll->setMinimumWidth(body->sizeHint().width() + 2 * space::page);
    dialog->layout()->addWidget(scroll);
    addCloseButton(dialog);
    dialog->resize(dialog->sizeHint().width(), qMin(body->sizeHint().height() + 6 * space::page,
                                                    window->screen()->availableSize().height() * 4 / 5));
    dialog->show();
}

void showAbout(QWidget* window) {
    QDialog* dialog = makeDialog(window, say(QT_TRANSLATE_NOOP("rapport::gui::Help", "About Rapport")));
    auto* name = new TextLabel(TextSize::Title, TextLabel::Bold);
    name->setText(say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Rapport %1"))
                      .arg(QCoreApplication::applicationVersion()));
    auto* text = new TextLabel(TextSize::Body, TextLabel::Wrapped);
    text->setText(say(QT_TRANSLATE_NOOP(
        "rapport::gui::Help", "Which clients cost more than they bring, with the arithmetic on the table.\n\n"
                              "Free software under the GNU General Public License, version 3 or later. It "
                              "comes without any warranty.")));
    dialog->layout()->addWidget(name);
    dialog->layout()->addWidget(text);
    addCloseButton(dialog);
    dialog->show();
}

} // namespace rapport::gui
