// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/service_sheet.h"
#include "wording/speech.h"

#include <QWidget>

class QFormLayout;

namespace rapport::gui {

/// What was agreed, to be read: the terms as of a day, or the business's service sheet in their place.
class TermsView : public QWidget {
    Q_OBJECT

public:
    explicit TermsView(const wording::Speech& speech, QWidget* parent = nullptr);

    void showAgreement(const Agreement& agreement, Day today);
    void showSheet(const ServiceSheet& sheet);
    /// Only what tells one kind of work from another: what is done, what is not, the limits.
    void showScope(const Agreement& agreement, Day today);
    void showScope(const ServiceSheet& sheet);
    void clear();

private:
    /// Nothing where there is no text.
    void say(const QString& what, const QString& text);

    const wording::Speech speech_;
    QFormLayout* form_;
};

} // namespace rapport::gui
