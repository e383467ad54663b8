// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QIODevice>

#include <memory>
#include <optional>

namespace rapport::importing {

/// Limits against files made to fill memory or time. Sizes are counted while inflating, never believed from
/// a header.
struct PackageLimits {
    qint64 entries = 10'000;
    qint64 partSize = qint64{2} << 30;    ///< Bytes of one part, inflated.
    qint64 freeSize = qint64{64} << 20;   ///< So much is inflated whatever the ratio,
    qint64 ratio = 200;                   ///< then a part may not be more than so many times its packed size.
    qint64 tagDistance = qint64{8} << 20; ///< Bytes without a tag in between: one text.
};

/// A part of the package as it inflates, to read once from its start.
class PackagePart : public QIODevice {
public:
    ~PackagePart() override;
    bool isSequential() const override { return true; }
    /// Ends after about so many bytes, as if there were no more: for a look at its beginning.
    void endAfter(qint64 bytes) { end_ = bytes; }
    /// What stopped the reading: "workbook_damaged", "workbook_part_too_large" ("part"),
    /// "workbook_text_too_long".
    const std::optional<Error>& fault() const { return fault_; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    friend class XlsxPackage;
    PackagePart(void* file, QString name, qint64 packedSize, const PackageLimits& limits);

    void* file_;
    QString name_;
    qint64 packedSize_;
    const PackageLimits& limits_;
    qint64 inflated_ = 0;
    qint64 sinceTag_ = 0;
    qint64 end_ = 0; ///< 0: that of the part.
    std::optional<Error> fault_;
};

/// What another part is to a part of the package.
struct Relation {
    QString id;
    QString type;   ///< The last word of its address: "worksheet", "styles", ...
    QString target; ///< The name of the part.
};

/// A zip archive of parts that point to each other (Open Packaging Conventions), over libzip.
class XlsxPackage {
public:
    XlsxPackage(XlsxPackage&& other) noexcept;
    ~XlsxPackage();

    /// The device stays the caller's and must outlive this. Errors: "workbook_damaged",
    /// "workbook_too_many_parts", "workbook_encrypted".
    static Result<XlsxPackage> open(QIODevice& device, const PackageLimits& limits = {});

    bool has(const QString& part) const { return parts_.contains(part.toLower()); }
    /// Error: "workbook_damaged" when it is not there or cannot be opened.
    Result<std::unique_ptr<PackagePart>> part(const QString& name) const;
    /// The start of a part, at most so many bytes; empty when there is none.
    QByteArray head(const QString& name, qint64 most) const;
    /// What `part` ("" is the package itself) points to within the package, in order.
    Result<QList<Relation>> relations(const QString& part) const;

private:
    struct Archive;
    explicit XlsxPackage(std::unique_ptr<Archive> archive);

    std::unique_ptr<Archive> archive_;
    QHash<QString, quint64> parts_; ///< By name in small letters, to their index.
};

} // namespace rapport::importing
