// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/client_page.h"
#include "gui/portfolio/portfolio_model.h"
#include "gui/portfolio/portfolio_page.h"
#include "gui/portfolio/sand_view.h"
#include "gui/portfolio_for_tests.h"
#include "gui/watchdog.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/item_chart_view.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/window_for_tests.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace rapport;
using namespace rapport::gui;

// What a person does on the portfolio page, on a small demo book.
class PortfolioTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowForTests> book_;

    SandView* sand() { return book_->find<SandView>(QStringLiteral("The line in the sand")); }
    ItemChartView* whale() { return book_->find<ItemChartView>(QStringLiteral("Who earns the profit")); }
    ItemChartView* shares() {
        return book_->find<ItemChartView>(QStringLiteral("On whom the revenue hangs"));
    }
    ItemChartView* hours() { return book_->find<ItemChartView>(QStringLiteral("Where the time goes")); }
    TableView* table() { return book_->find<TableView>(QStringLiteral("Clients of the portfolio")); }
    PortfolioModel* model() { return static_cast<PortfolioModel*>(table()->model()); }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    QString chosenName() { return cell(table()->currentIndex().row(), PortfolioModel::Name); }
    QString figure(const char* name) { return book_->find<TextLabel>(QString::fromLatin1(name))->text(); }
    MainWindow& window() { return book_->window(); }
    app::Portfolio portfolio() {
        return *book_->session()
                    .run([](app::Workspace& workspace) {
                        return workspace.portfolio().asOf(Day::of(2026, 6, 30));
                    })
                    .result();
    }

    QWidget* sharesSection() { return shares()->parentWidget(); }
    double distance(size_t one, size_t other) {
        return QLineF(sand()->placeOf(one).center(), sand()->placeOf(other).center()).length();
    }

    void openPage() {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(qobject_cast<PortfolioPage*>(window().currentPage()));
        QVERIFY(book_->waitForPage());
    }

