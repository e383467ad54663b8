// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/close_names.h"
#include "domain/contact.h"
#include "importing/client_matcher.h"
#include "importing/import_plan.h"
#include "importing/incoming.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace rapport::importing {

/// Whom of the book a client of the files is, or may be, where neither reference nor name tells: by e-mail
/// address, telephone number and the name without its legal form. What two clients share, of the book or of
/// the files, tells nothing.
class LikelyClients {
public:
    /// `contacts` are those of the book's clients; both must outlive this.
    LikelyClients(const ClientMatcher& matcher, const std::vector<Contact>& contacts);

    /// Notes what a client of the files is known by. All of them first, then find(); their order is the
    /// index.
    void see(const IncomingClient& incoming);

    struct Found {
        const Client* client = nullptr; ///< Nobody another client of the files was found to be.
        MatchedBy by = MatchedBy::Nothing;
    };
    Found find(size_t index) const;
    /// The one of these that shares an address or a number with it, if it is but one.
    Found among(size_t index, const std::vector<const Client*>& candidates) const;
    /// Those who may be it: who shares an address or a number, then who has a close name; the likeliest few.
    std::vector<CloseClient> close(size_t index) const;

private:
    /// Who has a mark: an index, or that several do.
    class Owners {
    public:
        static constexpr qint32 kNobody = -1, kSeveral = -2;
        void add(const QString& mark, qint32 owner);
        qint32 of(const QString& mark) const { return owners_.value(mark, kNobody); }

    private:
        QHash<QString, qint32> owners_;
    };
    struct Marks {
        QString reference;
        QStringList emails, phones;
        QString firm, form;
    };

    /// The one client of the book that has one of these marks, which are of one client of the files alone.
    const Client* owner(const Owners& inBook, const Owners& inFiles, const QStringList& marks) const;
    bool mayBe(const Client* client, const Marks& marks) const;

    const ClientMatcher& matcher_;
    Owners emails_, phones_, firms_;
    Owners fileEmails_, filePhones_, fileFirms_;
    CloseNames names_;
    std::vector<Marks> seen_;
};

} // namespace rapport::importing
