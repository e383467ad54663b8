// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/book_control.h"

#include "app/access.h"
#include "app/calendar_export.h"
#include "app/command_runner.h"
#include "app/exporter.h"
#include "app/fill_with_demo.h"
#include "gui/access/at_work.h"
#include "gui/settings.h"
#include "gui/when_done.h"
#include "gui/widgets/job_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace rapport::gui {

namespace {

/// An open book as it is found.
struct Opened {
    QString name;
    bool isOwner = true;
    bool isProtected = false;
};

} // namespace

BookControl::BookControl(const Shell& shell, JobBar& jobs, QObject* parent)
    : QObject(parent), shell_(shell), jobs_(jobs) {}

void BookControl::open(const QString& path) {
    if (!mayLeave([this, path] { open(path); })) {
        return;
    }
    const QString whole = QFileInfo(path).absoluteFilePath();
    whenDone(shell_.session.open(whole), this, [this, whole](const Result<void>& answer) {
        if (answer) {
            askName(whole);
        } else {
            shell_.settings.forgetBook(whole);
            emit failed(answer.error());
        }
    });
}

void BookControl::create(const QString& path, const BookHeader& header) {
    if (!mayLeave([this, path, header] { create(path, header); })) {
        return;
    }
    const QString whole = QFileInfo(path).absoluteFilePath();
    whenDone(shell_.session.create(whole, header), this, [this, whole](const Result<void>& answer) {
        if (answer) {
            askName(whole);
        } else {
            emit failed(answer.error());
        }
    });
}

void BookControl::askName(const QString& path) {
    whenDone(shell_.session.run(
                 [staff = shell_.settings.lastStaff(path)](app::Workspace& workspace) -> Result<Opened> {
                     RAPPORT_TRY_ASSIGN(const bool isProtected, workspace.access().hasPassword());
                     workAs(workspace, staff);
                     return Opened{workspace.bookName(), workspace.access().isOwner(), isProtected};
                 }),
             this, [this, path](const Result<Opened>& answer) {
                 if (!answer) {
                     emit failed(answer.error());
                     return;
                 }
                 path_ = path;
                 name_ = answer->name.isEmpty() ? QFileInfo(path).completeBaseName() : answer->name;
                 isOwner_ = answer->isOwner;
                 isProtected_ = answer->isProtected;
                 shell_.settings.bookOpened(path);
                 emit opened();
             });
}

void BookControl::openDemo() {
    if (!mayLeave([this] { openDemo(); })) {
        return;
    }
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/rapport");
    const QString path = folder + QStringLiteral("/demo.rapport");
    if (QFileInfo::exists(path)) {
        open(path);
    } else if (!QDir().mkpath(folder)) {
        emit failed(Error{ErrorKind::CannotOpen, "cannot_write"}
                        .with(QStringLiteral("file"), folder)
                        .with(QStringLiteral("reason"), tr("the folder cannot be made")));
    } else {
        makeDemo(path);
    }
}

void BookControl::makeDemo(const QString& path) {
    app::DemoOptions options;
    options.until = shell_.session.clock().today();
    const auto control = jobs_.begin(tr("Making the demo book"));
    // Under another name until it is whole, so that one broken off is never taken for the demo.
    const QString unfinished = path + QStringLiteral(".unfinished");
    QFile::remove(unfinished);
    shell_.session.create(unfinished, app::demoHeader(options));
    whenDone(shell_.session.run([options, control](app::Workspace& workspace) -> Result<void> {
        RAPPORT_TRY(workspace.commands().run(app::fillWithDemo(options), control.get()));
        return {};
    }),
             this, [this, path, unfinished](const Result<void>& filled) {
                 whenDone(shell_.session.close(), this, [this, path, unfinished, filled] {
                     jobs_.finish();
                     if (filled && QFile::rename(unfinished, path)) {
                         open(path);
                         return;
                     }
                     QFile::remove(unfinished);
                     if (!filled && filled.error().kind != ErrorKind::Cancelled) {
                         emit failed(filled.error());
                     }
                     if (!path_.isEmpty()) {
                         open(path_); // the book that was open before
                     }
                 });
             });
}

void BookControl::exportExchange(const QString& file) {
    const auto control = jobs_.begin(tr("Exporting"));
    whenDone(shell_.session.run([file, control](app::Workspace& workspace) {
        return workspace.exporter().exchange(file, control.get());
    }),
             this, [this, file](const Result<void>& answer) {
                 jobs_.finish();
                 if (answer) {
                     emit exported(tr("The book was exported."), QDir::toNativeSeparators(file));
                 } else if (answer.error().kind != ErrorKind::Cancelled) {
                     emit failed(answer.error());
                 }
             });
}

void BookControl::exportCsv(const QString& folder, const importing::CsvOptions& options) {
    const auto control = jobs_.begin(tr("Exporting"));
    whenDone(shell_.session.run([folder, options, control](app::Workspace& workspace) {
        return workspace.exporter().csv(folder, control.get(), options);
    }),
             this, [this, folder](const Result<QStringList>& answer) {
                 jobs_.finish();
                 if (answer) {
                     emit exported(tr("The book was exported."), QDir::toNativeSeparators(folder));
                 } else if (answer.error().kind != ErrorKind::Cancelled) {
                     emit failed(answer.error());
                 }
             });
}

void BookControl::exportCalendar(const QString& file) {
    whenDone(shell_.session.run([file, speech = shell_.speech](app::Workspace& workspace) {
        return app::CalendarExport(workspace).write(file, speech);
    }),
             this, [this, file](const Result<qint64>& answer) {
                 if (answer) {
                     emit exported(tr("The book was exported."), QDir::toNativeSeparators(file));
                 } else {
                     emit failed(answer.error());
                 }
             });
}

} // namespace rapport::gui
