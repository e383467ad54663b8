// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace rapport::gui {

namespace {

constexpr qsizetype recentLimit = 8;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

// Paths hold slashes, which mean groups to QSettings.
QString bookKey(const QString& book, const char* name) {
    const QByteArray hash = QCryptographicHash::hash(book.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("books/") + QString::fromLatin1(hash + '/' + name);
}

QString clientKey(const QString& book) {
    return bookKey(book, "client");
}

QString recentClientsKey(const QString& book) {
    return bookKey(book, "recent_clients");
}

QString staffKey(const QString& book) {
    return bookKey(book, "staff");
}

QString layoutKey(const QString& name) {
    return QStringLiteral("layout/") + name;
}

} // namespace

Settings::Settings(Memory memory) {
    if (memory == Memory::Kept) {
        store_ = std::make_unique<QSettings>();
    } else {
        folder_ = std::make_unique<QTemporaryDir>();
        store_ = std::make_unique<QSettings>(folder_->filePath(QStringLiteral("rapport.ini")),
                                             QSettings::IniFormat);
    }
}

Settings::~Settings() {
    store_.reset(); // writes before its folder goes
}

ThemeChoice Settings::theme() const {
    const QString name = store_->value(key("window/theme")).toString();
    return name == u"light" ? ThemeChoice::Light : name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice) {
    const char* name = choice == ThemeChoice::Light  ? "light"
                       : choice == ThemeChoice::Dark ? "dark"
                                                     : "system";
    store_->setValue(key("window/theme"), QString::fromLatin1(name));
}

Density Settings::density() const {
    return store_->value(key("window/density")).toString() == u"compact" ? Density::Compact
                                                                          : Density::Comfortable;
}

void Settings::setDensity(Density density) {
    store_->setValue(key("window/density"), density == Density::Compact ? QStringLiteral("compact")
                                                                         : QStringLiteral("comfortable"));
}

QString Settings::lastBook() const {
    return recentBooks().value(0);
}

QStringList Settings::recentBooks() const {
    return store_->value(key("books/recent")).toStringList();
}

void Settings::bookOpened(const QString& path) {
    QStringList books = recentBooks();
    books.removeAll(path);
    books.prepend(path);
    store_->setValue(key("books/recent"), QStringList(books.mid(0, recentLimit)));
}

void Settings::forgetBook(const QString& path) {
    QStringList books = recentBooks();
    books.removeAll(path);
    store_->setValue(key("books/recent"), books);
}

qint64 Settings::lastClient(const QString& book) const {
    return store_->value(clientKey(book)).toLongLong();
}

void Settings::setLastClient(const QString& book, qint64 client) {
    store_->setValue(clientKey(book), client);
}

QList<qint64> Settings::recentClients(const QString& book) const {
    QList<qint64> clients;
    for (const QString& client : store_->value(recentClientsKey(book)).toStringList()) {
        clients << client.toLongLong();
    }
    return clients;
}

void Settings::clientOpened(const QString& book, qint64 client) {
    QStringList clients = store_->value(recentClientsKey(book)).toStringList();
    clients.removeAll(QString::number(client));
    clients.prepend(QString::number(client));
    store_->setValue(recentClientsKey(book), QStringList(clients.mid(0, recentLimit)));
}

qint64 Settings::lastStaff(const QString& book) const {
    return store_->value(staffKey(book)).toLongLong();
}

void Settings::setLastStaff(const QString& book, qint64 staff) {
    store_->setValue(staffKey(book), staff);
}

int Settings::autoLockMinutes() const {
    constexpr int usual = 10;
    return qBound(0, store_->value(key("access/auto_lock_minutes"), usual).toInt(), 24 * 60);
}

void Settings::setAutoLockMinutes(int minutes) {
    store_->setValue(key("access/auto_lock_minutes"), minutes);
}

QString Settings::language() const {
    return store_->value(key("window/language")).toString();
}

void Settings::setLanguage(const QString& code) {
    store_->setValue(key("window/language"), code);
}

bool Settings::sidebarShown() const {
    return store_->value(key("window/sidebar"), true).toBool();
}

void Settings::setSidebarShown(bool shown) {
    store_->setValue(key("window/sidebar"), shown);
}

ReminderChoices Settings::reminders() const {
    const ReminderChoices usual;
    return {store_->value(key("reminders/notify"), usual.notify).toBool(),
            store_->value(key("reminders/name_clients"), usual.nameClients).toBool(),
            store_->value(key("reminders/keep_in_tray"), usual.keepInTray).toBool()};
}

void Settings::setReminders(const ReminderChoices& choices) {
    store_->setValue(key("reminders/notify"), choices.notify);
    store_->setValue(key("reminders/name_clients"), choices.nameClients);
    store_->setValue(key("reminders/keep_in_tray"), choices.keepInTray);
}

QByteArray Settings::layout(const QString& name) const {
    return store_->value(layoutKey(name)).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state) {
    store_->setValue(layoutKey(name), state);
}

} // namespace rapport::gui
