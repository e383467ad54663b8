// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace rapport::importing {

/// Finds invoice numbers in what payers write: whole words, whatever stands between their figures and
/// letters, with or without leading zeros and the letters in front ("RE-2026-0017" is "re 2026/17" and
/// "2026-17").
class ReceiptNumbers {
public:
    /// `place` is what the number stands for.
    void add(const QString& number, qint32 place);

    struct Named {
        std::vector<qint32> places; ///< More than one: several invoices have that number.
        bool isStrong =
            true; ///< False: a few figures, or the last part of a number, which may mean anything.
    };
    /// In the order they are written; each stretch of the text is read as the longest number it may be.
    std::vector<Named> find(const QString& text) const;

private:
    /// Letters or figures that stand together.
    struct Run {
        QString text;
        bool isFigures = false;
    };
    static std::vector<Run> runsOf(const QString& text);
    static QString plain(const std::vector<Run>& runs, size_t from, size_t to);
    static QString parted(const std::vector<Run>& runs, size_t from, size_t to);
    static bool isTelling(const std::vector<Run>& runs, size_t from, size_t to);
    const std::vector<qint32>* at(const std::vector<Run>& runs, size_t from, size_t to) const;

    QHash<QString, std::vector<qint32>> numbers_;
    QHash<QString, std::vector<qint32>> lastParts_; ///< The figures a number ends in.
};

} // namespace rapport::importing
