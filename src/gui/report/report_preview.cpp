// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/report_preview.h"

#include "gui/report/preview_accessible.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/in_background.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rapport::gui {

namespace {

constexpr double smallest = 0.25, largest = 4.0;
constexpr double widestFit = 1.5; // wider pages are no easier to read
constexpr double step = 1.2;

QImage picture(const reporting::PagedDocument& pages, int page, double scale, double ratio) {
    const QSizeF size = pages.size() * scale * ratio;
    QImage image(int(std::ceil(size.width())), int(std::ceil(size.height())), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(scale * ratio, scale * ratio);
        pages.paint(painter, page);
    }
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

ReportPreview::ReportPreview(ThemeController& theme, QWidget* parent)
    : QAbstractScrollArea(parent), theme_(theme) {
    installPreviewAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or fitting the width would change the width
    setAccessibleName(tr("Preview of the report"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &ThemeController::changed, viewport(), qOverload<>(&QWidget::update));
}

void ReportPreview::showPages(std::shared_ptr<const reporting::PagedDocument> pages) {
    pages_ = std::move(pages);
    QStringList texts;
    offsets_ = {0};
    for (int page = 0; page < pageCount(); ++page) {
        texts << pages_->text(page);
        offsets_ << offsets_.last() + int(texts.last().size()) + 1;
    }
    text_ = texts.join(QLatin1Char('\n'));
    offsets_.last() = int(text_.size());
    images_.clear();
    before_.clear();
    ++drawing_;
    currentPage_ = 0;
    verticalScrollBar()->setValue(0);
    arrange();
    horizontalScrollBar()->setValue((horizontalScrollBar()->minimum() + horizontalScrollBar()->maximum()) /
                                    2);
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last && pages_; ++page) {
        order(page);
    }
    emit pageChanged();
}

void ReportPreview::clearDocument() {
    pages_.reset();
    text_.clear();
    offsets_.clear();
    images_.clear();
    before_.clear();
    ++drawing_;
    currentPage_ = 0;
    arrange();
    emit pageChanged();
}

int ReportPreview::pageCount() const {
    return pages_ ? pages_->pageCount() : 0;
}

int ReportPreview::currentPage() const {
    return currentPage_;
}

void ReportPreview::goToPage(int page) {
    const double top =
        std::clamp(page, 0, std::max(0, pageCount() - 1)) * (pageSize().height() + space::large);
    verticalScrollBar()->setValue(int(top));
}

void ReportPreview::setZoom(std::optional<double> zoom) {
    if (zoom) {
        zoom = std::clamp(*zoom, smallest, largest);
    }
    if (zoom == zoom_) {
        return;
    }
    const double place = pages_ ? verticalScrollBar()->value() / (pageSize().height() + space::large) : 0.0;
    zoom_ = zoom;
    arrange();
    verticalScrollBar()->setValue(int(place * (pageSize().height() + space::large)));
}

double ReportPreview::scale() const {
    if (zoom_ || !pages_) {
        return zoom_.value_or(1.0);
    }
    const double room = std::max(100, viewport()->width() - 2 * space::page);
    return std::min(widestFit, room / pages_->size().width());
}

QSizeF ReportPreview::pageSize() const {
    return pages_ ? pages_->size() * scale() : QSizeF();
}

QRectF ReportPreview::pageRect(int page) const {
    const QSizeF size = pageSize();
    const double room = viewport()->width();
    const double wide = size.width() + 2 * space::page;
    double left = (room - size.width()) / 2;
    if (wide > room) {
        // The bar counts from the leading side, as everywhere in a mirrored window.
        const int along = horizontalScrollBar()->value();
        left = space::page - (isRightToLeft() ? horizontalScrollBar()->maximum() - along : along);
    }
    const double top = space::page + page * (size.height() + space::large) - verticalScrollBar()->value();
    return QRectF(std::round(left), std::round(top), std::ceil(size.width()), std::ceil(size.height()));
}

void ReportPreview::arrange() {
    const QSizeF size = pageSize();
    const int height =
        pages_ ? int(std::ceil(2 * space::page - space::large + pageCount() * (size.height() + space::large)))
               : 0;
    const int width = pages_ && zoom_ ? int(std::ceil(size.width() + 2 * space::page)) : 0;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * fontMetrics().height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(3 * fontMetrics().height());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    const double wanted = scale() * devicePixelRatioF();
    const bool sharp = std::all_of(images_.cbegin(), images_.cend(), [&](const QImage& image) {
        return image.isNull() || std::abs(image.width() - pages_->size().width() * wanted) < 1.5;
    });
    if (!sharp) {
        for (auto image = images_.cbegin(); image != images_.cend(); ++image) {
            if (!image->isNull()) {
                before_.insert(image.key(), *image);
            }
        }
        images_.clear();
        ++drawing_;
    }
    viewport()->update();
}

std::pair<int, int> ReportPreview::visiblePages() const {
    const double each = pageSize().height() + space::large;
    const int value = verticalScrollBar()->value() - space::page;
    const int first = std::clamp(int(std::floor(value / each)), 0, std::max(0, pageCount() - 1));
    const int last = std::clamp(int(std::floor((value + viewport()->height()) / each)), first,
                                std::max(first, pageCount() - 1));
    return {first, last};
}

bool ReportPreview::isPainted() const {
    if (!pages_) {
        return false;
    }
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        if (images_.value(page).isNull()) {
            return false;
        }
    }
    return true;
}

void ReportPreview::order(int page) {
    images_.insert(page, QImage());
    const int question = drawing_;
    whenDone(inBackground([pages = pages_, page, scale = scale(), ratio = devicePixelRatioF()] {
                 return picture(*pages, page, scale, ratio);
             }),
             this, [this, page, question](QImage image) {
                 if (question == drawing_) {
                     take(page, std::move(image));
                 }
             });
}

void ReportPreview::take(int page, QImage image) {
    const auto [first, last] = visiblePages();
    // Those just outside the view stay for scrolling back, all others would only take room.
    for (auto it = images_.begin(); it != images_.end();) {
        it = it.key() < first - 2 || it.key() > last + 2 ? images_.erase(it) : std::next(it);
    }
    images_.insert(page, std::move(image));
    before_.remove(page);
    viewport()->update();
    if (isPainted()) {
        emit painted();
    }
}

void ReportPreview::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const charts::Theme& theme = theme_.theme();
    painter.fillRect(viewport()->rect(), theme.window);
    if (!pages_) {
        return;
    }
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRectF rect = pageRect(page);
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), theme.line);
        painter.fillRect(rect, Qt::white);
        if (!images_.contains(page)) {
            order(page);
        }
        const QImage& image = images_.value(page);
        if (!image.isNull()) {
            painter.drawImage(rect.topLeft(), image);
        } else if (before_.contains(page)) {
            painter.drawImage(rect, before_.value(page));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event) {
    const int page = currentPage_;
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    if (page > 0 && !zoom_) {
        goToPage(page);
    }
}

