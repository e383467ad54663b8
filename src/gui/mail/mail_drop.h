// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "gui/shell.h"
#include "importing/mail_message.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QMimeData;
class QPoint;

namespace rapport::gui {

class MessageBar;
class Page;

/// Takes e-mails (.eml files) dropped on a part of a page and logs them with a client. Other files are left
/// to whoever is below.
class MailDrop : public QObject {
    Q_OBJECT

public:
    /// The client at a place of the target; nothing: whoever of the book it is from or to.
    using ClientAt = std::function<std::optional<Id<Client>>(const QPoint& place)>;

    /// Lives with the target.
    MailDrop(const Shell& shell, Page& page, QWidget* target, ClientAt clientAt);

    /// Asks for files, for those without a mouse.
    void choose(const std::optional<Id<Client>>& client);
    void log(const QStringList& files, const std::optional<Id<Client>>& client);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Logged;

    static QStringList mailsIn(const QMimeData* data);
    void tell(const Logged& logged);
    void offerContact(const Logged& logged);
    void addContact(Id<Client> client, Id<Interaction> dealing, const importing::MailAddress& address);
    MessageBar& bar();

    Shell shell_;
    Page& page_;
    ClientAt clientAt_;
    MessageBar* bar_ = nullptr; ///< Made when it is first needed.
};

} // namespace rapport::gui
