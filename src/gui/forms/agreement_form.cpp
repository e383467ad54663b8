// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/agreement_forms.h"
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int mostNoticeDays = 3650;
constexpr int mostRevisions = 1000;

void place(QGridLayout* grid, int row, const QString& label, QWidget* editor) {
    editor->setAccessibleName(label);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(editor, row, 1);
}

class AgreementForm : public RecordForm<Agreement> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::AgreementForm)

public:
    template <typename What>
    AgreementForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addText(QStringLiteral("title"), tr("&Title"), &Agreement::title);
        addDay(QStringLiteral("from"), tr("&From"), &Agreement::from);
        addDay(QStringLiteral("until"), tr("&Until"), &Agreement::until);
        addNote(QStringLiteral("services"), tr("&What we do"), &Agreement::services, 3);
        addNote(QStringLiteral("not_included"), tr("&Not included"), &Agreement::notIncluded, 2);
        addNote(QStringLiteral("schedule"), tr("Sche&dule"), &Agreement::schedule, 2);
        addMoney(QStringLiteral("price"), tr("&Price"), &Agreement::price);
        addCode<PricePeriod>(QStringLiteral("price_period"), tr("Price f&or"), &Agreement::pricePeriod);
        addDay(QStringLiteral("renewal"), tr("&Renews on"), &Agreement::renewal);
        addCount(QStringLiteral("noticeDays"), tr("Days of n&otice"), mostNoticeDays, &Agreement::noticeDays);
        addSection(tr("Limits"));
        addHours(
            QStringLiteral("limit_time"), tr("&Hours a month"),
            [](auto& one) -> auto& { return one.limits.timePerMonth; });
        addText(
            QStringLiteral("limit_channels"), tr("How they rea&ch us"),
            [](auto& one) -> auto& { return one.limits.channels; });
        addHours(
            QStringLiteral("limit_response"), tr("&Answer within, hours"),
            [](auto& one) -> auto& { return one.limits.responseTime; });
        addCount(
            QStringLiteral("limit_revisions"), tr("Re&visions"), mostRevisions,
            [](auto& one) -> auto& { return one.limits.revisions; });
        addSection(tr("What we promised"));
        addLines<Promise>(
            QStringLiteral("promises"), makePromises(), &Agreement::promises, [this](const Promise& one) {
                //: A promise and the day it is due
                const QString text =
                    one.due ? tr("%1, due %2").arg(one.text, speech().day(*one.due)) : one.text;
                //: A promise and the day it was kept
                return one.keptOn ? tr("%1, kept on %2").arg(text, speech().day(*one.keptOn)) : text;
            });
        addSection(tr("Addenda"));
        addenda_ = makeAddenda();
        addLines<Addendum>(QStringLiteral("addenda"), addenda_, &Agreement::addenda,
                           [this](const Addendum& one) {
                               //: An addendum: the day and the text
                               return tr("%1: %2").arg(speech().day(one.day), one.text);
                           });
        offerRemoval();
    }

    /// Begins with one more addendum.
    void addAddendum(const Addendum& draft) { draft_ = draft; }

protected:
    void shown(const Agreement& agreement) override {
        if (draft_) {
            std::vector<Addendum> all = agreement.addenda;
            all.push_back(*draft_);
            addenda_->setItems(all);
            // After the form has put the keyboard into its first field.
            QMetaObject::invokeMethod(
                this, [this] { addenda_->findChildren<QLineEdit*>(changeField()).constLast()->setFocus(); },
                Qt::QueuedConnection);
        }
        auto* price = static_cast<MoneyEdit*>(field(QStringLiteral("price")));
        if (!agreement.price && surroundings().client) {
            price->setCurrency(surroundings().client->currency);
        }
    }
    std::pair<QString, QString> problemOf(const Agreement& agreement) const override {
        if (agreement.title.isEmpty()) {
            return {QStringLiteral("title"), tr("Give the agreement a title.")};
        }
        if (agreement.until && *agreement.until < agreement.from) {
            return {QStringLiteral("until"), tr("Ends before it begins.")};
        }
        return {};
    }
    app::Command command(const Agreement& agreement, std::optional<RowVersion> version) const override {
        Agreement ordered = agreement;
        std::erase_if(ordered.promises, [](const Promise& one) { return one.text.isEmpty() && !one.due; });
        std::stable_sort(ordered.addenda.begin(), ordered.addenda.end(),
                         [](const Addendum& a, const Addendum& b) { return a.day < b.day; });
        return RecordForm::command(ordered, version);
    }

