// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/report_preview.h"

#include "gui/report/document_writer.h"
#include "gui/theme/metrics.h"

#include <QPointer>
#include <QScrollBar>
#include <QTextFrame>

namespace rapport::gui {

namespace {

constexpr int lineOfText = 92; // digits: about as long as a line reads well

} // namespace

ReportPreview::ReportPreview(ThemeController& theme, QWidget* parent) : QTextEdit(parent), theme_(theme) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse); // the arrow keys scroll
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Preview of the report"));
    connect(&theme, &ThemeController::changed, this, &ReportPreview::write);
}

void ReportPreview::showDocument(std::shared_ptr<const reporting::Document> document) {
    shown_ = std::move(document);
    setLayoutDirection(shown_->speech.direction());
    write();
    verticalScrollBar()->setValue(0);
}

void ReportPreview::clearDocument() {
    shown_.reset();
    document()->clear();
}

QVariant ReportPreview::loadResource(int, const QUrl&) {
    return {};
}

void ReportPreview::write() {
    if (!shown_) {
        return;
    }
    const int place = verticalScrollBar()->value();
    auto* fresh = new QTextDocument(this);
    fresh->setUndoRedoEnabled(false);
    DocumentWriter(*fresh, theme_).write(*shown_);
    const QPointer<QTextDocument> before = document(); // goes by itself when the editor made it
    setDocument(fresh);
    if (before && before->parent() == this) {
        delete before;
    }
    setMargins();
    verticalScrollBar()->setValue(place);
}

void ReportPreview::setMargins() {
    const int room = viewport()->width();
    const int side = qMax(space::page, (room - digitsWide(this, lineOfText)) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    if (format.leftMargin() != side) {
        format.setLeftMargin(side);
        format.setRightMargin(side);
        format.setTopMargin(space::page);
        format.setBottomMargin(2 * space::page);
        document()->rootFrame()->setFrameFormat(format);
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event) {
    setMargins();
    QTextEdit::resizeEvent(event);
}

} // namespace rapport::gui
