// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/android_calls.h"

#include "importing/xml_guard.h"

#include <QByteArrayList>
#include <QXmlStreamReader>

namespace rapport::importing {

namespace {

constexpr int kDeepest = 64;

/// CallLog.Calls.TYPE of Android, in words of call_states.h.
QByteArray stateOf(QStringView type) {
    bool isNumber = false;
    switch (type.toInt(&isNumber)) {
    case 1:
        return "incoming";
    case 2:
        return "outgoing";
    case 3:
        return "missed";
    case 4:
        return "voicemail";
    case 5:
        return "rejected";
    case 6:
        return "blocked";
    case 7:
        return "answered elsewhere";
    default:
        return {};
    }
}

/// CallLog.Calls.NUMBER_PRESENTATION: 1 is a number that was shown.
bool isShown(QStringView presentation) {
    return presentation.isEmpty() || presentation == u"1";
}

/// Goes through the XML and gives the rows.
class CallLogReader {
public:
    CallLogReader(QIODevice& device, const TakeRow& take) : guard_(device), xml_(&guard_), take_(take) {
        xml_.setNamespaceProcessing(false);
    }

    Result<void> run() {
        if (!giveHeader()) return {};
        while (!stopped_ && !refused_ && next())
            guard_.tokenDone();
        if (stopped_ && !refused_) return {};
        if (guard_.isTooLarge()) refused_ = "call_log_too_large";
        if (!refused_ && xml_.hasError()) refused_ = "call_log_damaged";
        if (refused_)
            return refusal(refused_).with(QStringLiteral("line"), QString::number(xml_.lineNumber()));
        if (calls_ == 0) return refusal("call_log_empty");
        return {};
    }

private:
    static Error refusal(const char* code) { return Error{ErrorKind::InputRejected, code}; }

    bool next() {
        switch (xml_.readNext()) {
        case QXmlStreamReader::StartElement:
            return begin();
        case QXmlStreamReader::EndElement:
            --depth_;
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            refused_ = "call_log_dtd";
            return false;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            return true;
        }
    }

    bool begin() {
        if (++depth_ > kDeepest) {
            refused_ = "call_log_too_deep";
            return false;
        }
        if (depth_ == 2 && xml_.name() == u"call") {
            giveCall();
        } else if (depth_ == 2) {
            TableRow blank;
            blank.line = xml_.lineNumber();
            stopped_ = !take_(blank);
        }
        return !stopped_;
    }

    bool giveHeader() {
        QByteArrayList cells;
        for (const QString& name : AndroidCallSource::header())
            cells << name.toUtf8();
        return give(0, cells);
    }

    void giveCall() {
        ++calls_;
        const QXmlStreamAttributes attributes = xml_.attributes();
        const auto value = [&attributes](const char* name) { return attributes.value(QLatin1String(name)); };
        const QStringView name = value("contact_name"), type = value("type");
        const bool shown = isShown(value("presentation"));
        stopped_ = !give(xml_.lineNumber(),
                         {type.toUtf8(), stateOf(type), shown ? value("number").toUtf8() : QByteArray(),
                          name == u"(Unknown)" ? QByteArray() : name.toUtf8(), value("date").toUtf8(),
                          value("duration").toUtf8()});
    }

    bool give(qint64 line, const QByteArrayList& cells) {
        TableRow row;
        row.line = line;
        for (const QByteArray& cell : cells) {
            if (cell.size() > kLongestField) {
                refused_ = "call_log_too_large";
                return false;
            }
            row.cells.emplace_back(cell);
        }
        return take_(row);
    }

    XmlGuard guard_;
    QXmlStreamReader xml_;
    const TakeRow& take_;
    int depth_ = 0;
    qint64 calls_ = 0;
    bool stopped_ = false;
    const char* refused_ = nullptr;
};

} // namespace

QStringList AndroidCallSource::header() {
    return {QStringLiteral("Android call"), QStringLiteral("State"), QStringLiteral("Number"),
            QStringLiteral("Name"),         QStringLiteral("When"),  QStringLiteral("Seconds")};
}

Result<void> AndroidCallSource::forEachRow(const TakeRow& take) {
    if (!device_->seek(0)) return Error{ErrorKind::InputRejected, "file_unreadable"};
    return CallLogReader(*device_, take).run();
}

bool isAndroidCallLog(QByteArrayView root) {
    return root == "calls" || root == "smses";
}

} // namespace rapport::importing
