// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/staff.h"
#include "gui/forms/book_form.h"
#include "gui/forms/lines_edit.h"
#include "gui/forms/number_edits.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/code_choice.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/minutes_edit.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/money_edit.h"
#include "gui/widgets/staff_combo.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rapport::gui {

/// What stands around the record of a form: who works here, whose record it is, the money of the book.
struct FormSurroundings {
    std::vector<Staff> staff;
    std::optional<Client> client;
    app::BookSettings settings;
    Currency base;
};

template <typename V>
struct IsOptional : std::false_type {};
template <typename V>
struct IsOptional<std::optional<V>> : std::true_type {};

/// Fields tied to the members of a record. `access` is a pointer to the member, or for one further inside a
/// generic lambda from the record to a reference; where the member is no optional one the field is required.
template <typename T>
class BoundForm : public BookForm {
public:
    using BookForm::BookForm;

protected:
    struct Binding {
        QString key;
        QString label;
        std::function<void(const T&)> show;
        std::function<void(T&)> put;
        std::function<QString(const T&)> text; ///< Of the value, to be compared and shown.
    };

    template <typename Access>
    DayEdit* addDay(const QString& key, const QString& label, Access access) {
        auto* edit = new DayEdit(this->speech(), this->today());
        bindValue(
            key, label, edit, access, &DayEdit::day, [edit](auto day) { edit->setDay(day); },
            [this](Day day) { return this->speech().day(day); });
        return edit;
    }
    template <typename Access>
    MoneyEdit* addMoney(const QString& key, const QString& label, Access access) {
        auto* edit = new MoneyEdit(this->speech(), surroundings_.base);
        money_.push_back(edit);
        bindValue(
            key, label, edit, access, &MoneyEdit::money, [edit](auto money) { edit->setMoney(money); },
            [this](const Money& money) { return this->speech().money(money); });
        return edit;
    }
    template <typename Access>
    MinutesEdit* addTime(const QString& key, const QString& label, Access access) {
        auto* edit = new MinutesEdit(this->speech());
        bindValue(
            key, label, edit, access, &MinutesEdit::duration, [edit](auto time) { edit->setDuration(time); },
            [this](Duration time) { return this->speech().duration(time); });
        return edit;
    }
    template <typename Access>
    HoursEdit* addHours(const QString& key, const QString& label, Access access, const QString& hint = {}) {
        auto* edit = new HoursEdit(this->speech());
        bindValue(
            key, label, edit, access, &HoursEdit::hours, [edit](auto time) { edit->setHours(time); },
            [this](Duration time) { return this->speech().duration(time); }, hint);
        return edit;
    }
    template <typename Access>
    CountEdit* addCount(const QString& key, const QString& label, int most, Access access) {
        auto* edit = new CountEdit(this->speech(), most);
        bindValue(
            key, label, edit, access, &CountEdit::count, [edit](auto count) { edit->setCount(count); },
            [this](int count) { return this->speech().count(count); });
        return edit;
    }
    template <typename Access>
    QLineEdit* addText(const QString& key, const QString& label, Access access, const QString& hint = {}) {
        auto* edit = new QLineEdit;
        bind(
            key, label, edit, [edit, access](const T& record) { edit->setText(std::invoke(access, record)); },
            [edit, access](T& record) { std::invoke(access, record) = edit->text().trimmed(); },
            [access](const T& record) { return QString(std::invoke(access, record)); }, hint);
        return edit;
    }
    template <typename Access>
    QPlainTextEdit* addNote(const QString& key, const QString& label, Access access, int lines = 3) {
        auto* edit = new QPlainTextEdit;
        const int height = edit->fontMetrics().lineSpacing() * lines + 2 * space::small;
        edit->setMinimumHeight(height);
        edit->setMaximumHeight(2 * height);
        bind(
            key, label, edit,
            [edit, access](const T& record) { edit->setPlainText(std::invoke(access, record)); },
            [edit, access](T& record) { std::invoke(access, record) = edit->toPlainText().trimmed(); },
            [access](const T& record) { return QString(std::invoke(access, record)); });
        return edit;
    }
    /// `none`: the text for no value, where the member is an optional one.
    template <typename Enum, typename Access>
    CodeCombo<Enum>* addCode(const QString& key, const QString& label, Access access,
                             const QString& none = {}) {
        auto* edit = new CodeCombo<Enum>(this->speech(), none);
        bind(
            key, label, edit,
            [edit, access](const T& record) { edit->setValue(std::invoke(access, record)); },
            [edit, access](T& record) {
                auto& member = std::invoke(access, record);
                if constexpr (IsOptional<std::decay_t<decltype(member)>>::value) {
                    member = edit->value();
                } else if (edit->value()) {
                    member = *edit->value();
                }
            },
            [this, access, none](const T& record) {
                const std::optional<Enum> value = std::invoke(access, record);
                return value ? wording::word(this->speech(), *value) : none;
            });
        return edit;
    }
    template <typename Access>
    QCheckBox* addFlag(const QString& key, const QString& label, Access access) {
        auto* edit = new QCheckBox(label);
        edit->setAccessibleName(withoutMnemonic(label));
        bind(
            key, {}, edit, [edit, access](const T& record) { edit->setChecked(std::invoke(access, record)); },
            [edit, access](T& record) { std::invoke(access, record) = edit->isChecked(); },
            [access](const T& record) {
                return std::invoke(access, record) ? FormPanel::tr("yes") : FormPanel::tr("no");
            });
        bindings_.back().label = withoutMnemonic(label);
        return edit;
    }
    template <typename Access>
    StaffCombo* addStaff(const QString& key, const QString& label, Access access) {
        auto* edit = new StaffCombo;
        staff_.push_back(edit);
        bind(
            key, label, edit,
            [edit, access](const T& record) { edit->setChosen(std::invoke(access, record)); },
            [edit, access](T& record) { std::invoke(access, record) = edit->chosen(); },
            [this, access](const T& record) {
                const std::optional<Id<Staff>> id = std::invoke(access, record);
                for (const Staff& one : surroundings_.staff) {
                    if (id == one.id) {
                        return one.name;
                    }
                }
                return QString();
            });
        return edit;
    }
    /// A list of lines; `said` puts one of them into words.
    template <typename Item, typename Access>
    void addLines(const QString& key, LinesEdit<Item>* edit, Access access,
                  std::function<QString(const Item&)> said) {
        bind(
            key, {}, edit, [edit, access](const T& record) { edit->setItems(std::invoke(access, record)); },
            [edit, access](T& record) { std::invoke(access, record) = edit->items(); },
            [access, said](const T& record) {
                QStringList lines;
                for (const Item& item : std::invoke(access, record)) {
                    lines << said(item);
                }
                return lines.join(QLatin1Char('\n'));
            });
        bindings_.back().label = edit->accessibleName();
        this->connect(edit, &LinesFrame::edited, this, [this] { this->setEdited(true); });
        checks_.push_back([edit] { return edit->showProblems(); });
    }
    void bind(const QString& key, const QString& label, QWidget* editor, std::function<void(const T&)> show,
              std::function<void(T&)> put, std::function<QString(const T&)> text, const QString& hint = {}) {
        this->addField(key, label, editor, hint);
        bindings_.push_back({key, withoutMnemonic(label), std::move(show), std::move(put), std::move(text)});
    }

