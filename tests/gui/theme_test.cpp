// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/statement_list.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_direction.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace rapport;
using namespace rapport::gui;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Pair {
    QPalette::ColorRole ink;
    QPalette::ColorRole ground;
};

const QList<Pair> textPairs{{QPalette::WindowText, QPalette::Window},
                            {QPalette::WindowText, QPalette::Base},
                            {QPalette::Text, QPalette::Base},
                            {QPalette::Text, QPalette::AlternateBase},
                            {QPalette::ButtonText, QPalette::Button},
                            {QPalette::PlaceholderText, QPalette::Base},
                            {QPalette::PlaceholderText, QPalette::Window},
                            {QPalette::Link, QPalette::Base},
                            {QPalette::Link, QPalette::Window},
                            {QPalette::HighlightedText, QPalette::Highlight},
                            {QPalette::ToolTipText, QPalette::ToolTipBase}};

/// How many pixels became a colour that stands out from the ground when the keyboard came.
int pixelsOfRing(const QImage& without, const QImage& with, const QColor& ground) {
    int found = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            const QColor now = with.pixelColor(x, y);
            if (now != without.pixelColor(x, y) && contrast(now, ground) >= 3.0) {
                ++found;
            }
        }
    }
    return found;
}

} // namespace

// What everything is dressed in.
class ThemeTest : public QObject {
    Q_OBJECT

    wording::Speech speech_;
    std::unique_ptr<ThemeController> theme_;

private slots:
    void initTestCase() { theme_ = std::make_unique<ThemeController>(speech_); }

    void init() { theme_->choose(ThemeChoice::Light); }

    void everyTextReadsOnItsGround_data() {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void everyTextReadsOnItsGround() {
        QFETCH(ThemeChoice, choice);
        theme_->choose(choice);
        for (const QPalette& palette :
             {QApplication::palette(), QApplication::palette("QAbstractItemView")}) {
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
                for (const Pair& pair : textPairs) {
                    const QColor ink = palette.color(group, pair.ink);
                    const QColor ground = palette.color(group, pair.ground);
                    const double least = group == QPalette::Disabled ? 4.5 : 5.0;
                    QVERIFY2(contrast(ink, ground) >= least,
                             qPrintable(QStringLiteral("role %1 %2 on role %3 %4, group %5: %6")
                                            .arg(pair.ink)
                                            .arg(ink.name())
                                            .arg(pair.ground)
                                            .arg(ground.name())
                                            .arg(group)
                                            .arg(contrast(ink, ground))));
                }
            }
        }
    }

    void whatHasTheKeyboardShowsIt_data() { everyTextReadsOnItsGround_data(); }

