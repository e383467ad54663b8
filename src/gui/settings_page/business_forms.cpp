// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/bound_form.h"
#include "gui/settings_page/clock_edit.h"
#include "gui/settings_page/settings_forms.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/country_combo.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

constexpr int mostDays = 3650;
constexpr int mostRevisions = 1000;
constexpr int daysOfWeek = 7;
constexpr int minutesOfDay = 24 * 60;

class BusinessForm : public BoundForm<app::BookSettings> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::BusinessForm)

public:
    BusinessForm(const Shell& shell, const app::BookSettings& settings, Currency base)
        : BoundForm(shell, tr("Business")) {
        using app::BookSettings;
        addText(QStringLiteral("name"), tr("&Name of the business"), &BookSettings::bookName);
        addCount(QStringLiteral("paymentTermsDays"), tr("&Terms for new invoices, days"), mostDays,
                 &BookSettings::paymentTermsDays);
        addCount(QStringLiteral("contactEveryDays"), tr("S&peak with clients every, days"), mostDays,
                 &BookSettings::contactEveryDays);
        addCount(QStringLiteral("renewalLeadDays"), tr("Show &renewals before the notice day, days"),
                 mostDays, &BookSettings::renewalLeadDays);
        addMoney(QStringLiteral("overheadPerYear"), tr("&Overhead in a year"), &BookSettings::overheadPerYear)
            ->setToolTip(tr("Rent, insurance, tools: what no single client causes."));
        addCountry();
        addSection(tr("Business hours"));
        addHoursOfBusiness();
        setSurroundings({.staff = {}, .client = {}, .settings = settings, .base = base});
        showAll(settings);
        setEdited(false);
        connect(this, &FormPanel::saveRequested, this, [this, settings] { store(filled(settings)); });
    }

private:
    void addCountry() {
        auto* country = new CountryCombo(tr("As this computer is set"));
        bind(
            QStringLiteral("region"), tr("Telephone numbers &without a country are of"), country,
            [country](const app::BookSettings& settings) { country->setCountry(settings.region); },
            [country](app::BookSettings& settings) { settings.region = country->country(); },
            [](const app::BookSettings& settings) { return CountryCombo::nameOf(settings.region); });
    }

    void addHoursOfBusiness() {
        days_ = new ChoiceRow(tr("Days of business"), ChoiceRow::Mode::Many);
        for (int day = 1; day <= daysOfWeek; ++day) {
            days_->addChoice(day, speech().locale().standaloneDayName(day, QLocale::ShortFormat));
        }
        from_ = new ClockEdit(speech());
        until_ = new ClockEdit(speech());
        from_->setRequired(true);
        until_->setRequired(true);
        bind(
            QStringLiteral("hours"), tr("Open on"), days_,
            [this](const app::BookSettings& settings) {
                QList<int> open;
                for (int day = 1; day <= daysOfWeek; ++day) {
                    if (settings.hours.days[size_t(day - 1)]) {
                        open << day;
                    }
                }
                days_->setValues(open);
                from_->setMinute(settings.hours.fromMinute);
                until_->setMinute(settings.hours.untilMinute);
            },
            [this](app::BookSettings& settings) {
                const QList<int> open = days_->values();
                for (int day = 1; day <= daysOfWeek; ++day) {
                    settings.hours.days[size_t(day - 1)] = open.contains(day);
                }
                settings.hours.fromMinute = from_->minute().value_or(0);
                settings.hours.untilMinute = until_->minute().value_or(minutesOfDay);
            },
            [](const app::BookSettings&) { return QString(); });
        addField(QStringLiteral("hoursFrom"), tr("F&rom, o'clock"), from_);
        addField(QStringLiteral("hoursUntil"), tr("&Until, o'clock"), until_,
                 tr("A call or a visit at another time counts as out of hours."));
    }

    void store(const app::BookSettings& wanted) {
        if (wanted.bookName.isEmpty()) {
            showProblem(QStringLiteral("name"), tr("Give the business a name."));
            return;
        }
        if (wanted.hours.untilMinute <= wanted.hours.fromMinute) {
            showProblem(QStringLiteral("hoursUntil"), tr("Closes before it opens."));
            return;
        }
        write([wanted](app::Workspace& workspace) {
            return workspace.commands().run(app::SetBookSettings{wanted});
        });
    }

    ChoiceRow* days_ = nullptr;
    ClockEdit* from_ = nullptr;
    ClockEdit* until_ = nullptr;
};

class ServiceSheetForm : public BoundForm<ServiceSheet> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ServiceSheetForm)

public:
    ServiceSheetForm(const Shell& shell, const ServiceSheet& sheet) : BoundForm(shell, tr("Service sheet")) {
        addNote(QStringLiteral("services"), tr("&What we do"), &ServiceSheet::services, 3);
        addNote(QStringLiteral("rates"), tr("&Rates"), &ServiceSheet::rates, 3);
        addNote(QStringLiteral("notIncluded"), tr("&Not included"), &ServiceSheet::notIncluded, 2);
        addNote(QStringLiteral("schedule"), tr("Sche&dule"), &ServiceSheet::schedule, 2);
        addNote(QStringLiteral("returns"), tr("When something is wron&g"), &ServiceSheet::returns, 2);
        addNote(QStringLiteral("reachUs"), tr("How to reach &us"), &ServiceSheet::reachUs, 2);
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
        showAll(sheet);
        setEdited(false);
        connect(this, &FormPanel::saveRequested, this, [this, sheet] {
            write([wanted = filled(sheet)](app::Workspace& workspace) {
                return workspace.commands().run(app::SetServiceSheet{wanted});
            });
        });
    }
};

} // namespace

BookForm* businessForm(const Shell& shell, const app::BookSettings& settings, Currency base) {
    return new BusinessForm(shell, settings, base);
}

BookForm* serviceSheetForm(const Shell& shell, const ServiceSheet& sheet) {
    return new ServiceSheetForm(shell, sheet);
}

} // namespace rapport::gui
