// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/region_choice.h"

#include "app/command_runner.h"
#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/country_combo.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rapport::gui {

RegionChoice::RegionChoice(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), country_(new CountryCombo(tr("As this computer is set"))),
      keep_(new QPushButton(tr("Keep for the business"))) {
    country_->setAccessibleName(tr("Country of telephone numbers that name none"));
    country_->setMinimumContentsLength(24);
    keep_->setAccessibleName(tr("Keep this country for the business"));
    keep_->setToolTip(
        tr("It is then used for all telephone lists, and stands in the settings, under Business"));
    keep_->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(country_);
    row->addWidget(keep_);
    setFocusProxy(country_);
    connect(country_, &QComboBox::activated, this, [this] {
        allow();
        emit regionChosen(country_->country());
    });
    connect(keep_, &QPushButton::clicked, this, &RegionChoice::keep);
    allow();
}

void RegionChoice::ask() {
    whenDone(shell_.session.run([](app::Workspace& workspace) { return workspace.settings(); }), this,
             [this](const Result<app::BookSettings>& settings) {
                 if (!settings) {
                     return; // no book, or staff: then there is nothing to import either
                 }
                 ofBook_ = settings->region;
                 const QString computer = CountryCombo::ofComputer();
                 country_->setNoneText(
                     !ofBook_.isEmpty()    ? tr("The business’s: %1").arg(CountryCombo::nameOf(ofBook_))
                     : !computer.isEmpty() ? tr("This computer’s: %1").arg(CountryCombo::nameOf(computer))
                                           : tr("As this computer is set"));
                 allow();
             });
}

void RegionChoice::setRegion(const QString& code) {
    country_->setCountry(code);
    allow();
}

void RegionChoice::allow() {
    const QString chosen = country_->country();
    keep_->setVisible(!chosen.isEmpty() && chosen != ofBook_);
}

void RegionChoice::keep() {
    keep_->setEnabled(false);
    whenDone(
        shell_.session.run([region = country_->country()](app::Workspace& workspace) -> Result<app::Outcome> {
            RAPPORT_TRY_ASSIGN(app::BookSettings settings, workspace.settings());
            settings.region = region;
            return workspace.commands().run(app::SetBookSettings{settings});
        }),
        this, [this](const Result<app::Outcome>& outcome) {
            keep_->setEnabled(true);
            if (outcome) {
                emit kept(doneSentence(shell_.speech, outcome->text));
                ask();
            } else {
                emit failed(outcome.error());
            }
        });
}

} // namespace rapport::gui
