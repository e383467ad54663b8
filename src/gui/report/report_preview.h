// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"
#include "reporting/paged_document.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

#include <memory>
#include <optional>

namespace rapport::gui {

/// The pages of a document, as they will be printed, on a desk of the window's colour. Pages are painted
/// beside the GUI thread; until a page is there, its paper is blank.
class ReportPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ReportPreview(ThemeController& theme, QWidget* parent = nullptr);

    void showPages(std::shared_ptr<const reporting::PagedDocument> pages);
    void clearDocument();

    int pageCount() const;
    /// The page in the middle of the view, the first one is 0.
    int currentPage() const;
    void goToPage(int page);
    /// Of 96 pixels an inch; nothing: as wide as the view.
    void setZoom(std::optional<double> zoom);
    std::optional<double> zoom() const { return zoom_; }
    /// All that can be seen is painted.
    bool isPainted() const;
    /// Everything the pages say, a page after the other.
    QString toPlainText() const { return text_; }
    /// Where in that text a page begins; at pageCount() it ends.
    int offsetOfPage(int page) const { return offsets_.value(page); }
    QSize sizeHint() const override;

signals:
    /// All that can be seen is painted now.
    void painted();
    /// Another page is in the middle of the view, or there are others.
    void pageChanged();
    /// The user asks for another zoom with the wheel or the keyboard.
    void zoomRequested(std::optional<double> zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double scale() const;
    QSizeF pageSize() const;
    QRectF pageRect(int page) const;
    void arrange();
    void zoomBy(double factor);
    std::pair<int, int> visiblePages() const;
    void order(int page);
    void take(int page, QImage image);

    ThemeController& theme_;
    std::shared_ptr<const reporting::PagedDocument> pages_;
    QString text_;
    QList<int> offsets_;
    std::optional<double> zoom_;
    int drawing_ = 0;           ///< Counts pages and scales, to tell stale pictures.
    QHash<int, QImage> images_; ///< Empty: ordered.
    QHash<int, QImage> before_; ///< At the scale before, shown until there are new ones.
    int currentPage_ = 0;
};

} // namespace rapport::gui
