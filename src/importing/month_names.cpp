// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/month_names.h"

#include "base/text_key.h"

#include <QHash>

#include <vector>

namespace rapport::importing {

namespace {

struct Names {
    MonthName month;
    const char* names;
};

constexpr Names kNames[] = {
    {{1}, "january januar jaenner jänner январь января يناير كانون.الثاني جانفي ژانویه"},
    {{2}, "february februar feber февраль февраля فبراير شباط فيفري فوریه"},
    {{3}, "march märz maerz март марта مارس آذار مارچ"},
    {{4}, "april апрель апреля أبريل ابريل نيسان أفريل آوریل"},
    {{5}, "may mai май мая مايو أيار ماي مه می"},
    {{6}, "june juni июнь июня يونيو حزيران جوان ژوئن"},
    {{7}, "july juli июль июля يوليو تموز جويلية ژوئیه جولای"},
    {{8}, "august август августа أغسطس آب أوت اوت"},
    {{9}, "september sept сентябрь сентября سبتمبر أيلول سپتامبر"},
    {{10}, "october oktober октябрь октября أكتوبر تشرين.الأول اکتبر"},
    {{11}, "november ноябрь ноября نوفمبر تشرين.الثاني نوامبر"},
    {{12}, "december dezember декабрь декабря ديسمبر كانون.الأول دسامبر"},
    {{1, true}, "فروردین farvardin"},
    {{2, true}, "اردیبهشت ordibehesht"},
    {{3, true}, "خرداد khordad"},
    {{4, true}, "تیر tir"},
    {{5, true}, "مرداد امرداد mordad"},
    {{6, true}, "شهریور shahrivar"},
    {{7, true}, "مهر mehr"},
    {{8, true}, "آبان aban"},
    {{9, true}, "آذر azar"},
    {{10, true}, "دی dey"},
    {{11, true}, "بهمن bahman"},
    {{12, true}, "اسفند esfand"},
};

struct Table {
    QHash<QString, MonthName> exact;
    std::vector<std::pair<QString, QString>> twoWords; ///< As written, and as one word.
};

const Table& table() {
    static const Table known = [] {
        Table table;
        for (const Names& row : kNames)
            for (const QString& name : QString::fromUtf8(row.names).split(u' ')) {
                QString one = name, two = name;
                one.remove(u'.');
                if (one != name) table.twoWords.emplace_back(two.replace(u'.', u' '), one);
                table.exact.insert(textKey(one), row.month);
            }
        return table;
    }();
    return known;
}

} // namespace

std::optional<MonthName> monthNamed(QStringView word) {
    const QString key = textKey(word.toString());
    const auto& names = table().exact;
    if (const auto exact = names.constFind(key); exact != names.constEnd()) return *exact;
    if (key.size() < 3) return std::nullopt;
    std::optional<MonthName> found;
    for (auto name = names.constBegin(); name != names.constEnd(); ++name) {
        if (!name.key().startsWith(key)) continue;
        if (found && *found != *name) return std::nullopt;
        found = *name;
    }
    return found;
}

void joinMonthNames(QString& text) {
    for (const auto& [two, one] : table().twoWords)
        text.replace(two, one);
}

} // namespace rapport::importing
