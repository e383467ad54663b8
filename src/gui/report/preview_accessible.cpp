// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/preview_accessible.h"

#include "gui/report/report_preview.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace rapport::gui {

namespace {

/// The text of the pages; the cursor stands where the page in view begins.
class PreviewAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit PreviewAccessible(ReportPreview* preview) : QAccessibleWidget(preview, QAccessible::Document) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) {
            return static_cast<QAccessibleTextInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}

    int cursorPosition() const override { return preview()->offsetOfPage(preview()->currentPage()); }
    void setCursorPosition(int position) override { preview()->goToPage(pageOf(position)); }

    QString text(int start, int end) const override {
        return preview()->toPlainText().mid(start, end < start ? -1 : end - start);
    }
    // Hides the one of QAccessibleWidget (name, description), which is wanted beside it.
    QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    int characterCount() const override { return int(preview()->toPlainText().size()); }

    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint&) const override { return cursorPosition(); }
    void scrollToSubstring(int start, int) override { preview()->goToPage(pageOf(start)); }
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    ReportPreview* preview() const { return static_cast<ReportPreview*>(widget()); }

    int pageOf(int offset) const {
        int page = 0;
        while (page + 1 < preview()->pageCount() && preview()->offsetOfPage(page + 1) <= offset) {
            ++page;
        }
        return page;
    }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* preview = qobject_cast<ReportPreview*>(object);
    return preview ? new PreviewAccessible(preview) : nullptr;
}

} // namespace

void installPreviewAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace rapport::gui
