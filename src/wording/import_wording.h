// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/speech.h"

#include <QByteArray>
#include <QMap>

namespace rapport::wording {

/// Something the files of an import do not tell, as sentences: what is missing, what that means, how to get
/// it (importing/import_notices.h has the codes and their args). A code without a sentence is given back.
QString noticeSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args);
bool hasNoticeSentence(const QByteArray& code);

/// Something about a file that was found out by itself (importing::Decided), as a sentence with what settled
/// it; args: file, column, choice, line ("0": nothing settled it), value.
QString decidedSentence(const Speech& speech, const QByteArray& what, const QMap<QString, QString>& args);

/// How a client of the files was found in the book: "reference", "name", "email", "phone", "name_key",
/// "choice", else nothing of these; with its name in the files and in the book.
QString matchSentence(const Speech& speech, const QByteArray& by, const QString& name, const QString& known);
/// That a client is taken for a new one, or left out, though these of the book have names close to its own.
QString closeSentence(const Speech& speech, const QString& name, const QStringList& close, bool taken);

/// Why an invoice may be what a receipt is for (importing::OpenInvoice::why): "invoice number in the text and
/// amount".
QString receiptReason(const Speech& speech, const QStringList& codes);

/// The heading of the column with the reasons in a file of rejected rows.
QString rejectedHeading(const Speech& speech);

} // namespace rapport::wording
