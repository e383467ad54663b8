// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_export.h"

#include "app/private_file.h"
#include "app/workspace.h"
#include "charts/chart_picture.h"
#include "gui/portfolio/portfolio_sentences.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

namespace rapport::gui {

namespace {

constexpr int textPixels = 13; ///< 10 pt at the 96 pixels an inch of the drawings.

} // namespace

PortfolioExport::PortfolioExport(const Shell& shell, QWidget* page, SheetMaker sheet)
    : QObject(page), shell_(shell), page_(page), sheet_(std::move(sheet)), menu_(new QMenu(page)) {
    const auto add = [this](const QString& text, std::optional<PortfolioPart> part) {
        auto* action = new QAction(icon("export"), text, page_);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page_->addAction(action);
        menu_->addAction(action);
        connect(action, &QAction::triggered, this, [this, part] { ask(part); });
        return action;
    };
    all_ = add(tr("Export all charts…"), std::nullopt);
    all_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    menu_->addSeparator();
    for (const PortfolioPart part : kPortfolioParts) {
        //: %1 is the heading of a chart
        actions_.insert(int(part), add(tr("Export “%1”…").arg(headingOf(part)), part));
    }
}

void PortfolioExport::setEnabled(bool enabled) {
    all_->setEnabled(enabled);
    for (QAction* action : std::as_const(actions_)) {
        action->setEnabled(enabled);
    }
}

charts::ChartStyle PortfolioExport::style() const {
    charts::ChartStyle style = shell_.theme.chartStyle(page_);
    style.theme = charts::printTheme();
    style.textPixels = textPixels;
    return style;
}

void PortfolioExport::ask(std::optional<PortfolioPart> part) {
    const std::pair<charts::PictureFormat, QString> kinds[] = {
        {charts::PictureFormat::Pdf, tr("PDF (*.pdf)")},
        {charts::PictureFormat::Png, tr("Picture (*.png)")},
        {charts::PictureFormat::Svg, tr("Drawing to scale (*.svg)")},
    };
    QStringList filters;
    for (const auto& [format, filter] : kinds) {
        filters << filter;
    }
    QString chosen = filters.first();
    //: The name a file is given unless another is chosen; no blanks
    const QString name = tr("portfolio") + charts::endingOf(kinds[0].first);
    QString path = QFileDialog::getSaveFileName(page_, part ? headingOf(*part) : tr("Export all charts"),
                                                name, filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return;
    }
    if (!charts::pictureFormatOf(path)) {
        path += charts::endingOf(kinds[std::max(qsizetype(0), filters.indexOf(chosen))].first);
    }
    saveTo(part, path);
}

void PortfolioExport::saveTo(std::optional<PortfolioPart> part, const QString& path) {
    const auto format = charts::pictureFormatOf(path).value_or(charts::PictureFormat::Pdf);
    //: The title of pictures: %1 is the name of the business
    const QString title = tr("%1: the portfolio");
    whenDone(shell_.session.run([sheet = sheet_(part), style = style(), format, path,
                                 title](app::Workspace& workspace) mutable -> Result<QString> {
        RAPPORT_TRY_ASSIGN(const app::BookSettings settings, workspace.settings());
        if (!settings.bookName.isEmpty()) {
            sheet.title = title.arg(settings.bookName);
        }
        RAPPORT_TRY(app::writePrivateFile(path, charts::picture(sheet, format, style)));
        return path;
    }),
             this, [this](const Result<QString>& written) {
                 if (written) {
                     emit saved(*written);
                 } else {
                     emit failed(written.error());
                 }
             });
}

} // namespace rapport::gui
