// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/vcard_card.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// More of a kind than a table has columns for is left out.
constexpr size_t kWays = 3;
/// Longer than any text of a card should be; the rest of it is left out.
constexpr qsizetype kLongestText = 1 << 20;

QString joined(QStringList parts, const QString& between) {
    parts.removeAll(QString());
    return parts.join(between);
}

bool isSpokenTo(const QStringList& types) {
    return !types.contains(QStringLiteral("FAX")) && !types.contains(QStringLiteral("PAGER")) &&
           !types.contains(QStringLiteral("MODEM")) && !types.contains(QStringLiteral("BBS"));
}

} // namespace

QStringList VCard::header() {
    return {QStringLiteral("vCard"),      QStringLiteral("Name"),         QStringLiteral("First name"),
            QStringLiteral("Last name"),  QStringLiteral("Organization"), QStringLiteral("Department"),
            QStringLiteral("Title"),      QStringLiteral("E-mail"),       QStringLiteral("E-mail 2"),
            QStringLiteral("E-mail 3"),   QStringLiteral("Phone"),        QStringLiteral("Phone 2"),
            QStringLiteral("Phone 3"),    QStringLiteral("Address"),      QStringLiteral("Website"),
            QStringLiteral("Categories"), QStringLiteral("Note")};
}

QString VCard::nth(const std::vector<Way>& ways, size_t n) {
    return n < ways.size() ? ways[n].text : QString();
}

void VCard::add(std::vector<Way>& ways, const VCardProperty& property, const QString& scheme) {
    QString text = vcardText(property.value, version_ == u"2.1");
    if (text.startsWith(scheme, Qt::CaseInsensitive)) text = text.mid(scheme.size()).section(u';', 0, 0);
    const bool known =
        std::any_of(ways.begin(), ways.end(), [&text](const Way& way) { return way.text == text; });
    if (text.isEmpty() || known) return;
    // The preferred ones first, else as they come.
    const auto behind = std::find_if(ways.begin(), ways.end(), [&property](const Way& way) {
        return property.preference < way.preference;
    });
    ways.insert(behind, {property.preference, text});
    if (ways.size() > kWays) ways.pop_back();
}

void VCard::take(const VCardProperty& property) {
    const bool is21 = version_ == u"2.1";
    const auto text = [&] { return vcardText(property.value, is21); };
    const auto first = [&](QString VCard::*into) {
        if ((this->*into).isEmpty()) this->*into = text();
        open_ = into;
    };
    open_ = nullptr;
    if (property.name == "VERSION") {
        version_ = text();
    } else if (property.name == "FN") {
        first(&VCard::fullName_);
    } else if (property.name == "N") {
        const QStringList parts = vcardParts(property.value, u';', is21);
        last_ = parts[0];
        first_ = joined(parts.mid(1, 2), QStringLiteral(" "));
    } else if (property.name == "NICKNAME") {
        first(&VCard::nickname_);
    } else if (property.name == "ORG" && organization_.isEmpty()) {
        const QStringList parts = vcardParts(property.value, u';', is21);
        organization_ = parts[0];
        department_ = joined(parts.mid(1), QStringLiteral(", "));
    } else if (property.name == "TITLE") {
        first(&VCard::title_);
    } else if (property.name == "ROLE") {
        first(&VCard::role_);
    } else if (property.name == "EMAIL") {
        add(emails_, property, QStringLiteral("mailto:"));
    } else if (property.name == "TEL" && isSpokenTo(property.types)) {
        add(phones_, property, QStringLiteral("tel:"));
    } else if (property.name == "ADR" && address_.isEmpty()) {
        address_ = joined(vcardParts(property.value, u';', is21), QStringLiteral(", "));
    } else if (property.name == "URL") {
        first(&VCard::website_);
    } else if (property.name == "NOTE") {
        if (note_.size() > kLongestText) return;
        note_ = joined({note_, text()}, QStringLiteral("\n"));
        open_ = &VCard::note_;
    } else if (property.name == "CATEGORIES") {
        for (const QString& part : vcardParts(property.value, is21 ? u';' : u',', is21))
            for (const QString& category : is21 ? part.split(u',') : QStringList{part})
                if (!category.trimmed().isEmpty() && !categories_.contains(category.trimmed()))
                    categories_ << category.trimmed();
    } else if (property.name == "KIND" || property.name == "X-ADDRESSBOOKSERVER-KIND") {
        isGroup_ = isGroup_ || text().compare(u"group", Qt::CaseInsensitive) == 0;
        isCompany_ = isCompany_ || text().compare(u"org", Qt::CaseInsensitive) == 0;
    } else if (property.name == "X-ABSHOWAS") {
        isCompany_ = isCompany_ || text().compare(u"COMPANY", Qt::CaseInsensitive) == 0;
    }
}

void VCard::goOn(const QString& line) {
    if (open_ && (this->*open_).size() <= kLongestText) this->*open_ += u'\n' + line;
}

QString VCard::name() const {
    if (isCompany_ && !organization_.isEmpty()) return organization_;
    for (const QString& name : {fullName_, joined({first_, last_}, QStringLiteral(" ")), nickname_,
                                organization_, nth(emails_, 0), nth(phones_, 0)})
        if (!name.isEmpty()) return name;
    return {};
}

QByteArrayList VCard::cells() const {
    const QString version = version_.isEmpty() ? QStringLiteral("3.0") : version_;
    QByteArrayList cells;
    for (const QString& text :
         {version, name(), first_, last_, organization_, department_, title_.isEmpty() ? role_ : title_,
          nth(emails_, 0), nth(emails_, 1), nth(emails_, 2), nth(phones_, 0), nth(phones_, 1),
          nth(phones_, 2), address_, website_, categories_.join(QStringLiteral("; ")), note_})
        cells << text.toUtf8();
    return cells;
}

} // namespace rapport::importing
