// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/android_calls.h"
#include "importing/file_source.h"
#include "importing/ical_reader.h"
#include "importing/mailbox_source.h"
#include "importing/statement_source.h"
#include "importing/text_source.h"
#include "importing/vcard_source.h"
#include "importing/xml_guard.h"

#include <algorithm>
#include <array>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

/// How files begin that people try and nobody can read as a table.
constexpr std::array kOtherFormats{QByteArrayView("%PDF"),    QByteArrayView("\x1F\x8B"),
                                   QByteArrayView("\x89PNG"), QByteArrayView("\xFF\xD8\xFF"),
                                   QByteArrayView("GIF8"),    QByteArrayView("7z\xBC\xAF"),
                                   QByteArrayView("Rar!"),    QByteArrayView("SQLite format 3"),
                                   QByteArrayView("{\\rtf")};

constexpr qint64 kHeadSize = 4096;

/// Of XML the root element begins within so many bytes.
constexpr qint64 kXmlHead = 8'192;

bool beginsLike(QByteArrayView text, QByteArrayView word) {
    return text.size() >= word.size() && text.first(word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

/// "Excel" files of many web programs are web pages or XML under another name.
bool isMarkup(QByteArrayView text) {
    return beginsLike(text, "<!DOCTYPE") || beginsLike(text, "<html") || beginsLike(text, "<table") ||
           beginsLike(text, "<?xml") || beginsLike(text, "<head");
}

quint32 littleEndian(const QByteArray& bytes, qsizetype at, int size) {
    quint32 value = 0;
    for (int i = size; i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

QByteArray wide(const char* text) {
    QByteArray bytes;
    for (; *text; ++text)
        bytes.append(*text).append('\0');
    return bytes;
}

/// The container of old Office files (Compound File Binary) holds a small file system; the names of its files
/// tell an old workbook from one with a password.
Error compoundFile(QIODevice& device, const QByteArray& head) {
    if (head.size() < 52) return rejected("format_unknown");
    const quint32 sectorBits = littleEndian(head, 30, 2);
    const quint32 directory = littleEndian(head, 48, 4);
    if (sectorBits != 9 && sectorBits != 12) return rejected("format_unknown");
    QByteArray names;
    if (device.seek((qint64{directory} + 1) << sectorBits)) names = device.read(16 * 1024);
    device.seek(0);
    if (names.contains(wide("EncryptedPackage"))) return rejected("workbook_encrypted");
    if (names.contains(wide("Workbook")) || names.contains(wide("Book"))) return rejected("workbook_old");
    return rejected("format_unknown");
}

} // namespace

Result<FileFormat> findFormat(QIODevice& device) {
    if (!device.seek(0)) return rejected("file_unreadable");
    const QByteArray head = device.peek(kHeadSize);
    const bool isMailbox = looksLikeMailbox(head);
    // Only of a mailbox nothing is kept but what is taken from it.
    const qint64 limit = isMailbox ? kLargestMailbox : kLargestFile;
    if (device.size() > limit)
        return rejected("file_too_large").with(QStringLiteral("limit"), QString::number(limit));
    if (isMailbox) return FileFormat::Mailbox;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return FileFormat::Workbook;
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compoundFile(device, head);
    // Of text in UTF-16 the first words are seen as well.
    QByteArray text = head;
    text.replace('\0', "");
    for (const char* mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (text.startsWith(mark)) text.remove(0, static_cast<qsizetype>(qstrlen(mark)));
    text = text.trimmed();
    if (std::any_of(kOtherFormats.begin(), kOtherFormats.end(),
                    [&](QByteArrayView begin) { return head.startsWith(begin) || text.startsWith(begin); }))
        return rejected("format_unknown");
    if (const auto statement = statementFormat(text)) return *statement;
    if (isMarkup(text) || text.startsWith("<")) {
        // Comments may stand before what an XML file is of.
        QByteArray start = device.peek(kXmlHead);
        start.replace('\0', "");
        if (isAndroidCallLog(xmlRoot(start.sliced(std::max<qsizetype>(0, start.indexOf('<'))))))
            return FileFormat::CallLog;
        if (isMarkup(text)) return rejected("format_markup");
    }
    if (text.startsWith('{')) return FileFormat::Exchange;
    if (looksLikeVCard(text)) return FileFormat::VCard;
    if (looksLikeICalendar(text)) return FileFormat::ICalendar;
    if (looksLikeMessage(text)) return FileFormat::Message;
    return FileFormat::DelimitedText;
}

} // namespace rapport::importing
