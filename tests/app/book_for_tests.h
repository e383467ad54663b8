// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/importer.h"
#include "app/workspace.h"
#include "base/clock.h"
#include "support/must.h"
#include "support/temp_dir.h"

#include <memory>

namespace rapport::testing {

/// Noon of a day that stays.
class StoppedClock : public Clock {
public:
    explicit StoppedClock(Day today) : today_(today) {}
    Instant now() const override { return Instant((qint64(today_.number()) * 24 + 12) * 3600 * 1000); }
    Day today() const override { return today_; }
    Day dayOf(Instant instant) const override {
        return Day(static_cast<int>(instant.msSinceEpoch() / (24 * 3600 * 1000)));
    }

private:
    Day today_;
};

inline const Day kToday = Day(20'634); ///< 2026-06-30

app::WorkspaceOptions optionsOfTests();
inline Currency usd() {
    return *Currency::fromCode(u"USD");
}
inline Money dollars(qint64 whole) {
    return Money(whole * 100, usd());
}

/// A new empty book in US dollars.
std::unique_ptr<app::Workspace> newWorkspace(const QString& path);
std::unique_ptr<app::Workspace> openWorkspace(const QString& path);

Client clientNamed(const char* name);
/// A call of ten minutes.
Interaction callOn(Id<Client> client, Day day);
/// 100.00 net, due 30 days later, paid on the due day or not at all.
Invoice invoiceOn(Id<Client> client, Day issued, const char* number, bool paid = true);

/// The id of the client a command has made.
Id<Client> addClient(app::Workspace& workspace, const Client& client);

/// The whole book as it is exported.
QByteArray exported(app::Workspace& workspace, const QString& scratchFile);

/// The first line in which two exports differ, as "that | this"; empty when they are the same.
QByteArray difference(const QByteArray& one, const QByteArray& other);

QByteArray contentOf(const QString& file);
void writeFile(const QString& file, const QByteArray& content);

/// Plans and applies; nothing when there was nothing to do.
std::optional<qint64> import(app::Workspace& workspace, const app::ImportOptions& options);
inline QString workedExamples() {
    return QStringLiteral(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");
}

} // namespace rapport::testing
