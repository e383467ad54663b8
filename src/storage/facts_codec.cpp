// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/facts_codec.h"

namespace rapport::storage {

using namespace scoring;

namespace {

/// Seven bits a byte, lowest first, the top bit says that more follow; signed numbers zigzag.
class Writer {
public:
    void number(qint64 value) {
        quint64 rest = (quint64(value) << 1) ^ (value < 0 ? ~quint64(0) : 0);
        while (rest >= 0x80) {
            bytes_.append(char(rest | 0x80));
            rest >>= 7;
        }
        bytes_.append(char(rest));
    }
    template <typename T>
    void id(const Id<T>& id) {
        number(id.value() - lastId_);
        lastId_ = id.value();
    }
    void field(const Day& day) {
        number(day.number() - lastDay_);
        lastDay_ = day.number();
    }
    void field(const bool& value) { number(value); }
    void field(const Duration& value) { number(value.inSeconds()); }
    void field(const ExchangeRate& value) { number(value.pico()); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void field(const Enum& value, Enum) { number(qint64(value)); }
    void currency(Currency currency) {
        const QByteArray code = currency.code().toLatin1();
        for (int i = 0; i < 3; ++i)
            bytes_.append(i < code.size() ? code[i] : '\0');
    }
    void money(const Money& value) {
        // 0 says "like the one before": nearly always.
        const bool same = value.currency() == lastCurrency_;
        number(same ? 0 : 1);
        if (!same) currency(value.currency());
        lastCurrency_ = value.currency();
        number(value.minorUnits());
    }
    template <typename T, typename Each>
    void optional(const std::optional<T>& value, Each&& each) {
        number(value.has_value());
        if (value) each(*value);
    }
    template <typename T, typename Each>
    void list(const std::vector<T>& items, Each&& each) {
        number(qint64(items.size()));
        lastId_ = 0;
        lastDay_ = 0;
        for (const T& item : items)
            each(item);
    }
    QByteArray take() { return std::move(bytes_); }
    void startWith(Currency currency) { lastCurrency_ = currency; }

private:
    QByteArray bytes_;
    qint64 lastId_ = 0;
    int lastDay_ = 0;
    Currency lastCurrency_;
};

class Reader {
public:
    Reader(const QByteArray& bytes, Currency base)
        : at_(bytes.constData()), end_(at_ + bytes.size()), lastCurrency_(base) {}
    qint64 number() {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && at_ < end_; shift += 7) {
            const auto byte = quint8(*at_++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80) return qint64(value >> 1) ^ -qint64(value & 1);
        }
        good_ = false;
        return 0;
    }
    template <typename T>
    void id(Id<T>& id) {
        lastId_ += number();
        id = Id<T>(lastId_);
    }
    void field(Day& day) {
        lastDay_ += int(number());
        day = Day(lastDay_);
    }
    void field(bool& value) { value = number() != 0; }
    void field(Duration& value) { value = Duration::seconds(number()); }
    void field(ExchangeRate& value) { value = ExchangeRate(number()); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void field(Enum& value, Enum last) {
        const qint64 read = number();
        if (read < 0 || read > qint64(last))
            good_ = false;
        else
            value = Enum(read);
    }
    void money(Money& value) {
        if (number() != 0) {
            if (end_ - at_ < 3) {
                good_ = false;
                return;
            }
            lastCurrency_ = Currency::fromCode(QString::fromLatin1(at_, 3)).value_or(Currency());
            at_ += 3;
        }
        value = Money(number(), lastCurrency_);
    }
    template <typename T, typename Each>
    void optional(std::optional<T>& value, Each&& each) {
        value.reset();
        if (number() != 0) each(value.emplace());
    }
    template <typename T, typename Each>
    void list(std::vector<T>& items, Each&& each) {
        const qint64 size = number();
        lastId_ = 0;
        lastDay_ = 0;
        // Every item takes a byte at least: a wild count cannot ask for more memory than the bytes justify.
        if (size < 0 || size > end_ - at_) {
            good_ = false;
            return;
        }
        items.reserve(size_t(size));
        for (qint64 i = 0; i < size && good_; ++i)
            each(items.emplace_back());
    }
    bool good() const { return good_ && at_ == end_; }

private:
    const char* at_;
    const char* end_;
    qint64 lastId_ = 0;
    int lastDay_ = 0;
    Currency lastCurrency_;
    bool good_ = true;
};

/// The one description of the bytes, for both directions: what is `auto` is const when writing.
template <typename Io>
class Coding {
public:
    explicit Coding(Io& io) : io_(io) {}

