// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/book_dialogs.h"

#include "gui/book_control.h"
#include "gui/export/csv_dialog.h"
#include "gui/welcome/new_book_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace rapport::gui {

namespace {

QString bookFilter() {
    return BookDialogs::tr("Rapport books (*.rapport)");
}

QString withSuffix(const QString& path, const QString& suffix) {
    return path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
}

} // namespace

BookDialogs::BookDialogs(BookControl& book, QWidget* window)
    : QObject(window), window_(window), book_(book) {}

void BookDialogs::askNewBook() {
    NewBookDialog dialog(window_);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(window_, tr("Where to keep the book"),
                                                      dialog.header().name, bookFilter());
    if (!path.isEmpty()) {
        book_.create(withSuffix(path, QStringLiteral(".rapport")), dialog.header());
    }
}

void BookDialogs::askOpen() {
    const QString path = QFileDialog::getOpenFileName(window_, tr("Open a book"), {}, bookFilter());
    if (!path.isEmpty()) {
        book_.open(path);
    }
}

void BookDialogs::askExportExchange() {
    const QString file = QFileDialog::getSaveFileName(window_, tr("Export everything to one file"),
                                                      book_.name(), tr("Exchange file (*.json)"));
    if (!file.isEmpty()) {
        book_.exportExchange(withSuffix(file, QStringLiteral(".json")));
    }
}

void BookDialogs::askExportCsv() {
    CsvDialog dialog(QFileInfo(book_.path()).path(), window_);
    if (dialog.exec() == QDialog::Accepted) {
        book_.exportCsv(dialog.folder(), dialog.options());
    }
}

void BookDialogs::askExportCalendar() {
    const QString file = QFileDialog::getSaveFileName(window_, tr("Export what comes up to a calendar file"),
                                                      book_.name(), tr("Calendar (*.ics)"));
    if (!file.isEmpty()) {
        book_.exportCalendar(withSuffix(file, QStringLiteral(".ics")));
    }
}

} // namespace rapport::gui
