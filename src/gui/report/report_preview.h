// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"
#include "reporting/document.h"

#include <QTextEdit>

#include <memory>

namespace rapport::gui {

/// A report to read: one column of text of a good length in the middle, to be selected and copied.
class ReportPreview : public QTextEdit {
    Q_OBJECT

public:
    explicit ReportPreview(ThemeController& theme, QWidget* parent = nullptr);

    void showDocument(std::shared_ptr<const reporting::Document> document);
    void clearDocument();

    /// Nothing is ever loaded.
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void write();
    void setMargins();

    ThemeController& theme_;
    std::shared_ptr<const reporting::Document> shown_;
};

} // namespace rapport::gui
