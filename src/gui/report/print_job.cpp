// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/print_job.h"

#include <QTimer>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace rapport::gui {

PrintJob::PrintJob(std::shared_ptr<const reporting::PagedDocument> pages, std::unique_ptr<QPrinter> printer,
                   QObject* parent)
    : QObject(parent), pages_(std::move(pages)), printer_(std::move(printer)) {
    const int first = printer_->fromPage() > 0 ? printer_->fromPage() - 1 : 0;
    const int last = printer_->toPage() > 0 ? printer_->toPage() - 1 : pages_->pageCount() - 1;
    for (int page = first; page <= std::min(last, pages_->pageCount() - 1); ++page) {
        left_ << page;
    }
    if (printer_->pageOrder() == QPrinter::LastPageFirst) {
        std::reverse(left_.begin(), left_.end());
    }
}

PrintJob::~PrintJob() {
    if (painter_.isActive()) {
        painter_.end();
    }
}

void PrintJob::start() {
    printer_->setDocName(pages_->document().title);
    printer_->setCreator(QStringLiteral("Rapport"));
    printer_->setPageOrientation(QPageLayout::Portrait);
    printer_->setPageSize(pages_->paper());
    printer_->setFullPage(true);
    if (left_.isEmpty() || !painter_.begin(printer_.get())) {
        end(false);
        return;
    }
    // With the whole page the origin is the corner of the paper.
    painter_.scale(printer_->logicalDpiX() / 96.0, printer_->logicalDpiY() / 96.0);
    printNext();
}

void PrintJob::printNext() {
    if (begun_ && !printer_->newPage()) {
        end(false);
        return;
    }
    begun_ = true;
    pages_->paint(painter_, left_.takeFirst());
    if (left_.isEmpty()) {
        end(painter_.end() && printer_->printerState() != QPrinter::Error);
    } else {
        QTimer::singleShot(0, this, &PrintJob::printNext);
    }
}

void PrintJob::end(bool printed) {
    emit finished(printed);
    deleteLater();
}

} // namespace rapport::gui
