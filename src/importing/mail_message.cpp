// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mail_message.h"

// GLib has members of that name.
#undef signals
#include <gmime/gmime.h>
#include <memory>
#include <mutex>

namespace rapport::importing {

namespace {

constexpr qint64 longestHeader = 1024 * 1024;
constexpr qint64 longestLine = 64 * 1024; // read at a time; a longer one goes on
constexpr qsizetype mostAddresses = 1000;
constexpr int mostColons = 100; // in one field
constexpr qsizetype longestText = 1000;

template <auto release>
struct Releaser {
    template <typename T>
    void operator()(T* object) const {
        release(object);
    }
};
using Parser = std::unique_ptr<GMimeParser, Releaser<&g_object_unref>>;
using Stream = std::unique_ptr<GMimeStream, Releaser<&g_object_unref>>;
using Message = std::unique_ptr<GMimeMessage, Releaser<&g_object_unref>>;
using Options = std::unique_ptr<GMimeParserOptions, Releaser<&g_mime_parser_options_free>>;

/// A colon makes a group of addresses, and groups within groups take the parser's stack: further ones of a
/// field become blanks.
void limitGroups(QByteArray& line, int& colons) {
    for (char& c : line) {
        if (c == ':' && ++colons > mostColons) c = ' ';
    }
}

/// Everything up to the empty line; nothing of what follows ever reaches the parser.
Result<QByteArray> headerOf(QIODevice& device) {
    QByteArray header;
    bool lineBegins = true;
    int colons = 0;
    for (;;) {
        QByteArray line = device.readLine(longestLine);
        if (line.isEmpty()) break;
        if (header.isEmpty() && line.startsWith("\xef\xbb\xbf")) line.remove(0, 3);
        // Where a mail box was cut into messages, and blank lines before the first header.
        const bool blank = line == "\n" || line == "\r\n" || line == "\r";
        if (lineBegins && blank && !header.isEmpty()) break;
        const bool skipped = header.isEmpty() && (blank || line.startsWith("From "));
        if (lineBegins && !line.startsWith(' ') && !line.startsWith('\t')) colons = 0;
        limitGroups(line, colons);
        lineBegins = line.endsWith('\n');
        if (skipped) continue;
        header += line;
        if (header.size() > longestHeader) return Error{ErrorKind::InputRejected, "mail_header_too_long"};
    }
    header.replace('\0', ' ');
    return header;
}

/// One line, of a length one can read, without the characters that steer terminals and turn text round.
QString cleaned(const char* utf8) {
    if (!utf8) return {};
    const QString text = QString::fromUtf8(utf8).simplified();
    QString clean;
    for (const QChar c : text.left(longestText)) {
        const bool turns = (c.unicode() >= 0x202a && c.unicode() <= 0x202e) ||
                           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        if (!turns && c.category() != QChar::Other_Control) clean += c;
    }
    return clean.trimmed();
}

void collect(InternetAddressList* list, std::vector<MailAddress>& into) {
    if (!list) return;
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count && qsizetype(into.size()) < mostAddresses; ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue; // a group; its members are rarely named
        const QString email = cleaned(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
        if (email.contains(QLatin1Char('@')))
            into.push_back({cleaned(internet_address_get_name(address)), email.toLower()});
    }
}

Message parsed(const QByteArray& header) {
    static std::once_flag begun;
    std::call_once(begun, [] { g_mime_init(); });
    const Options options(g_mime_parser_options_new());
    // What is no UTF-8 and says nothing of itself is most often of the west; every byte is a letter there.
    const char* charsets[] = {"utf-8", "windows-1252", "iso-8859-1", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
    const Stream stream(g_mime_stream_mem_new_with_buffer(header.constData(), size_t(header.size())));
    const Parser parser(g_mime_parser_new_with_stream(stream.get()));
    return Message(g_mime_parser_construct_message(parser.get(), options.get()));
}

} // namespace

Result<MailMessage> readMailMessage(QIODevice& device) {
    RAPPORT_TRY_ASSIGN(const QByteArray header, headerOf(device));
    const Message message = parsed(header + "\r\n\r\n");
    if (!message) return Error{ErrorKind::InputRejected, "mail_unreadable"};
    MailMessage mail;
    std::vector<MailAddress> senders;
    collect(g_mime_message_get_from(message.get()), senders);
    if (senders.empty()) collect(g_mime_message_get_sender(message.get()), senders);
    if (!senders.empty()) mail.from = senders.front();
    collect(g_mime_message_get_to(message.get()), mail.to);
    collect(g_mime_message_get_cc(message.get()), mail.to);
    if (GDateTime* date = g_mime_message_get_date(message.get()))
        mail.at = Instant(g_date_time_to_unix(date) * 1000);
    mail.subject = cleaned(g_mime_message_get_subject(message.get()));
    mail.id = cleaned(g_mime_message_get_message_id(message.get()));
    if (!mail.from && mail.to.empty()) return Error{ErrorKind::InputRejected, "mail_unreadable"};
    return mail;
}

} // namespace rapport::importing
