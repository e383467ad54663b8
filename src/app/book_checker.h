// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class JobControl;

/// Something wrong with a book, as a code and its values ("kept_facts_differ" with client).
struct Finding {
    QByteArray code;
    QMap<QString, QString> args{};
    bool repaired = false;
};

/// What a check looked at and found; no findings: the book is sound.
struct CheckReport {
    std::vector<Finding> findings;
    qint64 clientsChecked = 0;
    qint64 recordsChecked = 0;

    bool sound() const { return findings.empty(); }
};

/// Looks a book through: the file itself, references between records, kept facts against the raw records, and
/// sums of money.
class BookChecker {
public:
    explicit BookChecker(storage::Book& book) : book_(book) {}

    /// With `repair`, what is only kept (facts, assessments) is made anew; records are never changed.
    Result<CheckReport> check(bool repair = false, JobControl* control = nullptr);

private:
    storage::Book& book_;
};

} // namespace rapport::app
