// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <memory>

class QTemporaryDir;

namespace rapport::gui {

/// How Rapport reminds of what waits.
struct ReminderChoices {
    bool notify = true;       ///< On the desktop.
    bool nameClients = false; ///< Else notices only count: others may see the screen.
    bool keepInTray = false;  ///< Closing the window leaves the program running.
};

/// What the window remembers from one start to the next. Every key stands in settings.cpp.
class Settings {
public:
    /// Kept: in the user's own settings. Forgotten: starts empty and vanishes, for pictures and tests.
    enum class Memory { Kept, Forgotten };
    explicit Settings(Memory memory);
    ~Settings();

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    Density density() const;
    void setDensity(Density density);

    QString lastBook() const;
    QStringList recentBooks() const; ///< Newest first, at most eight.
    void bookOpened(const QString& path);
    void forgetBook(const QString& path);

    /// The client last looked at in a book; 0 when there is none.
    qint64 lastClient(const QString& book) const;
    void setLastClient(const QString& book, qint64 client);

    /// The clients opened lately in a book, newest first, at most eight.
    QList<qint64> recentClients(const QString& book) const;
    void clientOpened(const QString& book, qint64 client);

    /// Who logs dealings here, by the id of the staff member; 0 while nobody has said.
    qint64 lastStaff(const QString& book) const;
    void setLastStaff(const QString& book, qint64 staff);

    /// After so many minutes without input the owner's view is locked; 0: never.
    int autoLockMinutes() const;
    void setAutoLockMinutes(int minutes);
    /// Language of the next start; empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);

    bool sidebarShown() const;
    void setSidebarShown(bool shown);

    ReminderChoices reminders() const;
    void setReminders(const ReminderChoices& choices);

    /// Places of windows, splitters and columns as Qt writes them, by a name of the widget's own.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);

private:
    std::unique_ptr<QTemporaryDir> folder_; ///< Of a forgotten one.
    std::unique_ptr<QSettings> store_;
};

} // namespace rapport::gui
