// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help_dialogs.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>

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

QString keysOf(const QAction* action) {
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts()) {
        keys << key.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

} // namespace

void showShortcuts(QWidget* window, const QList<QAction*>& actions) {
    QDialog* dialog = makeDialog(window, say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Keyboard shortcuts")));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::page);
    form->setVerticalSpacing(space::small);
    const auto add = [&](const QString& keys, const QString& text) {
        auto* key = new TextLabel(TextSize::Body, TextLabel::Bold);
        key->setText(keys);
        auto* what = new TextLabel;
        what->setText(text);
        form->addRow(key, what);
    };
    for (const QAction* action : actions) {
        add(keysOf(action), action->text().remove(QLatin1Char('&')).remove(QChar(u'…')));
    }
    add(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText),
        say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Open the chosen client")));
    add(QKeySequence(Qt::Key_Tab).toString(QKeySequence::NativeText),
        say(QT_TRANSLATE_NOOP("rapport::gui::Help", "Next part of the page")));
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(form);
    addCloseButton(dialog);
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
