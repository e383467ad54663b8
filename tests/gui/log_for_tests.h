// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/drafts.h"
#include "gui/log/log_window.h"
#include "gui/main_menu.h"
#include "gui/widgets/client_picker.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/mnemonics.h"
#include "gui/window_for_tests.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace rapport::gui {

/// A window over a small book, the log opened in it, and the keys somebody presses there.
class LogForTests : public QObject {
protected:
    std::unique_ptr<WindowForTests> book_;
    QPointer<LogWindow> log_;

    template <typename Job>
    auto inBook(Job job) {
        const auto future = book_->session().run(std::move(job));
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000)) {
            qFatal("the book does not answer");
        }
        return future.result();
    }
    template <typename Command>
    app::Outcome run(const Command& command) {
        const auto outcome = inBook([command](app::Workspace& book) { return book.commands().run(command); });
        if (!outcome) {
            qFatal("refused: %s", outcome.error().code.constData());
        }
        return *outcome;
    }
    void addClient(const char* name, const char* number) {
        Client client;
        client.name = QString::fromUtf8(name);
        client.currency = *Currency::fromCode(u"USD");
        Contact contact;
        contact.name = QStringLiteral("Front desk");
        contact.phone = QString::fromUtf8(number);
        run(app::AddClient{client, {contact}});
    }
    ClientContent contentOf(const char* name) {
        const auto page =
            inBook([name = QString::fromUtf8(name)](app::Workspace& book) -> Result<app::ClientPage> {
                RAPPORT_TRY_ASSIGN(const Id<Client> id, book.directory().find(name));
                return book.directory().page(id, book.clock().today());
            });
        return page ? page->content : ClientContent();
    }
    size_t draftCount() {
        return inBook([](app::Workspace& book) { return app::Drafts(book).all(); })->size();
    }

    bool openLog() {
        book_->window().menu().log->trigger();
        return takeNewest();
    }
    bool takeNewest() {
        log_ = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* window = qobject_cast<LogWindow*>(widget);
            if (window && window->isVisible() && (!log_ || !window->isReady())) {
                log_ = window;
            }
        }
        if (!log_ || !QTest::qWaitFor([this] { return log_->isReady(); }, 20000)) {
            return false;
        }
        log_->activateWindow();
        return QTest::qWaitForWindowActive(log_);
    }
    template <typename Widget>
    Widget* find(const char* name) {
        for (Widget* widget : log_->findChildren<Widget*>()) {
            if (widget->accessibleName() == QString::fromUtf8(name)) {
                return widget;
            }
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }
    void choose(const char* name) {
        type(name);
        press(Qt::Key_Return);
        auto* client = find<ClientPicker>("Client");
        QVERIFY(QTest::qWaitFor([&] { return !client->client().isNull(); }, 5000));
        // On the offscreen platform a list that pops up takes the window's place and does not give it back.
        log_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(log_));
    }
    // The letter that is underlined in a choice, with Alt.
    void pressLetterOf(const char* name) {
        auto* button = find<QPushButton>(name);
        QVERIFY2(button, name);
        const QChar letter = mnemonicOf(button->text());
        QVERIFY2(!letter.isNull(), name);
        pressWithAlt(Qt::Key(letter.toUpper().unicode()));
    }
    // A button pressed so is seen to go down before it counts.
    void pressWithAlt(Qt::Key key) {
        press(key, Qt::AltModifier);
        QTest::qWait(150);
    }
    bool isClosed() {
        return QTest::qWaitFor([this] { return log_.isNull(); }, 5000);
    }
    QString said() { return book_->window().messages().message(); }
};

} // namespace rapport::gui
