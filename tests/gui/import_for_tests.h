// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/choice_delegate.h"
#include "gui/import/import_page.h"
#include "gui/navigation/navigator.h"
#include "gui/widgets/table_view.h"
#include "gui/window_for_tests.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTest>

namespace rapport::gui {

/// The page Import in a window over a real book, as a person goes through it.
class ImportForTests {
public:
    explicit ImportForTests(int clients) : book_(clients, 1) {}

    WindowForTests& book() { return book_; }
    MainWindow& window() { return book_.window(); }
    ImportPage& page() { return window().navigator().pages().of<ImportPage>(); }

    QString write(const QString& name, const QByteArray& bytes) {
        const QString path = book_.path(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    /// Opens the page with these files and waits until they are read.
    bool choose(const QStringList& files) {
        window().showImport();
        page().chooseFiles(files);
        return book_.waitForPage();
    }

    QPushButton* button(const char* name) { return book_.find<QPushButton>(QString::fromUtf8(name)); }
    QPushButton* next() {
        return button(page().step() == StepName::Review ? "Import what is shown" : "Next step");
    }
    TableView* table(const char* name) { return book_.find<TableView>(QString::fromLatin1(name)); }

    bool press(QPushButton* button) {
        if (!button || !button->isEnabled()) {
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return book_.waitForPage();
    }
    /// Next as often as it takes to come to the step.
    bool goTo(StepName step) {
        for (int tries = 0; tries < stepCount && page().step() != step; ++tries) {
            if (!press(next())) {
                return false;
            }
        }
        return page().step() == step;
    }

    /// Chooses from the list in a cell, by the keyboard.
    bool chooseInCell(TableView* table, int row, int column, const QString& text) {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
        QTest::keyClick(table, Qt::Key_F2);
        auto* box = table->findChild<QComboBox*>();
        if (!box || !QTest::qWaitFor([&] { return box->view()->isVisible(); })) {
            return false;
        }
        const int at = box->findText(text);
        if (at < 0) {
            return false;
        }
        box->view()->setCurrentIndex(box->model()->index(at, 0));
        QTest::keyClick(box->view(), Qt::Key_Return);
        return book_.waitForPage();
    }

    static QString cell(const QTableView* table, int row, int column, int role = Qt::DisplayRole) {
        return table->model()->index(row, column).data(role).toString();
    }
    static int rowOf(const QTableView* table, int column, const QString& text) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (cell(table, row, column) == text) {
                return row;
            }
        }
        return -1;
    }

private:
    WindowForTests book_;
};

} // namespace rapport::gui
