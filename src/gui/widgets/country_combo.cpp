// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/country_combo.h"

#include <QCollator>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <vector>

namespace rapport::gui {

namespace {

struct Country {
    QString code;
    QString name;
};

const std::vector<Country>& countries() {
    static const std::vector<Country> all = [] {
        QMap<QString, QString> found;
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale& locale : locales) {
            const QString code = QLocale::territoryToCode(locale.territory());
            if (code.size() == 2 && code[0].isLetter()) { // others are parts of the world
                found.insert(code, QLocale::territoryToString(locale.territory()));
            }
        }
        std::vector<Country> list;
        for (auto one = found.cbegin(); one != found.cend(); ++one) {
            list.push_back({one.key(), one.value()});
        }
        const QCollator order;
        std::ranges::sort(
            list, [&](const Country& a, const Country& b) { return order.compare(a.name, b.name) < 0; });
        return list;
    }();
    return all;
}

} // namespace

CountryCombo::CountryCombo(const QString& none, QWidget* parent) : QuietCombo(parent) {
    addItem(none, QString());
    for (const Country& one : countries()) {
        addItem(one.name, one.code);
    }
}

void CountryCombo::setCountry(const QString& code) {
    setCurrentIndex(qMax(0, findData(code)));
}

QString CountryCombo::nameOf(const QString& code) {
    const auto found = std::ranges::find(countries(), code, &Country::code);
    return found == countries().end() ? code : found->name;
}

QString CountryCombo::ofComputer() {
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return code.size() == 2 ? code : QString();
}

} // namespace rapport::gui
