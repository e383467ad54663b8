// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/camt_source.h"

#include "base/money.h"
#include "importing/camt_xml.h"
#include "importing/statement_line.h"

#include <optional>
#include <vector>

namespace rapport::importing {

namespace {

/// Single payments of one booking; no bank books more at once.
constexpr size_t kMostParts = 100'000;

/// One payment of a booking.
struct CamtPart {
    qint64 line = 0;
    QString amount, currency, direction, reference, ownReference;
    QString debtor, debtorAccount, creditor, creditorAccount, behind;
    QStringList text;
};

/// A booking, <Ntry>.
struct CamtEntry {
    qint64 line = 0;
    QString amount, currency, direction, state, day, valueDay, reference, text;
    bool isReversal = false;
    std::vector<CamtPart> parts;
};

bool isGiven(const QString& reference) {
    return !reference.isEmpty() && reference.compare(u"NOTPROVIDED", Qt::CaseInsensitive) != 0;
}

void addOnce(QStringList& texts, const QString& text) {
    if (isGiven(text) && !texts.contains(text)) texts << text;
}

/// Takes the leaves of a booking as they end, by where they stand in it.
class CamtReader {
public:
    explicit CamtReader(StatementTable& table) : table_(table) {}

    void start(const CamtXml& xml) {
        const QString name = xml.name();
        path_ << name;
        text_.clear();
        if (name == u"Ntry" && !entry_) {
            entry_.emplace();
            entry_->line = xml.line();
            entryDepth_ = path_.size();
        } else if (name == u"TxDtls" && entry_ && !part_) {
            part_.emplace();
            part_->line = xml.line();
            partDepth_ = path_.size();
        } else if (isStatement(name)) {
            account_.clear();
        }
        if (name == u"Amt") currency_ = xml.attribute(u"Ccy");
    }

    void text(QStringView text) { text_ += text; }

    /// False to stop: the taker has, or the booking is too large.
    bool end() {
        const QString value = text_.simplified();
        text_.clear();
        if (part_)
            takeOfPart(below(partDepth_), value);
        else if (entry_)
            takeOfEntry(below(entryDepth_), value);
        else if (!value.isEmpty())
            takeOwnAccount(value);
        const qsizetype depth = path_.size();
        path_.removeLast();
        if (part_ && depth == partDepth_) {
            tooLarge_ = entry_->parts.size() == kMostParts;
            if (tooLarge_) return false;
            entry_->parts.push_back(std::move(*part_));
            part_.reset();
        } else if (entry_ && depth == entryDepth_) {
            const CamtEntry entry = std::move(*entry_);
            entry_.reset();
            return give(entry);
        }
        return true;
    }

    bool isTooLarge() const { return tooLarge_; }

private:
    static bool isStatement(const QString& name) {
        return name == u"Stmt" || name == u"Rpt" || name == u"Ntfctn";
    }

    QString below(qsizetype depth) const { return path_.mid(depth).join(u'/'); }

    /// <Acct><Id><IBAN> or <Acct><Id><Othr><Id> of the statement; not a related account's.
    void takeOwnAccount(const QString& value) {
        const qsizetype at = path_.lastIndexOf(QStringLiteral("Acct"));
        if (at < 1 || !isStatement(path_[at - 1])) return;
        const QString where = below(at);
        if (where == u"Acct/Id/IBAN" || where == u"Acct/Id/Othr/Id") account_ = value;
    }

    void takeOfEntry(const QString& where, const QString& value) {
        CamtEntry& entry = *entry_;
        if (where == u"Amt") {
            entry.amount = value;
            entry.currency = currency_;
        } else if (where == u"CdtDbtInd") {
            entry.direction = value;
        } else if (where == u"RvslInd") {
            entry.isReversal = value == u"true" || value == u"1";
        } else if ((where == u"Sts" && !value.isEmpty()) || where == u"Sts/Cd") {
            entry.state = value;
        } else if (where == u"BookgDt/Dt" || where == u"BookgDt/DtTm") {
            entry.day = value.left(10);
        } else if (where == u"ValDt/Dt" || where == u"ValDt/DtTm") {
            entry.valueDay = value.left(10);
        } else if (where == u"AcctSvcrRef") {
            entry.reference = value;
        } else if (where == u"AddtlNtryInf") {
            entry.text = value;
        }
    }

    void takeOfPart(const QString& where, const QString& value) {
        if (value.isEmpty()) return;
        CamtPart& part = *part_;
        // What was booked goes before what was ordered, which may be in another currency.
        if (where == u"Amt" || (where == u"AmtDtls/TxAmt/Amt" && part.amount.isEmpty())) {
            part.amount = value;
            part.currency = currency_;
        } else if (where == u"CdtDbtInd") {
            part.direction = value;
        } else if (where == u"Refs/EndToEndId") {
            if (isGiven(value)) part.reference = value;
        } else if (where == u"Refs/AcctSvcrRef") {
            part.ownReference = value;
        } else if (where == u"RltdPties/Dbtr/Nm" || where == u"RltdPties/Dbtr/Pty/Nm") {
            part.debtor = value;
        } else if (where == u"RltdPties/Cdtr/Nm" || where == u"RltdPties/Cdtr/Pty/Nm") {
            part.creditor = value;
        } else if (where == u"RltdPties/UltmtDbtr/Nm" || where == u"RltdPties/UltmtDbtr/Pty/Nm") {
            part.behind = value;
        } else if (where == u"RltdPties/DbtrAcct/Id/IBAN" || where == u"RltdPties/DbtrAcct/Id/Othr/Id") {
            part.debtorAccount = value;
        } else if (where == u"RltdPties/CdtrAcct/Id/IBAN" || where == u"RltdPties/CdtrAcct/Id/Othr/Id") {
            part.creditorAccount = value;
        } else if (where == u"RmtInf/Ustrd" || where == u"RmtInf/Strd/CdtrRefInf/Ref" ||
                   where == u"RmtInf/Strd/RfrdDocInf/Nb" || where == u"RmtInf/Strd/AddtlRmtInf") {
            addOnce(part.text, value);
        }
    }

