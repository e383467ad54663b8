// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_package.h"

#include "importing/xlsx_xml.h"

#include <QDir>

#include <algorithm>
#include <cstring>
#include <zip.h>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

/// libzip reads the device through this.
zip_int64_t serve(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    QIODevice& device = *static_cast<QIODevice*>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return device.seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return device.read(static_cast<char*>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to =
            zip_source_seek_compute_offset(static_cast<zip_uint64_t>(device.pos()),
                                           static_cast<zip_uint64_t>(device.size()), data, length, nullptr);
        return to >= 0 && device.seek(to) ? 0 : -1;
    }
    case ZIP_SOURCE_TELL:
        return device.pos();
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(device.size());
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: {
        const int codes[2] = {ZIP_ER_READ, 0};
        std::memcpy(data, codes, std::min<zip_uint64_t>(sizeof codes, length));
        return sizeof codes;
    }
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        return -1;
    }
}

/// Some writers put backslashes between folders.
QString partName(const char* raw) {
    return QString::fromUtf8(raw).replace(u'\\', u'/').toLower();
}

/// Where the relations of a part are kept: "xl/_rels/workbook.xml.rels" of "xl/workbook.xml".
QString relationsOf(const QString& part) {
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

QString resolved(const QString& part, const QString& target) {
    if (target.startsWith(u'/')) return QDir::cleanPath(target).mid(1);
    return QDir::cleanPath(part.left(part.lastIndexOf(u'/') + 1) + target);
}

} // namespace

struct XlsxPackage::Archive {
    zip_t* zip = nullptr;
    PackageLimits limits;

    Archive(zip_t* opened, const PackageLimits& given) : zip(opened), limits(given) {}
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive() { zip_discard(zip); }
};

PackagePart::PackagePart(void* file, QString name, qint64 packedSize, const PackageLimits& limits)
    : file_(file), name_(std::move(name)), packedSize_(packedSize), limits_(limits) {
    open(QIODevice::ReadOnly);
}

PackagePart::~PackagePart() {
    zip_fclose(static_cast<zip_file_t*>(file_));
}

qint64 PackagePart::readData(char* data, qint64 most) {
    if (fault_ || (end_ > 0 && inflated_ >= end_)) return -1;
    if (most <= 0) return 0;
    const qint64 read = zip_fread(static_cast<zip_file_t*>(file_), data, static_cast<zip_uint64_t>(most));
    if (read == 0) return -1;
    if (read < 0) {
        fault_ = rejected("workbook_damaged");
        return -1;
    }
    inflated_ += read;
    if (inflated_ > limits_.partSize ||
        (inflated_ > limits_.freeSize && inflated_ / limits_.ratio > packedSize_)) {
        fault_ = rejected("workbook_part_too_large").with(QStringLiteral("part"), name_);
        return -1;
    }
    const QByteArrayView bytes(data, read);
    const qsizetype firstTag = bytes.indexOf('<');
    sinceTag_ += firstTag < 0 ? read : firstTag;
    if (sinceTag_ > limits_.tagDistance) {
        fault_ = rejected("workbook_text_too_long");
        return -1;
    }
    if (firstTag >= 0) sinceTag_ = read - bytes.lastIndexOf('<');
    return read;
}

XlsxPackage::XlsxPackage(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
XlsxPackage::XlsxPackage(XlsxPackage&& other) noexcept = default;
XlsxPackage::~XlsxPackage() = default;

Result<XlsxPackage> XlsxPackage::open(QIODevice& device, const PackageLimits& limits) {
    zip_source_t* source = zip_source_function_create(serve, &device, nullptr);
    if (!source) return Error{ErrorKind::Internal, "out_of_memory"};
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!zip) {
        zip_source_free(source);
        return rejected("workbook_damaged");
    }
    XlsxPackage package(std::make_unique<Archive>(zip, limits));
    const zip_int64_t entries = zip_get_num_entries(zip, 0);
    if (entries > limits.entries)
        return rejected("workbook_too_many_parts")
            .with(QStringLiteral("limit"), QString::number(limits.entries));
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(zip, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)) continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return rejected("workbook_encrypted");
        const QString name = partName(stat.name);
        if (!package.parts_.contains(name)) package.parts_.insert(name, index);
    }
    return package;
}

Result<std::unique_ptr<PackagePart>> XlsxPackage::part(const QString& name) const {
    const auto index = parts_.constFind(name.toLower());
    if (index == parts_.constEnd()) return rejected("workbook_damaged").with(QStringLiteral("part"), name);
    zip_stat_t stat;
    zip_file_t* file = zip_stat_index(archive_->zip, *index, 0, &stat) == 0
                           ? zip_fopen_index(archive_->zip, *index, 0)
                           : nullptr;
    if (!file) return rejected("workbook_damaged").with(QStringLiteral("part"), name);
    const qint64 packed = stat.valid & ZIP_STAT_COMP_SIZE ? static_cast<qint64>(stat.comp_size) : 0;
    return std::unique_ptr<PackagePart>(new PackagePart(file, name, packed, archive_->limits));
}

QByteArray XlsxPackage::head(const QString& name, qint64 most) const {
    auto opened = has(name) ? part(name) : Error{};
    return opened ? (*opened)->read(most) : QByteArray();
}

Result<QList<Relation>> XlsxPackage::relations(const QString& name) const {
    const QString where = relationsOf(name);
    QList<Relation> found;
    if (!has(where)) return found;
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<PackagePart> opened, part(where));
    XlsxXml xml(*opened);
    while (xml.next()) {
        if (!xml.isStart(u"Relationship")) continue;
        if (xml.attribute(u"TargetMode") == QStringLiteral("External")) continue;
        if (found.size() >= archive_->limits.entries)
            return rejected("workbook_too_many_parts")
                .with(QStringLiteral("limit"), QString::number(archive_->limits.entries));
        const QString type = xml.attribute(u"Type");
        found.append({xml.attribute(u"Id"), type.mid(type.lastIndexOf(u'/') + 1),
                      resolved(name, xml.attribute(u"Target"))});
    }
    RAPPORT_TRY(xml.finish());
    return found;
}

} // namespace rapport::importing
