// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_desk.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport::gui {

class ChoiceRow;

/// What has to be answered before files can be read: each question in a sentence, with the value it is about
/// and its readings as the choices.
class QuestionList : public QWidget {
    Q_OBJECT

public:
    explicit QuestionList(ImportDesk& desk, QWidget* parent = nullptr);

    /// Those of the desk's preview, and what keeps the file from being read at all.
    void refresh();
    /// How many there are that a choice answers.
    int open() const { return open_; }
    /// The keyboard goes to the first question there is a choice for.
    void focusFirst();
    void setUnread(const std::optional<Error>& error) { unread_ = error; }

private:
    struct Answer {
        QString text;
        ImportDesk::Say say;
    };
    std::vector<Answer> answersTo(const Error& question) const;
    QString sentence(const Error& question) const;
    void add(const Error& question);

    ImportDesk& desk_;
    QVBoxLayout* column_;
    QWidget* content_ = nullptr;
    std::optional<Error> unread_;
    std::vector<QString> shown_; ///< Which questions the content is of.
    ChoiceRow* first_ = nullptr;
    int open_ = 0;
};

} // namespace rapport::gui