private:
    LinesEdit<Promise>* makePromises() {
        const auto make = [this](const Promise& promise) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* text = new QLineEdit(promise.text);
            auto* due = new DayEdit(speech(), today());
            due->setDay(promise.due);
            auto* kept = new DayEdit(speech(), today());
            kept->setDay(promise.keptOn);
            place(grid, 0, tr("Promise"), text);
            place(grid, 1, tr("Due", "of a promise"), due);
            place(grid, 2, tr("Kept on", "of a promise"), kept);
            return Line<Promise>{box, {text, due, kept}, [text, due, kept] {
                                     return Promise{text->text().trimmed(), due->day(), kept->day()};
                                 }};
        };
        return new LinesEdit<Promise>(tr("Promises"), tr("Add a pro&mise"), tr("Take the promise out"), make,
                                      [] { return Promise(); });
    }

    LinesEdit<Addendum>* makeAddenda() {
        const auto make = [this](const Addendum& addendum) {
            auto* box = new QWidget;
            auto* grid = new QGridLayout(box);
            grid->setContentsMargins(0, 0, 0, 0);
            auto* day = new DayEdit(speech(), today());
            auto* text = new QLineEdit(addendum.text);
            text->setObjectName(changeField());
            auto* price = new MoneyEdit(speech(), priceCurrency());
            auto* time = new HoursEdit(speech());
            day->setRequired(true);
            day->setDay(addendum.day);
            price->setNegativeAllowed(true);
            if (addendum.priceChange) {
                price->setMoney(addendum.priceChange);
            }
            time->setNegativeAllowed(true);
            time->setHours(addendum.timeChange);
            place(grid, 0, tr("Agreed on"), day);
            place(grid, 1, tr("Change"), text);
            place(grid, 2, tr("Price goes up by"), price);
            place(grid, 3, tr("Hours go up by"), time);
            return Line<Addendum>{box, {day, text, price, time}, [addendum, day, text, price, time] {
                                      return Addendum{day->day().value_or(addendum.day),
                                                      text->text().trimmed(), price->money(), time->hours()};
                                  }};
        };
        return new LinesEdit<Addendum>(tr("Addenda"), tr("Add an addend&um"), tr("Take the addendum out"),
                                       make, [this] {
                                           return Addendum{today(), {}, {}, {}};
                                       });
    }
    static QString changeField() { return QStringLiteral("addendum_change"); }
    Currency priceCurrency() const {
        return static_cast<MoneyEdit*>(field(QStringLiteral("price")))->currency();
    }

    LinesEdit<Addendum>* addenda_ = nullptr;
    std::optional<Addendum> draft_;
};

/// Renewed on the same terms: only the day moves on.
class RenewalForm : public RecordForm<Agreement> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::RenewalForm)

public:
    RenewalForm(const Shell& shell, Id<Agreement> id) : RecordForm(shell, tr("Renew as it is"), id) {
        next_ = addDay(QStringLiteral("renewal"), tr("Renews ne&xt on"), &Agreement::renewal);
        next_->setRequired(true);
        setSaveText(tr("&Renew"));
    }

protected:
    void shown(const Agreement& agreement) override {
        if (agreement.renewal) {
            next_->setDay(nextRenewal(agreement.from, *agreement.renewal));
        }
    }
    std::pair<QString, QString> problemOf(const Agreement& agreement) const override {
        if (agreement.renewal && record().renewal && *agreement.renewal <= *record().renewal) {
            return {QStringLiteral("renewal"), tr("That is not after the day it renews now.")};
        }
        return {};
    }
    app::Command command(const Agreement& agreement, std::optional<RowVersion> version) const override {
        Agreement renewed = agreement;
        if (renewed.until && renewed.until == record().renewal) {
            renewed.until = renewed.renewal; // it ran to the day of its renewal, and does so again
        }
        return RecordForm::command(renewed, version);
    }

private:
    // As many whole months on as it has run so far, a year at most.
    static Day nextRenewal(Day from, Day renewal) {
        constexpr int monthsOfYear = 12;
        const int months = (renewal.year() - from.year()) * monthsOfYear + renewal.month() - from.month();
        return Day::fromDate(renewal.toDate().addMonths(qBound(1, months, monthsOfYear)));
    }

    DayEdit* next_;
};

} // namespace

BookForm* newAgreementForm(const Shell& shell, Id<Client> client) {
    Agreement fresh;
    fresh.clientId = client;
    fresh.from = shell.session.clock().today();
    return newAgreementForm(shell, fresh);
}

BookForm* newAgreementForm(const Shell& shell, const Agreement& draft) {
    return started(new AgreementForm(shell, AgreementForm::tr("New agreement"), draft));
}

BookForm* addendumForm(const Shell& shell, Id<Agreement> id, const Addendum& draft) {
    auto* form = new AgreementForm(shell, AgreementForm::tr("Add an addendum"), id);
    form->addAddendum(draft);
    return started(form);
}

BookForm* renewAgreementForm(const Shell& shell, Id<Agreement> id) {
    return started(new RenewalForm(shell, id));
}

BookForm* agreementForm(const Shell& shell, Id<Agreement> id) {
    return started(new AgreementForm(shell, AgreementForm::tr("Edit the agreement"), id));
}

} // namespace rapport::gui