    void facts(auto& facts) {
        // Payments and credits come after all invoices, so that ids and days differ little from the last.
        io_.list(facts.invoices, [this](auto& f) { invoice(f); });
        for (auto& f : facts.invoices) {
            io_.list(f.payments, [this](auto& p) { payment(p); });
            io_.list(f.credits, [this](auto& c) { credit(c); });
        }
        io_.list(facts.interactions, [this](auto& f) { interaction(f); });
        io_.list(facts.costs, [this](auto& f) { cost(f); });
        io_.list(facts.complaints, [this](auto& f) {
            io_.id(f.id);
            io_.field(f.day);
            io_.field(f.judgement, Judgement::Unfounded);
            day(f.judged);
            io_.field(f.resolved);
            day(f.resolvedOn);
        });
        io_.list(facts.signalEvents, [this](auto& f) {
            io_.id(f.id);
            io_.field(f.day);
            io_.field(f.kind, SignalKind::Abuse);
            io_.field(f.severity, Severity::Serious);
        });
        io_.list(facts.estimates, [this](auto& f) {
            io_.id(f.id);
            io_.field(f.from);
            day(f.to);
            io_.field(f.perMonth);
        });
        io_.list(facts.decisions, [this](auto& f) {
            io_.id(f.id);
            io_.field(f.kind, DecisionKind::Repriced);
            io_.field(f.from);
            day(f.until);
            io_.optional(f.verdict, [this](auto& v) { io_.field(v, Verdict::PartWays); });
        });
    }

private:
    void day(auto& value) {
        io_.optional(value, [this](auto& d) { io_.field(d); });
    }
    void cause(auto& which, auto& decided) {
        io_.field(which, Cause::Ours);
        day(decided);
    }
    void invoice(auto& f) {
        io_.id(f.id);
        io_.field(f.issued);
        io_.field(f.due);
        io_.money(f.net);
        io_.money(f.tax);
        io_.optional(f.rate, [this](auto& rate) { io_.field(rate); });
        io_.field(f.dispute, Dispute::Unrecorded);
        day(f.disputedSince);
        day(f.disputeDecided);
    }
    void payment(auto& f) {
        io_.id(f.id);
        day(f.day);
        io_.money(f.amount);
    }
    void credit(auto& f) {
        io_.id(f.id);
        io_.field(f.day);
        io_.money(f.net);
        io_.money(f.tax);
        cause(f.cause, f.causeDecided);
    }
    void interaction(auto& f) {
        io_.id(f.id);
        io_.field(f.day);
        io_.field(f.kind, InteractionKind::Other);
        io_.optional(f.timeSpent, [this](auto& time) { io_.field(time); });
        io_.field(f.estimated);
        io_.optional(f.ratePerHour, [this](auto& rate) { io_.money(rate); });
        io_.field(f.scope, Scope::Out);
        cause(f.cause, f.causeDecided);
    }
    void cost(auto& f) {
        io_.id(f.id);
        io_.field(f.kind, CostKind::Refund);
        io_.field(f.day);
        io_.money(f.amount);
        cause(f.cause, f.causeDecided);
    }

    Io& io_;
};

} // namespace

QByteArray encodeFacts(const ClientFacts& facts) {
    Writer writer;
    writer.startWith(facts.base);
    Coding<Writer>(writer).facts(facts);
    return writer.take();
}

std::optional<ClientFacts> decodeFacts(const QByteArray& bytes, Id<Client> client, Currency base) {
    ClientFacts facts;
    facts.clientId = client;
    facts.base = base;
    Reader reader(bytes, base);
    Coding<Reader>(reader).facts(facts);
    if (!reader.good()) return std::nullopt;
    return facts;
}

} // namespace rapport::storage
