// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheet_formats.h"

#include <xlsxwriter.h>

namespace rapport::reporting {

namespace {

/// The document's own form of a day; the program that shows it has the names of the months.
QByteArray dayFormat(QLocale::Language language) {
    switch (language) {
    case QLocale::Persian:
        return "[$-160429]yyyy/mm/dd;@"; // 16: the Jalali calendar (CAL_PERSIAN, 22)
    case QLocale::Arabic:
        return "[$-401]d mmm yyyy;@";
    case QLocale::Russian:
        return "[$-419]d mmm yyyy;@";
    default:
        return "[$-409]d mmm yyyy;@";
    }
}

QByteArray moneyFormat(const wording::Speech& speech, Currency currency) {
    QByteArray figure = "#,##0";
    const int digits = currency.isNull() ? 2 : currency.minorDigits();
    if (digits > 0) figure += '.' + QByteArray(digits, '0');
    const QString sign = speech.currencySign(currency);
    if (sign.isEmpty()) return figure;
    const bool isCode = sign == currency.code();
    const QByteArray quoted = '"' + sign.toUtf8() + (isCode ? " \"" : "\"");
    return quoted + figure + ";-" + quoted + figure;
}

} // namespace

lxw_format* SheetFormats::named(const QByteArray& name) {
    const auto known = made_.constFind(name);
    if (known != made_.constEnd()) return *known;
    lxw_format* format = workbook_add_format(workbook_);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_reading_order(format, speech_.isRightToLeft() ? 2 : 1);
    made_.insert(name, format);
    return format;
}

lxw_format* SheetFormats::of(Text text) {
    static constexpr const char* names[] = {"title", "muted",   "heading", "lead",
                                            "plain", "caption", "head",    "figures"};
    const QByteArray name = names[size_t(text)];
    if (made_.contains(name)) return made_[name];
    lxw_format* format = named(name);
    constexpr lxw_color_t muted = 0x49524D;
    switch (text) {
    case Text::Title:
        format_set_bold(format);
        format_set_font_size(format, 18);
        break;
    case Text::Muted:
    case Text::Caption:
        format_set_font_color(format, muted);
        format_set_font_size(format, 10);
        if (text == Text::Muted) format_set_text_wrap(format);
        break;
    case Text::Heading:
        format_set_bold(format);
        format_set_font_size(format, 13);
        format_set_top(format, LXW_BORDER_THIN);
        break;
    case Text::Lead:
        format_set_bold(format);
        format_set_font_size(format, 12);
        format_set_text_wrap(format);
        break;
    case Text::Plain:
        format_set_text_wrap(format);
        break;
    case Text::Head:
    case Text::HeadOfFigures:
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        if (text == Text::HeadOfFigures) format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    }
    return format;
}

QByteArray SheetFormats::numberFormat(const Cell& cell) const {
    struct Visitor {
        const wording::Speech& speech;
        QByteArray operator()(std::monostate) const { return {}; }
        QByteArray operator()(const QString&) const { return {}; }
        QByteArray operator()(const Money& value) const { return moneyFormat(speech, value.currency()); }
        QByteArray operator()(const scoring::Ratio&) const { return "0.0%"; }
        QByteArray operator()(const Change&) const { return "+0.0%;-0.0%;0.0%"; }
        QByteArray operator()(double) const { return "#,##0.0"; }
        QByteArray operator()(qint64) const { return "#,##0"; }
        QByteArray operator()(Day) const { return dayFormat(speech.locale().language()); }
        QByteArray operator()(Duration) const { return "[h]:mm"; }
    };
    return std::visit(Visitor{speech_}, cell);
}

lxw_format* SheetFormats::of(const Cell& cell, bool total) {
    const QByteArray number = numberFormat(cell);
    const QByteArray name = (total ? "total " : "cell ") + number;
    if (made_.contains(name)) return made_[name];
    lxw_format* format = named(name);
    if (number.isEmpty())
        format_set_text_wrap(format);
    else
        format_set_num_format(format, number.constData());
    if (total) {
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
    }
    return format;
}

} // namespace rapport::reporting