    bool give(const CamtEntry& entry) {
        StatementLine line;
        line.day = entry.day.isEmpty() ? entry.valueDay : entry.day;
        line.ownAccount = account_;
        line.state = entry.isReversal ? kReversal : entry.state.isEmpty() ? kBooked : entry.state;
        if (entry.parts.size() > 1 && addUp(entry)) {
            for (size_t i = 0; i < entry.parts.size(); ++i) {
                const CamtPart& part = entry.parts[i];
                StatementLine one = line;
                one.amount =
                    signedAmount(part.amount, part.direction.isEmpty() ? entry.direction : part.direction);
                one.currency = part.currency;
                one.uid = part.ownReference;
                if (one.uid.isEmpty() && !entry.reference.isEmpty())
                    one.uid = entry.reference + u'#' + QString::number(i + 1);
                describe(one, part, entry);
                if (!table_.give(part.line, one)) return false;
            }
            return true;
        }
        line.amount = signedAmount(entry.amount, entry.direction);
        line.currency = entry.currency;
        line.uid = entry.reference;
        if (entry.parts.size() == 1) {
            if (line.uid.isEmpty()) line.uid = entry.parts[0].ownReference;
            describe(line, entry.parts[0], entry);
        } else {
            line.text = entry.text;
        }
        if (entry.parts.size() > 1) {
            if (line.state == kBooked) line.state = kUnsplit;
            for (const CamtPart& part : entry.parts)
                if (line.text.size() < kLongestField / 16)
                    line.text += u' ' + part.debtor + u' ' + part.text.join(u' ') + u' ' + part.reference;
        }
        return table_.give(entry.line, line);
    }

    static void describe(StatementLine& line, const CamtPart& part, const CamtEntry& entry) {
        const bool isOut = line.amount.startsWith(u'-') && !entry.isReversal;
        const bool isCreditor = isOut || part.debtor.isEmpty();
        line.payer = isCreditor ? part.creditor : part.debtor;
        line.account = isCreditor ? part.creditorAccount : part.debtorAccount;
        line.reference = part.reference;
        QStringList texts = part.text;
        if (!isOut) addOnce(texts, part.behind);
        line.text = texts.isEmpty() ? entry.text : texts.join(u' ');
    }

    static QString signedAmount(const QString& amount, const QString& direction) {
        return direction == u"DBIT" ? u'-' + amount : amount;
    }

    /// Whether each of the payments has an amount and they add up to the booking.
    static bool addUp(const CamtEntry& entry) {
        const auto currency = Currency::fromCode(entry.currency);
        if (!currency) return false;
        const auto whole = Money::fromDecimal(signedAmount(entry.amount, entry.direction), *currency);
        qint64 left = whole ? whole->minorUnits() : 0;
        if (!whole) return false;
        constexpr qint64 kLargest = 100'000'000'000'000;
        for (const CamtPart& part : entry.parts) {
            if (part.currency != entry.currency) return false;
            const QString direction = part.direction.isEmpty() ? entry.direction : part.direction;
            const auto money = Money::fromDecimal(signedAmount(part.amount, direction), *currency);
            if (!money || qAbs(money->minorUnits()) > kLargest || qAbs(left) > kLargest) return false;
            left -= money->minorUnits();
        }
        return left == 0;
    }

    StatementTable& table_;
    QStringList path_;
    QString text_, currency_, account_;
    std::optional<CamtEntry> entry_;
    std::optional<CamtPart> part_;
    qsizetype entryDepth_ = 0, partDepth_ = 0;
    bool tooLarge_ = false;
};

} // namespace

bool looksLikeCamt(QByteArrayView head) {
    const QByteArray text = head.toByteArray().trimmed();
    if (!text.startsWith('<')) return false;
    return text.contains("iso:20022:tech:xsd:camt.05") || text.contains("<BkToCstmr") ||
           text.contains(":BkToCstmr");
}

Result<void> CamtSource::forEachRow(const TakeRow& take) {
    StatementTable table(take);
    if (!table.giveHeader()) return {};
    CamtXml xml(*device_);
    CamtReader reader(table);
    while (xml.next()) {
        if (xml.isStart()) {
            reader.start(xml);
        } else if (xml.isText()) {
            reader.text(xml.text());
        } else if (xml.isEnd() && !reader.end()) {
            if (reader.isTooLarge())
                return Error{ErrorKind::InputRejected, "statement_entry_too_large"}.with(
                    QStringLiteral("line"), QString::number(xml.line()));
            return {};
        }
    }
    return xml.finish();
}

} // namespace rapport::importing
