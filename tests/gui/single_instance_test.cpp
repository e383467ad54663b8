// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/drafts.h"
#include "gui/command_line.h"
#include "gui/single_instance.h"
#include "gui/window_for_tests.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rapport;
using namespace rapport::gui;

// The program itself, started more than once as a telephone program would.
class SingleInstanceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<app::Session> session_;

    QString book() const { return folder_->filePath(QStringLiteral("book.rapport")); }
    QString socket() const { return folder_->filePath(QStringLiteral("run/rapport.socket")); }

    void start(QProcess& process, const QStringList& arguments) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder_->filePath(QStringLiteral("run")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_->filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_->filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(RAPPORT_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
    }
    // The numbers of new clients in what was begun and not saved: what the log windows of the program hold.
    QStringList numbers() {
        const auto future =
            session_->run([](app::Workspace& workspace) { return app::Drafts(workspace).all(); });
        QStringList all;
        for (const app::LogDraft& draft : future.result().value()) {
            all << draft.entry.newNumber;
        }
        return all;
    }
    bool hasNumber(const QString& number) {
        return QTest::qWaitFor([&] { return numbers().contains(number); }, 60000);
    }

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QDir(folder_->path()).mkdir(QStringLiteral("run"));
        QFile::setPermissions(folder_->filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        session_ = std::make_unique<app::Session>(std::make_shared<StillClock>());
        BookHeader header;
        header.name = QStringLiteral("Shop");
        header.base = *Currency::fromCode(u"USD");
        QVERIFY(session_->create(book(), header).result().ok());
    }

    void cleanup() { session_.reset(); }

    void aSecondStartHandsItsNumberToTheRunningProgram() {
        QProcess first;
        start(first, {book()});
        QVERIFY(QTest::qWaitFor([this] { return QFile::exists(socket()); }, 60000));
        QProcess second;
        start(second, {QStringLiteral("--log"), QStringLiteral("tel:+44 20 7946 0123"), book()});
        QVERIFY(second.waitForFinished(60000));
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(hasNumber(QStringLiteral("+44 20 7946 0123")));
        QProcess third;
        start(third, {});
        QVERIFY(third.waitForFinished(60000));
        QCOMPARE(third.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }

    void whatWasBegunOutlivesAKillAndWhatTheKillLeftIsNoHindrance() {
        QProcess first;
        start(first, {QStringLiteral("--log"), QStringLiteral("0161 555 0001"), book()});
        QVERIFY(hasNumber(QStringLiteral("0161 555 0001")));
        first.kill();
        QVERIFY(first.waitForFinished());
        QVERIFY(QFile::exists(socket()));
        QProcess second;
        start(second, {QStringLiteral("--log"), QStringLiteral("0161 555 0002"), book()});
        QVERIFY(hasNumber(QStringLiteral("0161 555 0002")));
        QVERIFY(numbers().contains(QStringLiteral("0161 555 0001")));
        QCOMPARE(second.state(), QProcess::Running);
        second.kill();
        QVERIFY(second.waitForFinished());
    }

    void aNumberIsToldFromABook() {
        const auto line =
            CommandLine::parse({QStringLiteral("rapport"), QStringLiteral("--log"),
                                QStringLiteral("shop.rapport"), QStringLiteral("tel:+44 (0)20-7946.0123")});
        QVERIFY(line.ok());
        QCOMPARE(line->book, QStringLiteral("shop.rapport"));
        QCOMPARE(line->number, QStringLiteral("+44 (0)20-7946.0123"));
        QVERIFY(!CommandLine::parse(
            {QStringLiteral("rapport"), QStringLiteral("--log"), QStringLiteral("1"), QStringLiteral("2")}));
        const auto book = CommandLine::parse({QStringLiteral("rapport"), QStringLiteral("2026")});
        QVERIFY(book.ok());
        QCOMPARE(book->book, QStringLiteral("2026"));
    }
};

QTEST_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
