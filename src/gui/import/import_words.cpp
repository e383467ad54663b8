// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/import_words.h"

#include "wording/field_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

using importing::Field;
using importing::ImportKind;

QString term(const char* source) {
    return QCoreApplication::translate("rapport::gui::ImportWords", source);
}

/// A field's name in the book's own words: the column of the database whose word it shares.
struct SharedWord {
    Field field;
    const char* table;
    const char* column;
};

constexpr std::array sharedWords{
    SharedWord{Field::ClientRef, "client", "external_ref"},
    SharedWord{Field::Due, "invoice", "due"},
    SharedWord{Field::Tax, "invoice", "tax"},
    SharedWord{Field::Currency, "invoice", "currency"},
    SharedWord{Field::Rate, "invoice", "rate"},
    SharedWord{Field::Dispute, "invoice", "dispute"},
    SharedWord{Field::DisputedSince, "invoice", "disputed_since"},
    SharedWord{Field::DisputeDecided, "invoice", "dispute_decided"},
    SharedWord{Field::Text, "interaction", "text"},
    SharedWord{Field::Status, "client", "status"},
    SharedWord{Field::Segment, "client", "segment"},
    SharedWord{Field::Tags, "client", "tags"},
    SharedWord{Field::Since, "client", "since"},
    SharedWord{Field::TermsDays, "client", "payment_terms_days"},
    SharedWord{Field::Notes, "client", "notes"},
    SharedWord{Field::Archived, "client", "archived"},
    SharedWord{Field::Email, "contact", "email"},
    SharedWord{Field::Phone, "contact", "phone"},
    SharedWord{Field::Kind, "interaction", "kind"},
    SharedWord{Field::Direction, "interaction", "direction"},
    SharedWord{Field::At, "interaction", "at"},
    SharedWord{Field::Estimated, "interaction", "estimated"},
    SharedWord{Field::HourlyRate, "staff_rate", "per_hour"},
    SharedWord{Field::Scope, "interaction", "scope"},
    SharedWord{Field::Cause, "interaction", "cause"},
    SharedWord{Field::CauseDecided, "interaction", "cause_decided"},
    SharedWord{Field::About, "complaint", "about"},
    SharedWord{Field::Verdict, "complaint", "judgement"},
    SharedWord{Field::Judged, "complaint", "judged"},
    SharedWord{Field::JudgedBy, "complaint", "judged_by"},
    SharedWord{Field::JudgedWhy, "complaint", "judged_why"},
    SharedWord{Field::Resolved, "complaint", "resolved"},
    SharedWord{Field::ResolvedOn, "complaint", "resolved_on"},
    SharedWord{Field::Active, "staff", "active"},
    SharedWord{Field::From, "staff_rate", "from_day"},
    SharedWord{Field::ContactEveryDays, "client", "contact_every_days"},
};

/// A field that is called otherwise in files than in the book.
struct OwnWord {
    Field field;
    const char* word;
};

