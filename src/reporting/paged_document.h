// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"

#include <QPageSize>
#include <QSizeF>

#include <memory>
#include <vector>

class QPainter;

namespace rapport::reporting {

/// The paper of a country: Letter where it is usual, else A4.
QPageSize paperOf(const QLocale& locale);

/// A document laid out on pages of a size: what the preview shows, what is printed and what a PDF holds.
/// Needs a QGuiApplication, for fonts; laying out and painting may happen on any thread, painting on several
/// at once.
class PagedDocument {
public:
    PagedDocument(Document document, const QPageSize& paper);
    ~PagedDocument();
    PagedDocument(const PagedDocument&) = delete;
    PagedDocument& operator=(const PagedDocument&) = delete;

    const Document& document() const;
    const QPageSize& paper() const;
    int pageCount() const;
    /// Of a page, in pixels at 96 per inch.
    QSizeF size() const;
    /// Paints a page, the first one is 0, from the painter's origin in pixels at 96 per inch; scale the
    /// painter for any other device. The paper itself is not painted.
    void paint(QPainter& painter, int page) const;
    /// What a page says, a line for each paragraph and row, without its head and foot; for those who do not
    /// see it.
    QString text(int page) const;

private:
    struct Item;
    struct Layout;
    void breakPages();
    void paintMargins(QPainter& painter, int page) const;

    std::unique_ptr<const Layout> layout_;
    std::vector<std::vector<Item>> pages_;
};

} // namespace rapport::reporting
