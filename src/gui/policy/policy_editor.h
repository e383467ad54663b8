// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "scoring/policy.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace rapport::wording {
struct PolicyWord;
}

namespace rapport::gui {

class StepsEdit;
class ParameterEdit;
class TextLabel;

/// Every parameter of a policy with what it means, where it comes from and between what it may lie; what
/// differs from the method's own is marked and can be set back one by one.
class PolicyEditor : public QWidget {
    Q_OBJECT

public:
    explicit PolicyEditor(const Shell& shell, QWidget* parent = nullptr);
    ~PolicyEditor() override;

    void setPolicy(const scoring::Policy& policy);
    /// What stands in the fields; nothing while one of them cannot be read or they contradict each other.
    std::optional<scoring::Policy> policy() const;
    /// The first thing wrong, as a sentence; empty when the fields make a policy.
    QString problem() const;
    bool differsFromMethod() const;
    /// Every parameter as in the method; the name stays.
    void resetAll();
    void focusFirst();

signals:
    /// Somebody changed a number.
    void edited();

private:
    struct Row {
        ParameterEdit* edit = nullptr;
        QToolButton* reset = nullptr;
        TextLabel* name = nullptr;
    };
    struct Steps {
        StepsEdit* edit = nullptr;
        QToolButton* reset = nullptr;
        std::vector<scoring::DayStep> scoring::Policy::*member = nullptr;
    };

    void lay();
    void addParameter(const wording::PolicyWord& word);
    void addNumber(const wording::PolicyWord& word, const QByteArray& path, const QString& name);
    void addSteps(const wording::PolicyWord& word, std::vector<scoring::DayStep> scoring::Policy::*member);
    QToolButton* resetButton(const QString& name);
    void setRanges(const scoring::Policy& policy);
    void take();
    void mark();
    scoring::Policy filled() const;

    Shell shell_;
    scoring::Policy given_; ///< Name and version of what is edited.
    std::map<QByteArray, Row> rows_;
    std::map<QByteArray, Steps> steps_;
    QVBoxLayout* column_;
    QGridLayout* grid_ = nullptr; ///< Of the group being made.
};

} // namespace rapport::gui
