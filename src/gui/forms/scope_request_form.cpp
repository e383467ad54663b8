// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/agreement_forms.h"
#include "gui/forms/record_form.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

class ScopeRequestForm : public RecordForm<ScopeRequest> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ScopeRequestForm)

public:
    template <typename What>
    ScopeRequestForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addDay(QStringLiteral("day"), tr("&Day"), &ScopeRequest::day);
        addNote(QStringLiteral("what"), tr("&What they wanted"), &ScopeRequest::what, 3);
        auto* outcome = addCode<ScopeOutcome>(QStringLiteral("outcome"), tr("What &became of it"),
                                              &ScopeRequest::outcome);
        addMoney(QStringLiteral("price"), tr("Wort&h"), &ScopeRequest::price);
        addTime(QStringLiteral("minutes"), tr("&Time on it"), &ScopeRequest::timeSpent);
        decided_ = addDay(QStringLiteral("decidedOn"), tr("Decided o&n"), &ScopeRequest::decidedOn);
        addText(QStringLiteral("decided_by"), tr("Decided b&y"), &ScopeRequest::decidedBy);
        addNote(QStringLiteral("note"), tr("N&ote"), &ScopeRequest::note, 2);
        offerRemoval();
        connect(outcome, &QComboBox::activated, this, [this, outcome] {
            if (outcome->value() != ScopeOutcome::Requested && !decided_->day()) {
                decided_->setDay(today());
            }
        });
    }

protected:
    std::pair<QString, QString> problemOf(const ScopeRequest& request) const override {
        if (request.what.isEmpty()) {
            return {QStringLiteral("what"), tr("Say what they wanted.")};
        }
        if (request.decidedOn && *request.decidedOn < request.day) {
            return {QStringLiteral("decidedOn"), tr("Decided before it was asked for.")};
        }
        return {};
    }

private:
    DayEdit* decided_ = nullptr;
};

} // namespace

BookForm* newScopeRequestForm(const Shell& shell, Id<Client> client) {
    ScopeRequest fresh;
    fresh.clientId = client;
    fresh.day = shell.session.clock().today();
    return newScopeRequestForm(shell, fresh);
}

BookForm* newScopeRequestForm(const Shell& shell, const ScopeRequest& draft) {
    return started(new ScopeRequestForm(shell, ScopeRequestForm::tr("New request"), draft));
}

BookForm* scopeRequestForm(const Shell& shell, Id<ScopeRequest> id) {
    return started(new ScopeRequestForm(shell, ScopeRequestForm::tr("Edit the request"), id));
}

} // namespace rapport::gui