    void whatHasTheKeyboardShowsIt() {
        QFETCH(ThemeChoice, choice);
        theme_->choose(choice);
        QWidget window;
        QVBoxLayout column(&window);
        auto* chosen = new QPushButton(QStringLiteral("chosen"));
        chosen->setCheckable(true);
        chosen->setChecked(true);
        auto* tool = new QToolButton;
        tool->setFocusPolicy(Qt::StrongFocus);
        tool->setText(QStringLiteral("tool"));
        auto* other = new QPushButton(QStringLiteral("other"));
        const QList<QWidget*> controls{new QPushButton(QStringLiteral("button")),
                                       chosen,
                                       tool,
                                       new QLineEdit,
                                       new QPlainTextEdit,
                                       new QComboBox,
                                       new QCheckBox(QStringLiteral("tick")),
                                       new QRadioButton(QStringLiteral("one"))};
        for (QWidget* control : controls) {
            column.addWidget(control);
        }
        column.addWidget(other);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget* control : controls) {
            other->setFocus();
            const QImage without = control->grab().toImage();
            control->setFocus(Qt::TabFocusReason);
            const QImage with = control->grab().toImage();
            const bool filled = control == chosen;
            const QColor ground = theme_->theme().window;
            const QColor beside = filled ? theme_->theme().accent : ground;
            QVERIFY2(pixelsOfRing(without, with, beside) > 2 * control->height(),
                     control->metaObject()->className());
        }
    }

    void aPressedChoiceIsFilled() {
        QPushButton button(QStringLiteral("choice"));
        button.setCheckable(true);
        button.setChecked(true);
        const QImage image = button.grab().toImage();
        QCOMPARE(image.pixelColor(6, image.height() / 2), theme_->theme().accent);
    }

    void rowsStandAsCloseAsAsked() {
        TableView table(QStringLiteral("table"));
        QStandardItemModel model(3, 2);
        table.setModel(&model);
        QCOMPARE(table.rowHeight(0), rowHeight(table.font()));
        const int comfortable = table.rowHeight(0);
        QVERIFY(comfortable >= 28);
        QSignalSpy changed(theme_.get(), &ThemeController::changed);
        theme_->setDensity(Density::Compact);
        QCOMPARE(changed.count(), 1);
        QVERIFY(table.rowHeight(0) >= 22);
        QVERIFY(table.rowHeight(0) < comfortable);
        theme_->setDensity(Density::Comfortable);
        QCOMPARE(table.rowHeight(0), comfortable);
    }

    void thereAreThreeSizesOfText() {
        QVERIFY(fontOf(TextSize::Small).pointSizeF() < fontOf(TextSize::Body).pointSizeF());
        QVERIFY(fontOf(TextSize::Body).pointSizeF() < fontOf(TextSize::Title).pointSizeF());
        for (const int step : {space::tiny, space::small, space::medium, space::large, space::page}) {
            QCOMPARE(step % 4, 0);
        }
    }

    void iconsAreOneSet() {
        icon("close"); // loads them
        int found = 0;
        for (QDirIterator files(QStringLiteral(":/icons")); files.hasNext();) {
            files.next();
            if (files.fileName().startsWith(QStringLiteral("org."))) {
                continue;
            }
            QFile file(files.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray drawing = file.readAll();
            QVERIFY2(drawing.contains("viewBox=\"0 0 16 16\"") &&
                         drawing.contains("stroke=\"currentColor\"") &&
                         drawing.contains("stroke-width=\"1.5\""),
                     qPrintable(files.fileName()));
            QVERIFY2(QSvgRenderer(drawing).isValid(), qPrintable(files.fileName()));
            ++found;
        }
        QVERIFY(found >= 45);
    }

    void aSentenceKeepsItsFullStopInAMirroredList() {
        TableView table(QStringLiteral("table"));
        auto* delegate = qobject_cast<OwnDirectionDelegate*>(table.itemDelegate());
        QVERIFY(delegate);
        QCOMPARE(delegate->displayText(QStringLiteral("12 days."), QLocale()),
                 isolated(QStringLiteral("12 days.")));
        QCOMPARE(isolated(QString()), QString());
        // Painted: the stop is behind the word, on its right, although the paragraph runs from the right.
        QStandardItemModel model(1, 1);
        table.setModel(&model);
        table.setLayoutDirection(Qt::RightToLeft);
        table.horizontalHeader()->hide();
        table.resize(200, 60);
        const auto rightmost = [&](const QString& text) {
            model.setItem(0, 0, new QStandardItem(text));
            const QImage image = table.viewport()->grab(table.visualRect(model.index(0, 0))).toImage();
            QList<int> inkOfColumn(image.width());
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    inkOfColumn[x] += contrast(image.pixelColor(x, y), theme_->theme().surface) > 2 ? 1 : 0;
                }
            }
            while (!inkOfColumn.isEmpty() && inkOfColumn.last() == 0) {
                inkOfColumn.removeLast();
            }
            return inkOfColumn.isEmpty() ? 0 : inkOfColumn.last();
        };
        QVERIFY(rightmost(QStringLiteral("lll.")) < rightmost(QStringLiteral("lll")));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