    void setSurroundings(FormSurroundings surroundings) {
        surroundings_ = std::move(surroundings);
        for (StaffCombo* combo : staff_) {
            combo->setStaff(surroundings_.staff);
        }
        for (MoneyEdit* edit : money_) {
            edit->setCurrency(surroundings_.base);
        }
    }
    const FormSurroundings& surroundings() const { return surroundings_; }
    const std::vector<Binding>& bindings() const { return bindings_; }
    void showAll(const T& record) {
        for (const Binding& binding : bindings_) {
            binding.show(record);
        }
    }
    /// The record with what stands in the fields.
    T filled(T record) const {
        for (const Binding& binding : bindings_) {
            binding.put(record);
        }
        return record;
    }
    /// Whether every line of every list can be read; else the first that cannot has the focus.
    bool linesAreFine() {
        for (const auto& check : checks_) {
            if (QWidget* wrong = check()) {
                wrong->setFocus();
                return false;
            }
        }
        return true;
    }

private:
    template <typename Edit, typename Access, typename Get, typename Set, typename Said>
    void bindValue(const QString& key, const QString& label, Edit* edit, Access access, Get get, Set set,
                   Said said, const QString& hint = {}) {
        using Member = std::decay_t<std::invoke_result_t<Access, T&>>;
        if constexpr (!IsOptional<Member>::value) {
            edit->setRequired(true);
        }
        bind(
            key, label, edit, [set, access](const T& record) { set(std::invoke(access, record)); },
            [edit, access, get](T& record) {
                const auto value = std::invoke(get, edit);
                if constexpr (IsOptional<Member>::value) {
                    std::invoke(access, record) = value;
                } else if (value) {
                    std::invoke(access, record) = *value;
                }
            },
            [access, said](const T& record) {
                const auto& value = std::invoke(access, record);
                if constexpr (IsOptional<Member>::value) {
                    return value ? said(*value) : QString();
                } else {
                    return said(value);
                }
            },
            hint);
    }

    FormSurroundings surroundings_;
    std::vector<Binding> bindings_;
    std::vector<StaffCombo*> staff_;
    std::vector<MoneyEdit*> money_;
    std::vector<std::function<QWidget*()>> checks_;
};

} // namespace rapport::gui
