// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QXmlStreamReader>

namespace rapport::importing {

/// Goes through the XML of a bank statement piece by piece and refuses what none needs: a document type with
/// its entities, nesting without end, and a tag or a text longer than any bank writes, which would have to be
/// held whole. Names are those without their prefix.
class CamtXml {
public:
    /// Reads from the start of the device.
    explicit CamtXml(QIODevice& device) : device_(device) {}

    /// To the next start of an element, end of one, or text. False at the end and after an error.
    bool next();
    bool isStart() const { return xml_.isStartElement(); }
    bool isEnd() const { return xml_.isEndElement(); }
    bool isText() const { return xml_.isCharacters() && !xml_.isWhitespace(); }
    QString name() const { return xml_.name().toString(); }
    QStringView text() const { return xml_.text(); }
    QString attribute(QStringView name) const;
    qint64 line() const { return xml_.lineNumber(); }

    /// What ended it. Errors: "file_unreadable", and with "line" "statement_dtd", "statement_too_deep",
    /// "statement_text_too_long", "statement_damaged".
    Result<void> finish() const;

private:
    static constexpr int kDeepest = 64;
    static constexpr qint64 kPiece = 1 << 16;
    static constexpr qint64 kLongestToken = 1 << 20;

    bool feed();

    QIODevice& device_;
    QXmlStreamReader xml_;
    int depth_ = 0;
    qint64 sinceToken_ = 0; ///< Bytes read since something came out.
    bool opened_ = false;
    const char* refused_ = nullptr;
};

} // namespace rapport::importing
