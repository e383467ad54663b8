// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/close_names.h"
#include "domain/likeness.h"
#include "support/catch.h"

#include <utility>

using namespace rapport;

TEST_CASE("Legal forms, dots and scripts do not tell firms apart") {
    const std::pair<const char16_t*, const char16_t*> same[] = {{u"Okafor Dental Ltd.", u"OKAFOR  DENTAL"},
                                                                {u"Müller GmbH", u"Mu\u0308ller"},
                                                                {u"Aceites Ruiz, S.A.", u"Aceites Ruiz"},
                                                                {u"ООО Ромашка", u"ромашка"},
                                                                {u"شرکت نور", u"نور"},
                                                                {u"شركة النور ذ.م.م", u"النور"},
                                                                {u"O'Neill & Sons Inc", u"ONeill Sons"}};
    for (const auto& [one, other] : same)
        CHECK(firmKey(QString::fromUtf16(one)) == firmKey(QString::fromUtf16(other)));
    CHECK(firmKey(QStringLiteral("Co AG")) == QStringLiteral("co ag"));
}

TEST_CASE("A telephone number is known with and without its prefixes") {
    CHECK(phoneKey(QStringLiteral("+44 20 7946 0018")) == phoneKey(QStringLiteral("020 7946 0018")));
    CHECK(phoneKey(QStringLiteral("0098 21 8888 1234")) == phoneKey(QString::fromUtf8("۰۲۱ ۸۸۸۸ ۱۲۳۴")));
    CHECK(phoneKey(QStringLiteral("ext. 412")).isEmpty());
}

TEST_CASE("A slip of the pen is close, another number or another short name is not") {
    CHECK(closelySpelled(QStringLiteral("okafor dental"), QStringLiteral("okafro dental")));
    CHECK(closelySpelled(QStringLiteral("lume studio"), QStringLiteral("lumestudio")));
    CHECK(closelySpelled(QStringLiteral("harbour print"), QStringLiteral("harbor print")));
    CHECK_FALSE(closelySpelled(QStringLiteral("bell"), QStringLiteral("ball")));
    CHECK_FALSE(closelySpelled(QStringLiteral("branch 12"), QStringLiteral("branch 13")));
    CHECK_FALSE(closelySpelled(QStringLiteral("north bakery"), QStringLiteral("south bakery")));
}

TEST_CASE("Two legal forms are two firms, none is any") {
    const auto form = [](const char16_t* name) { return legalFormKey(QString::fromUtf16(name)); };
    CHECK(form(u"Okafor Dental Ltd.") == form(u"Okafor Dental LIMITED"));
    CHECK(form(u"Müller GmbH & Co. KG") == form(u"Müller GmbH und Co KG"));
    CHECK(form(u"Aceites Ruiz, S.A.") == form(u"Aceites Ruiz SA"));
    CHECK(form(u"Okafor Dental Ltd") != form(u"Okafor Dental Inc"));
    CHECK(form(u"Okafor Dental").isEmpty());
    CHECK(form(u"Okafor Dental & Co").isEmpty());
    CHECK(form(u"Co AG").isEmpty());
}

TEST_CASE("Close names are found among many") {
    std::vector<QString> names;
    for (int i = 0; i < 2000; ++i)
        names.push_back(QStringLiteral("client number %1").arg(i));
    names.push_back(QStringLiteral("okafor dental"));          // 2000
    names.push_back(QStringLiteral("harbour printing works")); // 2001
    names.push_back(QStringLiteral("lee ann"));                // 2002
    names.push_back(QStringLiteral("orchard tools"));          // 2003
    names.push_back(QStringLiteral("orchard fruit"));          // 2004
    const CloseNames index(std::move(names));
    const auto close = [&](const char* name) { return index.closeTo(QString::fromUtf8(name)); };
    CHECK(close("okafro dental") == std::vector<size_t>{2000});
    CHECK(close("harbour printing work") == std::vector<size_t>{2001});
    CHECK(close("harbor prnting works") == std::vector<size_t>{2001});
    CHECK(close("ann lee") == std::vector<size_t>{2002});
    CHECK(close("orchard tools europe") == std::vector<size_t>{2003});
    CHECK(close("orchard").empty());
    CHECK(close("client number 12345").empty());
    CHECK(close("").empty());
}