private slots:
    void initTestCase() { book_ = std::make_unique<WindowForTests>(60); }

    void init() {
        QVERIFY(book_->openBook());
        openPage();
    }

    void arrowsGoFromDotToDotAndEnterOpensTheClient() {
        QVERIFY(sand()->hasFocus());
        const bool mirrored = window().layoutDirection() == Qt::RightToLeft;
        const Qt::Key onward = mirrored ? Qt::Key_Left : Qt::Key_Right;
        const Qt::Key back = mirrored ? Qt::Key_Right : Qt::Key_Left;
        QTest::keyClick(sand(), Qt::Key_End);
        const QString largest = cell(0, PortfolioModel::Name);
        QCOMPARE(chosenName(), largest);
        QTest::keyClick(sand(), back);
        QCOMPARE(chosenName(), cell(1, PortfolioModel::Name));
        QVERIFY(sand()->accessibleDescription().startsWith(chosenName()));
        const double here = sand()->placeOf(*sand()->selected()).center().x();
        QTest::keyClick(sand(), onward);
        const double there = sand()->placeOf(*sand()->selected()).center().x();
        QVERIFY(mirrored ? there < here : there > here);
        const double level = sand()->placeOf(*sand()->selected()).center().y();
        QTest::keyClick(sand(), Qt::Key_Down);
        QVERIFY(sand()->placeOf(*sand()->selected()).center().y() >= level);
        const QString name = chosenName();
        QTest::keyClick(sand(), Qt::Key_Return);
        QVERIFY(qobject_cast<ClientPage*>(window().currentPage()));
        QVERIFY(book_->waitForPage());
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QVERIFY(qobject_cast<PortfolioPage*>(window().currentPage()));
        QVERIFY(book_->waitForPage());
        QCOMPARE(chosenName(), name);
    }

    void aClickOnADotOpensItsClient() {
        const QString name = cell(0, PortfolioModel::Name);
        const QPoint dot = sand()->placeOf(0).center().toPoint();
        QTest::mouseMove(sand(), dot);
        QTest::mouseClick(sand(), Qt::LeftButton, {}, dot);
        auto* page = qobject_cast<ClientPage*>(window().currentPage());
        QVERIFY(page);
        QVERIFY(book_->waitForPage());
        bool named = false;
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            named = named || label->text() == name;
        }
        QVERIFY(named);
    }

    void keysAndButtonsBringTheDotsCloserAndBack() {
        auto* all = book_->find<QToolButton>(QStringLiteral("Show all"));
        auto* closer = book_->find<QToolButton>(QStringLiteral("Show closer"));
        QVERIFY(!all->isEnabled());
        const QImage whole = sand()->grab().toImage();
        const double apart = distance(0, 1);
        QTest::keyClick(sand(), Qt::Key_Plus);
        QVERIFY(all->isEnabled());
        QVERIFY(distance(0, 1) > 1.3 * apart);
        const double once = distance(0, 1);
        QTest::mouseClick(closer, Qt::LeftButton);
        QVERIFY(distance(0, 1) > 1.3 * once);
        QTest::keyClick(sand(), Qt::Key_Minus);
        QVERIFY(std::abs(distance(0, 1) - once) < 0.05 * once);
        const QPointF before = sand()->placeOf(0).center();
        QTest::keyClick(sand(), Qt::Key_Left, Qt::ShiftModifier); // what is further left comes in
        QVERIFY(sand()->placeOf(0).center().x() > before.x());
        QTest::keyClick(sand(), Qt::Key_0);
        QVERIFY(!all->isEnabled());
        sand()->setFocus();
        QCOMPARE(sand()->grab().toImage(), whole);
    }

    void theWheelWithCtrlBringsCloserWhatThePointerIsOn() {
        const QPointF place = sand()->placeOf(2).center();
        const auto turn = [&](Qt::KeyboardModifiers keys) {
            QWheelEvent event(place, sand()->mapToGlobal(place), {}, QPoint(0, 240), Qt::NoButton, keys,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(sand(), &event);
            return event.isAccepted();
        };
        QVERIFY(!turn(Qt::NoModifier)); // scrolls the page
        const double apart = distance(0, 2);
        QVERIFY(turn(Qt::ControlModifier));
        QVERIFY(distance(0, 2) > 2.0 * apart);
        const QPointF moved = sand()->placeOf(2).center() - place;
        QVERIFY2(moved.manhattanLength() < 12.0, qPrintable(QString::number(moved.manhattanLength())));
        QTest::keyClick(sand(), Qt::Key_0);
    }

    void draggingMovesTheDotsAndOpensNothing() {
        QTest::keyClick(sand(), Qt::Key_Plus);
        QTest::keyClick(sand(), Qt::Key_Plus);
        const QPointF before = sand()->placeOf(0).center();
        const QPoint from = sand()->rect().center();
        QTest::mousePress(sand(), Qt::LeftButton, {}, from);
        QTest::mouseMove(sand(), from + QPoint(30, 0));
        QTest::mouseMove(sand(), from + QPoint(50, -20));
        const QPointF moved = sand()->placeOf(0).center() - before;
        QTest::mouseRelease(sand(), Qt::LeftButton, {}, from + QPoint(50, -20));
        QVERIFY(moved.manhattanLength() > 10.0);
        QVERIFY(qobject_cast<PortfolioPage*>(window().currentPage()));
        QTest::keyClick(sand(), Qt::Key_0);
    }

    void aClientChosenInTheTableComesIntoView() {
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(sand(), Qt::Key_Plus);
        }
        for (const int client : {0, 30, 59}) {
            table()->setCurrentIndex(model()->index(model()->rowOf(client), 0));
            QVERIFY(QRectF(sand()->rect()).contains(sand()->placeOf(size_t(client)).center()));
        }
        QTest::keyClick(sand(), Qt::Key_0);
    }

    void everyChartAndAllOfThemAreSavedAsPictures() {
        auto* page = qobject_cast<PortfolioPage*>(window().currentPage());
        auto* exporting = book_->find<QToolButton>(QStringLiteral("Export pictures"));
        QVERIFY(exporting && exporting->menu());
        QCOMPARE(exporting->menu()->actions().size(), 2 + int(kPortfolioParts.size()));
        QSignalSpy done(page, &Page::done);
        QList<std::optional<PortfolioPart>> parts{std::nullopt};
        for (const PortfolioPart part : kPortfolioParts) {
            parts << part;
        }
        for (const auto& part : parts) {
            const int number = part ? int(*part) : 9;
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString path =
                    book_->path(QStringLiteral("picture-%1.%2")
                                    .arg(QString::number(number), QString::fromLatin1(ending)));
                page->saveTo(part, path);
                QVERIFY(done.wait(20000));
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                if (path.endsWith(QStringLiteral("png"))) {
                    const QImage image = QImage::fromData(bytes);
                    QVERIFY(image.width() > 1000);
                    QVERIFY(part || image.height() > 2000);
                } else if (path.endsWith(QStringLiteral("svg"))) {
                    QXmlStreamReader reader(bytes);
                    QString text;
                    while (!reader.atEnd()) {
                        if (reader.readNext() == QXmlStreamReader::Characters) {
                            text += reader.text();
                        }
                    }
                    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
                    QVERIFY(text.contains(QStringLiteral("30 Jun 2026")));
                    QVERIFY(part || text.contains(QStringLiteral("On whom the revenue hangs")));
                } else {
                    QVERIFY(bytes.startsWith("%PDF-"));
                    QVERIFY(bytes.count("/Type /Page\n") >= (part ? 1 : 2));
                }
            }
        }
    }

    void aDaySeenBeforeIsShownAtOnceUntilTheBookChanges() {
        auto* day = book_->find<DayEdit>(QStringLiteral("As of"));
        auto* page = window().currentPage();
        const QString before = figure("Revenue");
        day->setDay(Day::of(2025, 12, 31));
        QVERIFY(!page->isReady());
        QVERIFY(book_->waitForPage());
        QVERIFY(figure("Revenue") != before);
        day->setDay(Day::of(2026, 6, 30));
        QVERIFY(page->isReady()); // nothing was asked
        QCOMPARE(figure("Revenue"), before);
        page->refresh();
        QVERIFY(!page->isReady());
        QVERIFY(book_->waitForPage());
        QCOMPARE(figure("Revenue"), before);
    }

    void concentrationIsSaidInPlainWords() {
        const QString said = sharesSection()->findChildren<TextLabel*>().last()->text();
        QVERIFY2(said.contains(QStringLiteral("HHI 0.")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("of the same size")));
    }

    void whatIsChosenInOnePartIsMarkedInAll() {
        table()->setCurrentIndex(model()->index(4, 0));
        QCOMPARE(sand()->selected(), std::optional<size_t>(4));
        QCOMPARE(shares()->selected(), std::optional<size_t>(4));
        QVERIFY(whale()->selected());
        QTest::keyClick(whale(), Qt::Key_Home);
        QCOMPARE(whale()->selected(), window().layoutDirection() == Qt::RightToLeft
                                          ? whale()->selected()
                                          : std::optional<size_t>(0));
        const int row = table()->currentIndex().row();
        QCOMPARE(sand()->selected(), std::optional<size_t>(size_t(model()->clientAt(row))));
        QTest::keyClick(hours(), Qt::Key_Home);
        QCOMPARE(hours()->selected(), std::optional<size_t>(0));
        QVERIFY(hours()->accessibleDescription().startsWith(chosenName()));
    }

    void headingsSortAndKeepWhatIsChosen() {
        table()->setCurrentIndex(model()->index(3, 0));
        const QString name = chosenName();
        table()->sortByColumn(PortfolioModel::Margin, Qt::AscendingOrder);
        QCOMPARE(chosenName(), name);
        QVERIFY(cell(0, PortfolioModel::Margin).contains(QChar(0x2212)) ||
                cell(0, PortfolioModel::Margin).contains(QLatin1Char('-')));
        table()->sortByColumn(PortfolioModel::Name, Qt::AscendingOrder);
        QVERIFY(cell(0, 0).localeAwareCompare(cell(59, 0)) < 0);
        table()->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        QCOMPARE(model()->clientAt(0), 0);
    }

    void anotherDayShowsItsFigures() {
        const QString before = figure("Revenue");
        auto* day = book_->find<DayEdit>(QStringLiteral("As of"));
        QVERIFY(day);
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("2025-09-30"));
        QTest::keyClick(day, Qt::Key_Return);
        QVERIFY(book_->waitForPage());
        QVERIFY(figure("Revenue") != before);
        const auto asked = book_->session().run(
            [](app::Workspace& workspace) { return workspace.portfolio().asOf(Day::of(2025, 9, 30)); });
        const auto portfolio = asked.result();
        QVERIFY(portfolio.ok());
        QCOMPARE(figure("Revenue"), wording::Speech().money(portfolio->totals.revenue));
        QCOMPARE(figure("Cost to serve"), wording::Speech().money(portfolio->totals.cost));
        QCOMPARE(figure("Margin"), wording::Speech().money(portfolio->totals.margin));
        day->setDay(Day::of(1999, 1, 1));
        QVERIFY(book_->waitForPage());
        QVERIFY(!sand()); // says instead that there is nothing, and what to do
        day->setDay(Day::of(2026, 6, 30));
        QVERIFY(book_->waitForPage());
        QCOMPARE(figure("Revenue"), before);
    }

    void oneMembersTimeIsMarkedOutOfAll() {
        auto* worker = book_->find<QComboBox>(QStringLiteral("Whose time"));
        QVERIFY(worker->count() > 2);
        const QImage before = hours()->grab().toImage();
        worker->setFocus();
        QTest::keyClick(worker, Qt::Key_Down);
        QCOMPARE(worker->currentIndex(), 1);
        QVERIFY(hours()->grab().toImage() != before);
        // The clients the member works most for come first.
        QTest::keyClick(hours(), Qt::Key_Home);
        const Id<Staff> member = portfolio().staff.front().staffId.value_or(Id<Staff>());
        Duration most;
        QString busiest;
        for (const app::PortfolioClient& one : portfolio().clients) {
            for (const app::StaffTime& time : one.byStaff) {
                if (time.staffId == member && most < time.time) {
                    most = time.time;
                    busiest = one.name;
                }
            }
        }
        QVERIFY(hours()->accessibleDescription().startsWith(busiest));
        hours()->select(std::nullopt);
        worker->setCurrentIndex(0);
        hours()->select(std::nullopt);
        worker->setFocus();
        QCOMPARE(hours()->grab().toImage(), before);
    }

    void sectionsStandUnderOneAnotherWhereItIsNarrow() {
        SectionGrid grid;
        QList<Section*> sections;
        for (const bool wide : {false, false, true, false}) {
            sections << new Section(QStringLiteral("Part"));
            grid.add(sections.last(), wide);
        }
        const auto place = [&](int part) { return sections[part]->geometry(); };
        grid.resize(1600, 900);
        grid.show();
        QCoreApplication::processEvents();
        QCOMPARE(grid.columns(), 2);
        QCOMPARE(place(0).top(), place(1).top());
        QVERIFY(place(2).width() > 2 * place(0).width());
        QVERIFY(place(3).top() > place(2).top());
        grid.resize(480, 900);
        QCoreApplication::processEvents();
        QCOMPARE(grid.columns(), 1);
        QVERIFY(place(1).top() > place(0).bottom());
        QCOMPARE(place(1).left(), place(2).left());
    }

    void nothingIsCutOffOnASmallScreen() {
        window().resize(1366, 768);
        QCoreApplication::processEvents();
        auto* grid = window().currentPage()->findChild<SectionGrid*>();
        QVERIFY(grid->width() <= window().width());
        for (const Section* section : grid->findChildren<Section*>()) {
            QVERIFY(grid->rect().contains(section->geometry()));
            for (const QWidget* part : section->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                QVERIFY(part->isHidden() || section->rect().contains(part->geometry()));
            }
        }
        window().resize(1280, 800);
    }

    void theModelKeepsTheRulesOfModels() {
        const wording::Speech speech;
        PortfolioModel tested(speech);
        QAbstractItemModelTester tester(&tested, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tested.setContent(contentOf(6));
        const QPersistentModelIndex kept = tested.index(tested.rowOf(2), 0);
        for (int column = -1; column < PortfolioModel::ColumnCount; ++column) {
            tested.sort(column, Qt::DescendingOrder);
            QCOMPARE(tested.clientAt(kept.row()), 2);
        }
        tested.setContent(contentOf(2));
        QCOMPARE(tested.rowCount(), 2);
        tested.setContent({});
        QCOMPARE(tested.rowCount(), 0);
        QCOMPARE(tested.rowOf(0), -1);
    }

    void theOthersBarTakesWhatTheNamedOnesLeave() {
        const auto content = contentOf(40);
        const charts::RankedBars& bars = content->hours;
        QCOMPARE(bars.bars.size(), size_t(16));
        QCOMPARE(content->hoursClients.back(), -1);
        double sum = 0.0;
        for (const charts::RankedBar& bar : bars.bars) {
            sum += bar.value;
        }
        double hoursOfAll = 0.0;
        for (const app::PortfolioClient& one : content->portfolio.clients) {
            hoursOfAll += one.hours.inHours();
        }
        QVERIFY(std::abs(sum - hoursOfAll) < 1e-6);
    }

    void fiveThousandClientsArePaintedAndPointedAtWithoutAStutter() {
#ifdef QT_NO_DEBUG
        constexpr qint64 longestMs = 50;
#else
        constexpr qint64 longestMs = 1500;     // a debug build on a busy machine
#endif
        charts::LineInTheSand chart = contentOf(5000)->sand;
        ItemChartView view(book_->theme(), chart, QStringLiteral("Many"));
        view.setTexts({}, [](size_t item) { return QString::number(item); });
        view.resize(700, 500);
        view.grab(); // fonts and the like are loaded
        QElapsedTimer clock;
        clock.start();
        view.refresh();
        view.grab();
        const qint64 painted = clock.restart();
        for (int i = 0; i < 10; ++i) {
            QTest::mouseMove(&view, QPoint(100 + 40 * i, 250));
            QTest::keyClick(&view, Qt::Key_Right);
        }
        view.grab();
        const qint64 moved = clock.elapsed() / 10;
        qInfo("painted in %lld ms, a step in %lld ms", painted, moved);
        QVERIFY(painted <= longestMs);
        QVERIFY(moved <= longestMs);
    }

    void twentyThousandClientsArePannedWithinAFrame() {
#ifdef QT_NO_DEBUG
        constexpr double longestFrameMs = 16;
#else
        constexpr double longestFrameMs = 120; // not optimised
#endif
        charts::LineInTheSand chart = contentOf(20000)->sand;
        SandView view(book_->theme(), chart, QStringLiteral("Very many"));
        view.setTexts({}, [](size_t item) { return QString::number(item); });
        view.resize(760, 480);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::qWait(100);
        Watchdog watchdog;
        const QPoint middle = view.rect().center();
        QTest::mousePress(&view, Qt::LeftButton, {}, middle);
        for (int step = 1; step <= 25; ++step) {
            QTest::mouseMove(&view, middle + QPoint(4 * step, -2 * step));
            QTest::qWait(4);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(100, -50));
        const double dragged = watchdog.worst();
        watchdog.reset();
        for (int step = 0; step < 12; ++step) {
            QTest::keyClick(&view, step % 2 ? Qt::Key_Down : Qt::Key_Right, Qt::ShiftModifier);
            QTest::qWait(4);
        }
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::qWait(20);
        const double stepped = watchdog.worst();
        qInfo("dragged %.1f ms, by keys %.1f ms", dragged, stepped);
        QVERIFY(dragged <= longestFrameMs);
        QVERIFY(stepped <= longestFrameMs);
    }
};

QTEST_MAIN(PortfolioTest)
#include "portfolio_test.moc"
