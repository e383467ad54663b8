// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mt940_fields.h"

#include <QDate>
#include <QRegularExpression>

#include <array>

namespace rapport::importing {

namespace {

/// Two figures of a year: 1980 to 2079.
int yearOf(int figures) {
    return figures < 80 ? 2000 + figures : 1900 + figures;
}

/// The day of booking is told without its year; it lies near the day of value.
QString bookedOn(const QString& value, const QString& entry) {
    const QDate valued(yearOf(value.left(2).toInt()), value.mid(2, 2).toInt(), value.mid(4, 2).toInt());
    if (!valued.isValid()) return value;
    if (entry.isEmpty()) return valued.toString(Qt::ISODate);
    const int month = entry.left(2).toInt(), day = entry.mid(2, 2).toInt();
    int year = valued.year();
    if (month == 12 && valued.month() == 1) --year;
    if (month == 1 && valued.month() == 12) ++year;
    const QDate booked(year, month, day);
    return (booked.isValid() ? booked : valued).toString(Qt::ISODate);
}

/// "1234,", "1234,5" as a plain decimal.
QString plainAmount(QString amount) {
    amount.replace(u',', u'.');
    if (amount.endsWith(u'.')) amount.chop(1);
    return amount;
}

bool tellsSomething(const QString& reference) {
    return !reference.isEmpty() && reference != u"NONREF" && reference != u"NOTPROVIDED";
}

/// A subfield holds 27 characters; a text that goes on fills it.
constexpr qsizetype kSubfield = 27;

void append(QString& text, const QString& part) {
    text += part;
    if (part.size() < kSubfield) text += u' ';
}

/// "SVWZ+", "EREF+" and the like, which German banks put into the purpose of SEPA payments.
void readSepaPurpose(const QString& purpose, StatementLine& booking) {
    static const QRegularExpression mark(
        QStringLiteral("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|IBAN|BIC)\\+"));
    auto marks = mark.globalMatch(purpose);
    if (!marks.hasNext()) {
        booking.text = purpose;
        return;
    }
    QString name;
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        const QString value = purpose.mid(from, to - from).simplified();
        if (name.isEmpty() || name == u"SVWZ" || name == u"ABWA") booking.text += value + u' ';
        if (name == u"EREF" && tellsSomething(value)) booking.reference = value;
    };
    while (marks.hasNext()) {
        const auto found = marks.next();
        take(found.capturedStart());
        name = found.captured(1);
        from = found.capturedEnd();
    }
    take(purpose.size());
}

void readGerman(const QString& field, StatementLine& booking) {
    const QChar mark = field[3];
    QString purpose, name, account;
    for (const QString& part : field.sliced(4).split(mark)) {
        bool isNumber = false;
        const int number = part.left(2).toInt(&isNumber);
        if (!isNumber || part.size() < 2) continue;
        const QString value = part.sliced(2);
        if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63))
            append(purpose, value);
        else if (number == 31)
            account = value;
        else if (number == 32 || number == 33)
            append(name, value);
    }
    readSepaPurpose(purpose.trimmed(), booking);
    booking.payer = name.trimmed();
    booking.account = account.trimmed();
}

void readSlashes(const QString& field, StatementLine& booking) {
    static const QRegularExpression mark(
        QStringLiteral("/(TRTP|CSID|MARF|EREF|REMI|ISDT|IBAN|BIC|NAME|ORDP|BENM|ID|PURP|RTRN|ULTD|ULTB|PREF|"
                       "NRTX|USTD|STRD|CNTP|SVCL)/"));
    QString name;
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        const QString value = field.mid(from, to - from).simplified();
        if (value.isEmpty()) return;
        if (name == u"NAME") booking.payer = value;
        if (name == u"IBAN") booking.account = value;
        if (name == u"EREF" && tellsSomething(value)) booking.reference = value;
        if (name == u"REMI" || name == u"USTD" || name == u"STRD") booking.text += value + u' ';
        if (name == u"CNTP") {
            // Account, bank, name and town, each after a slash.
            const QStringList parts = value.split(u'/');
            booking.account = parts.value(0);
            booking.payer = parts.value(2);
        }
    };
    auto marks = mark.globalMatch(field);
    while (marks.hasNext()) {
        const auto found = marks.next();
        take(found.capturedStart());
        name = found.captured(1);
        from = found.capturedEnd();
    }
    take(field.size());
}

bool isGerman(const QString& field) {
    if (field.size() < 5 || field[3].isLetterOrNumber() || field[3].isSpace()) return false;
    for (qsizetype i = 0; i < 3; ++i)
        if (!field[i].isDigit()) return false;
    return field[4].isDigit();
}

} // namespace

StatementLine readMt940Booking(const QString& field, const QString& currency) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{6})(\\d{4})?(R[CD]|E[CD]|[CD])([A-Z])?(\\d{1,15},\\d{0,3})"
                       "(?:([A-Z][A-Z0-9]{3})([^\\n]*))?"));
    StatementLine booking;
    booking.currency = currency;
    booking.state = kBooked;
    const auto found = form.match(field);
    if (!found.hasMatch()) {
        booking.day = field.left(6);
        booking.amount = field.section(u'\n', 0, 0).mid(6, 40);
        return booking;
    }
    booking.day = bookedOn(found.captured(1), found.captured(2));
    const QString direction = found.captured(3);
    const bool isOut = direction == u"D" || direction == u"RC" || direction == u"ED";
    booking.amount = (isOut ? QStringLiteral("-") : QString()) + plainAmount(found.captured(5));
    if (direction.startsWith(u'R')) booking.state = kReversal;
    if (direction.startsWith(u'E')) booking.state = kPending;
    const QString references = found.captured(7);
    const qsizetype bank = references.indexOf(QStringLiteral("//"));
    const QString own = bank < 0 ? references : references.left(bank);
    if (bank >= 0 && tellsSomething(references.sliced(bank + 2).trimmed()))
        booking.uid = references.sliced(bank + 2).trimmed();
    if (tellsSomething(own.trimmed())) booking.reference = own.trimmed();
    return booking;
}

void readMt940Details(const QString& field, StatementLine& booking) {
    // Lines break anywhere.
    QString joined = field;
    if (isGerman(field)) return readGerman(joined.remove(u'\n'), booking);
    if (field.startsWith(u'/') || field.contains(QStringLiteral("/REMI/")))
        return readSlashes(joined.remove(u'\n'), booking);
    booking.text = joined.replace(u'\n', u' ').simplified();
}

QString mt940Currency(const QString& field) {
    static const QRegularExpression form(QStringLiteral("^[CD]\\d{6}([A-Z]{3})"));
    return form.match(field).captured(1);
}

} // namespace rapport::importing
