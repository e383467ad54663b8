// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace rapport::importing {

/// The name of the first element of XML, past its declaration, comments and document type; empty: this is no
/// XML, or the element does not begin within these bytes.
QByteArray xmlRoot(QByteArrayView head);

/// Hands the bytes of an XML file to a reader, who keeps whole elements in memory, and ends where one grows
/// without end. References to characters XML does not have, which old telephones write (an emoji in two
/// halves,
/// "&#55357;&#56832;"), are put together or taken out, for they would end the reading.
class XmlGuard : public QIODevice {
public:
    /// An element with all its attributes: photographs stand in attributes too.
    static constexpr qint64 kLongestElement = qint64{32} << 20;
    static constexpr int kMostAttributes = 1'000;

    /// Reads `file` from the place it is at.
    explicit XmlGuard(QIODevice& file);

    /// The reader has come to the end of a token.
    void tokenDone() { sinceToken_ = 0; }
    /// "too_large": what kept it from going on.
    bool isTooLarge() const { return isTooLarge_; }

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void fill();
    void look(QByteArrayView bytes);
    /// The bytes with their references mended; what may go on in the next ones stays in carry_.
    void mend(const QByteArray& bytes, bool isLast);

    QIODevice& file_;
    QByteArray ready_, carry_;
    qsizetype at_ = 0;
    qint64 sinceToken_ = 0;
    int attributes_ = 0; ///< Of the element at hand, as far as quotes behind equal signs tell.
    char before_ = 0;
    bool isTooLarge_ = false;
    bool isOver_ = false; ///< The file gives no more.
};

} // namespace rapport::importing