void ReportPreview::scrollContentsBy(int, int) {
    viewport()->update();
    const double each = pageSize().height() + space::large;
    const double middle = verticalScrollBar()->value() - space::page + viewport()->height() / 2.0;
    const int page = pages_ ? std::clamp(int(middle / each), 0, pageCount() - 1) : 0;
    if (page != currentPage_) {
        currentPage_ = page;
        emit pageChanged();
        QAccessibleTextCursorEvent event(this, offsetOfPage(page));
        QAccessible::updateAccessibility(&event);
    }
}

void ReportPreview::zoomBy(double factor) {
    emit zoomRequested(std::clamp(scale() * factor, smallest, largest));
}

void ReportPreview::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0) {
            zoomBy(event->angleDelta().y() > 0 ? step : 1.0 / step);
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReportPreview::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::ZoomIn)) {
        zoomBy(step);
    } else if (event->matches(QKeySequence::ZoomOut)) {
        zoomBy(1.0 / step);
    } else if (event->key() == Qt::Key_Home) {
        verticalScrollBar()->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else if (control && event->key() == Qt::Key_PageDown) {
        goToPage(currentPage_ + 1);
    } else if (control && event->key() == Qt::Key_PageUp) {
        goToPage(currentPage_ - 1);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

QSize ReportPreview::sizeHint() const {
    return QSize(640, 480);
}

} // namespace rapport::gui
