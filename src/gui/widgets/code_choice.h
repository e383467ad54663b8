// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/quiet_combo.h"
#include "wording/words.h"

#include <vector>

namespace rapport::gui {

/// A list of all values of an enumeration of the domain in the words of the language. With `none` there is a
/// first entry of that text that stands for no value.
template <typename Enum>
class CodeCombo : public QuietCombo {
public:
    explicit CodeCombo(const wording::Speech& speech, const QString& none = {}, QWidget* parent = nullptr)
        : QuietCombo(parent) {
        if (!none.isEmpty()) {
            addItem(none, -1);
        }
        for (const Enum value : allValues<Enum>()) {
            addItem(wording::word(speech, value), int(value));
        }
    }

    std::optional<Enum> value() const {
        const int code = currentData().isValid() ? currentData().toInt() : -1;
        return code < 0 ? std::nullopt : std::optional<Enum>(Enum(code));
    }
    void setValue(std::optional<Enum> value) { setCurrentIndex(findData(value ? int(*value) : -1)); }
};

/// The same as a row of buttons, for the few values one wants at a key.
template <typename Enum>
class CodeRow : public ChoiceRow {
public:
    /// All values, or only those given, in their order; letters from the window's own pool.
    CodeRow(const wording::Speech& speech, const QString& accessibleName, Mode mode, Mnemonics& letters,
            std::vector<Enum> values = {}, QWidget* parent = nullptr)
        : ChoiceRow(accessibleName, mode, parent) {
        if (values.empty()) {
            values.assign(allValues<Enum>().begin(), allValues<Enum>().end());
        }
        for (const Enum value : values) {
            addChoice(int(value), letters.mark(wording::word(speech, value)));
        }
    }

    std::optional<Enum> code() const {
        const std::optional<int> chosen = value();
        return chosen ? std::optional<Enum>(Enum(*chosen)) : std::nullopt;
    }
    std::vector<Enum> codes() const {
        std::vector<Enum> all;
        for (const int chosen : values()) {
            all.push_back(Enum(chosen));
        }
        return all;
    }
    void setCode(std::optional<Enum> code) { setValue(code ? std::optional<int>(int(*code)) : std::nullopt); }
    void setCodes(const std::vector<Enum>& codes) {
        QList<int> all;
        for (const Enum code : codes) {
            all << int(code);
        }
        setValues(all);
    }
};

} // namespace rapport::gui
