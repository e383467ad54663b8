// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/palette_model.h"

#include "base/text_key.h"

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr size_t clientLimit = 8; ///< So that commands stay in sight; another letter narrows them.

bool hasAll(const QString& key, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return key.contains(word); });
}

} // namespace

void PaletteModel::setCommands(const QList<CommandGroup>& groups) {
    commands_.clear();
    for (const CommandGroup& group : groups) {
        for (QAction* action : group.actions) {
            if (action->isVisible() && action->isEnabled() && !plainText(action).isEmpty()) {
                commands_.push_back({action, group.title, textKey(group.title + u' ' + plainText(action))});
            }
        }
    }
    narrow();
}

void PaletteModel::setClients(std::vector<PaletteClient> clients, const QList<Id<Client>>& recent) {
    clients_ = std::move(clients);
    recent_ = recent;
    narrow();
}

void PaletteModel::setWords(const QString& words) {
    words_ = words;
    narrow();
}

void PaletteModel::narrow() {
    beginResetModel();
    rows_.clear();
    const QStringList words = textKey(words_).split(u' ', Qt::SkipEmptyParts);
    addClients(words);
    addCommands(words);
    endResetModel();
}

void PaletteModel::addClients(const QStringList& words) {
    std::vector<const PaletteClient*> found;
    if (words.isEmpty()) {
        for (const Id<Client> id : recent_) {
            const auto one = std::find_if(clients_.begin(), clients_.end(),
                                          [id](const PaletteClient& client) { return client.id == id; });
            if (one != clients_.end()) {
                found.push_back(&*one);
            }
        }
    } else {
        for (const PaletteClient& client : clients_) {
            if (hasAll(client.searchKey, words)) {
                found.push_back(&client);
            }
        }
        // What is found by its name comes before what is found by a number or a contact.
        std::stable_partition(found.begin(), found.end(), [&](const PaletteClient* client) {
            return hasAll(textKey(client->name), words);
        });
    }
    if (found.empty()) {
        return;
    }
    rows_.push_back({.heading = words.isEmpty() ? tr("Clients opened lately") : tr("Clients")});
    for (size_t i = 0; i < std::min(found.size(), clientLimit); ++i) {
        rows_.push_back({.client = found[i]->id, .text = found[i]->name});
    }
}

void PaletteModel::addCommands(const QStringList& words) {
    QString group;
    for (const Command& command : commands_) {
        if (!command.action || !hasAll(command.key, words)) {
            continue;
        }
        if (command.group != group) {
            group = command.group;
            rows_.push_back({.heading = group});
        }
        rows_.push_back(
            {.action = command.action, .text = plainText(command.action), .note = keysOf(command.action)});
    }
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = rows_[size_t(index.row())];
    const bool heading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return heading ? row.heading : row.text;
    case Qt::DecorationRole:
        return row.action ? row.action->icon() : QVariant();
    case Qt::AccessibleTextRole:
        //: Read aloud; %1 is a command, %2 its keys
        return heading ? row.heading : row.note.isEmpty() ? row.text : tr("%1, %2").arg(row.text, row.note);
    case NoteRole:
        return row.note;
    case HeadingRole:
        return heading;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || !rows_[size_t(index.row())].heading.isEmpty()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QAction* PaletteModel::actionAt(int row) const {
    return row >= 0 && row < rowCount() ? rows_[size_t(row)].action.data() : nullptr;
}

Id<Client> PaletteModel::clientAt(int row) const {
    return row >= 0 && row < rowCount() ? rows_[size_t(row)].client : Id<Client>();
}

int PaletteModel::choosable(int row, int step) const {
    while (row >= 0 && row < rowCount() && !rows_[size_t(row)].heading.isEmpty()) {
        row += step;
    }
    return row >= 0 && row < rowCount() ? row : -1;
}

} // namespace rapport::gui
