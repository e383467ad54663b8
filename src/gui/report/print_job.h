// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/paged_document.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QPrinter;

namespace rapport::gui {

/// Prints the pages of a document, one after the other in the event loop, so that the window stays awake.
/// Deletes itself when it is done.
class PrintJob : public QObject {
    Q_OBJECT

public:
    /// The printer's range of pages and order are kept; its paper is that of the pages.
    PrintJob(std::shared_ptr<const reporting::PagedDocument> pages, std::unique_ptr<QPrinter> printer,
             QObject* parent);
    ~PrintJob() override;
    void start();

signals:
    /// False when the printer took nothing, or stopped.
    void finished(bool printed);

private:
    void printNext();
    void end(bool printed);

    std::shared_ptr<const reporting::PagedDocument> pages_;
    std::unique_ptr<QPrinter> printer_;
    QPainter painter_;
    QList<int> left_;
    bool begun_ = false;
};

} // namespace rapport::gui
