// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/widgets/client_match_model.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/value_edit.h"

#include <QFuture>
#include <QTimer>

#include <functional>
#include <vector>

class QCompleter;

namespace rapport::gui {

/// A client by any part of its name or whatever else the search finds it by. Typing asks the search, which
/// answers off this thread; with nothing typed, Down or a click asks for the recent ones. The first match is
/// marked, so that Return or Tab takes it; Up and Down move. Typing on forgets the client chosen before.
class ClientPicker : public ValueEdit {
    Q_OBJECT

public:
    /// The best matches for a text, best first; for an empty one the clients used last.
    using Search = std::function<QFuture<Result<std::vector<ClientMatch>>>(const QString& text)>;

    explicit ClientPicker(Search search, QWidget* parent = nullptr);

    /// Null while none is chosen.
    Id<Client> client() const { return client_; }
    QString clientName() const { return name_; }
    /// A null id chooses none. Does not emit.
    void setClient(Id<Client> id, const QString& name);
    /// A last row offers to make a client of the name that is typed.
    void setNewOffered(bool offered) { newOffered_ = offered; }

signals:
    /// Somebody chose; a null id: typing forgot the one before.
    void clientChosen(rapport::Id<rapport::Client> id);
    void newClientRequested(const QString& name);
    void failed(const rapport::Error& error);

protected:
    QString take(const QString& text) override;
    QString valueText() const override { return name_; }
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void ask();
    void offer(std::vector<ClientMatch> matches);
    bool takeMarked();
    void choose(const QModelIndex& index);

    Search search_;
    Id<Client> client_;
    QString name_;
    bool newOffered_ = false;
    bool takeFirst_ = false; ///< Return came before the answer of the search.
    ClientMatchModel* matches_;
    QCompleter* completer_;
    Generation asked_;
    QTimer patience_;
};

} // namespace rapport::gui