constexpr std::array ownWords{
    OwnWord{Field::Client, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Client")},
    OwnWord{Field::Name, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Name")},
    OwnWord{Field::Number, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Number of the invoice")},
    OwnWord{Field::Total, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Amount with tax")},
    OwnWord{Field::PaidOn, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Paid on")},
    OwnWord{Field::PaidAmount, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Amount paid")},
    OwnWord{Field::Contact, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Contact")},
    OwnWord{Field::ContactRole, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Role of the contact")},
    OwnWord{Field::Minutes, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Time, in minutes")},
    OwnWord{Field::Hours, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Time, in hours")},
    OwnWord{Field::Staff, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Who of us")},
    OwnWord{Field::FirstName, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "First name")},
    OwnWord{Field::LastName, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Last name")},
    OwnWord{Field::Balance, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Still open")},
    OwnWord{Field::Subtotal, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Sum of the lines")},
    OwnWord{Field::LineAmount, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: amount without tax")},
    OwnWord{Field::LineTax, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: tax")},
    OwnWord{Field::LineTax2, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: second tax")},
    OwnWord{Field::LineTotal, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: amount with tax")},
    OwnWord{Field::Quantity, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: quantity")},
    OwnWord{Field::UnitPrice, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: price of one")},
    OwnWord{Field::Discount, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: discount")},
    OwnWord{Field::DiscountType, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: kind of discount")},
    OwnWord{Field::DiscountPercent,
            QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: discount in per cent")},
    OwnWord{Field::TaxIncluded,
            QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Line: price has the tax in it")},
    OwnWord{Field::Posted, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Booked on")},
    OwnWord{Field::Seconds, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Time, in seconds")},
    OwnWord{Field::Duration, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Time, with its unit")},
    OwnWord{Field::Project, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Project")},
    OwnWord{Field::Service, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Service")},
    OwnWord{Field::When, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Day and time")},
    OwnWord{Field::StartTime, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Begins at")},
    OwnWord{Field::EndTime, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Ends at")},
    OwnWord{Field::EndDate, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Ends on")},
    OwnWord{Field::Caller, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Number that called")},
    OwnWord{Field::Callee, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Number that was called")},
    OwnWord{Field::OwnNumber, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Own number")},
    OwnWord{Field::Extension, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Extension")},
    OwnWord{Field::CallState, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "What became of the call")},
    OwnWord{Field::Uid, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Its own number in the program")},
    OwnWord{Field::Sender, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Sender")},
    OwnWord{Field::Recipients, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Recipients")},
    OwnWord{Field::Organizer, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Organiser")},
    OwnWord{Field::Attendees, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Attendees")},
    OwnWord{Field::Payer, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Who paid")},
    OwnWord{Field::Account, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Account of who paid")},
    OwnWord{Field::MoneyIn, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Money that came in")},
    OwnWord{Field::MoneyOut, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Money that went out")},
    OwnWord{Field::DebitCredit, QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "In or out")},
};

QString dateTitle(ImportKind kind) {
    switch (kind) {
    case ImportKind::Invoices:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Date of the invoice"));
    case ImportKind::Payments:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Date of the payment"));
    default:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Date"));
    }
}

struct EncodingWord {
    const char* name;
    const char* word;
};

constexpr std::array encodingWords{
    EncodingWord{"utf-8", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Unicode (%1)")},
    EncodingWord{"utf-16le", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Unicode (%1)")},
    EncodingWord{"utf-16be", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Unicode (%1)")},
    EncodingWord{"windows-1252", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Western European (%1)")},
    EncodingWord{"iso-8859-1", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Western European (%1)")},
    EncodingWord{"iso-8859-15", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Western European (%1)")},
    EncodingWord{"windows-1250", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Central European (%1)")},
    EncodingWord{"iso-8859-2", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Central European (%1)")},
    EncodingWord{"windows-1251", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Cyrillic (%1)")},
    EncodingWord{"koi8-r", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Cyrillic (%1)")},
    EncodingWord{"windows-1253", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Greek (%1)")},
    EncodingWord{"windows-1254", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Turkish (%1)")},
    EncodingWord{"windows-1255", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Hebrew (%1)")},
    EncodingWord{"windows-1256", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Arabic and Persian (%1)")},
    EncodingWord{"windows-1257", QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Baltic (%1)")},
};

} // namespace

QString kindWord(ImportKind kind) {
    switch (kind) {
    case ImportKind::Clients:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Clients"));
    case ImportKind::Invoices:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Invoices"));
    case ImportKind::Payments:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Payments"));
    case ImportKind::Credits:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Credit notes"));
    case ImportKind::Interactions:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Dealings and time"));
    case ImportKind::Complaints:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Complaints"));
    case ImportKind::Costs:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Costs"));
    case ImportKind::Staff:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "People who work here"));
    case ImportKind::Calls:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Telephone list"));
    case ImportKind::Calendar:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Calendar"));
    case ImportKind::Mail:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "E-mail"));
    case ImportKind::Timesheet:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Time sheet"));
    case ImportKind::Statement:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Bank statement"));
    case ImportKind::Exchange:
        break;
    }
    return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "A whole book (exchange file)"));
}

const std::vector<ImportKind>& tableKinds() {
    static const std::vector<ImportKind> kinds{
        ImportKind::Invoices,     ImportKind::Payments,   ImportKind::Credits, ImportKind::Clients,
        ImportKind::Interactions, ImportKind::Complaints, ImportKind::Costs,   ImportKind::Staff,
        ImportKind::Calls,        ImportKind::Calendar,   ImportKind::Mail,    ImportKind::Timesheet,
        ImportKind::Statement};
    return kinds;
}

QString fieldTitle(const wording::Speech& speech, ImportKind kind, Field field) {
    if (field == Field::Date) {
        return dateTitle(kind);
    }
    if (field == Field::Amount) {
        const bool net = kind == ImportKind::Invoices || kind == ImportKind::Credits;
        return net ? term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Amount without tax"))
                   : term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Amount"));
    }
    const auto own = std::ranges::find(ownWords, field, &OwnWord::field);
    if (own != ownWords.end()) {
        return term(own->word);
    }
    const auto shared = std::ranges::find(sharedWords, field, &SharedWord::field);
    return shared == sharedWords.end() ? QString(importing::fieldName(field))
                                       : wording::fieldWord(speech, shared->table, shared->column);
}

QString mappingTitle(const importing::Mapping& mapping) {
    if (mapping.own) {
        //: A way of reading files that the user saved, by the name the user gave it
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "“%1”, saved by you")).arg(mapping.name);
    }
    return mapping.title.isEmpty() ? kindWord(mapping.kind) : mapping.title;
}

QString dateOrderWord(importing::DateOrder order) {
    switch (order) {
    case importing::DateOrder::DayMonthYear:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "day, month, year"));
    case importing::DateOrder::MonthDayYear:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "month, day, year"));
    case importing::DateOrder::YearMonthDay:
        break;
    }
    return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "year, month, day"));
}

QString encodingWord(const QByteArray& encoding) {
    const QByteArray name = encoding.toLower();
    const auto found =
        std::ranges::find_if(encodingWords, [&](const EncodingWord& one) { return name == one.name; });
    const QString shown = QString::fromLatin1(encoding);
    return found == encodingWords.end() ? shown : term(found->word).arg(shown);
}

const std::vector<QByteArray>& encodings() {
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> all;
        for (const EncodingWord& one : encodingWords) {
            all.emplace_back(one.name);
        }
        return all;
    }();
    return names;
}

QString delimiterWord(char delimiter) {
    switch (delimiter) {
    case ',':
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Comma"));
    case ';':
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Semicolon"));
    case '\t':
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Tab"));
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString fateWord(importing::Fate fate) {
    switch (fate) {
    case importing::Fate::Create:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "New"));
    case importing::Fate::Update:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Changed"));
    case importing::Fate::Unchanged:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Unchanged"));
    case importing::Fate::Skipped:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Repeats another row"));
    case importing::Fate::Rejected:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Cannot be taken"));
    case importing::Fate::Left:
        break;
    }
    return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Left out"));
}

QString matchedWord(importing::MatchedBy by) {
    switch (by) {
    case importing::MatchedBy::Choice:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "You said so"));
    case importing::MatchedBy::Reference:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Found by the number"));
    case importing::MatchedBy::Name:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Found by the name"));
    case importing::MatchedBy::Email:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Found by the e-mail"));
    case importing::MatchedBy::Phone:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Found by the phone"));
    case importing::MatchedBy::Title:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Named in a title"));
    case importing::MatchedBy::NameKey:
        return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Found, written differently"));
    case importing::MatchedBy::Nothing:
        break;
    }
    return term(QT_TRANSLATE_NOOP("rapport::gui::ImportWords", "Not in the book"));
}

} // namespace rapport::gui
