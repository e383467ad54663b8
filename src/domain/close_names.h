// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace rapport {

/// Finds among many names those that are likely another one written differently, without comparing everybody
/// with everybody: closelySpelled(), the same words in another order ("lee ann"), or all words of one in the
/// other ("orchard tools", "orchard tools europe").
class CloseNames {
public:
    /// The names as firmKey()s; each is known by its place.
    explicit CloseNames(std::vector<QString> names);

    /// Places of the names close to this one, itself among them if it is there, the closely spelled first.
    std::vector<size_t> closeTo(const QString& name) const;
    const QString& name(size_t place) const { return names_[place]; }
    bool isEmpty() const { return names_.empty(); }

private:
    /// What a close name may share with this one, as hashes; what shares one is compared.
    static void appendMarks(const QString& name, std::vector<size_t>& marks);

    std::vector<QString> names_;
    std::vector<std::pair<size_t, quint32>> marked_; ///< Mark and place, sorted.
};

} // namespace rapport
