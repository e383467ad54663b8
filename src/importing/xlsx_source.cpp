// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_source.h"

#include "importing/xlsx_xml.h"

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr size_t kMostSheets = 1'000;
/// Where a header is looked for, a few rows suffice.
constexpr qint64 kStartBytes = 1 << 20;

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

/// An archive that is no workbook: what it is instead, as far as that helps to say what to do.
Error otherFormat(const XlsxPackage& package) {
    const QByteArray type = package.head(QStringLiteral("mimetype"), 100);
    if (type.startsWith("application/vnd.oasis.opendocument")) return rejected("workbook_opendocument");
    if (package.has(QStringLiteral("[content_types].xml")) || package.has(QStringLiteral("Index.zip")))
        return rejected("workbook_other_format");
    return rejected("archive_not_a_workbook");
}

const Relation* find(const QList<Relation>& relations, QStringView type) {
    const auto found = std::find_if(relations.begin(), relations.end(),
                                    [type](const Relation& relation) { return relation.type == type; });
    return found == relations.end() ? nullptr : &*found;
}

} // namespace

Result<std::unique_ptr<WorkbookSource>> WorkbookSource::open(QIODevice& device, const PackageLimits& limits) {
    RAPPORT_TRY_ASSIGN(XlsxPackage package, XlsxPackage::open(device, limits));
    std::unique_ptr<WorkbookSource> source(new WorkbookSource(device, std::move(package)));
    RAPPORT_TRY(source->readParts());
    return source;
}

Result<void> WorkbookSource::readParts() {
    RAPPORT_TRY_ASSIGN(const QList<Relation> top, package_.relations(QString()));
    const Relation* workbook = find(top, u"officeDocument");
    // Binary workbooks, documents and presentations are packages as well.
    if (!workbook || !workbook->target.endsWith(QStringLiteral(".xml"), Qt::CaseInsensitive))
        return otherFormat(package_);
    RAPPORT_TRY(readWorkbook(workbook->target));
    RAPPORT_TRY_ASSIGN(const QList<Relation> relations, package_.relations(workbook->target));
    if (const Relation* styles = find(relations, u"styles"); styles && package_.has(styles->target)) {
        RAPPORT_TRY_ASSIGN(const std::unique_ptr<PackagePart> part, package_.part(styles->target));
        RAPPORT_TRY_ASSIGN(parts_.styles, readStyles(*part));
    }
    if (const Relation* strings = find(relations, u"sharedStrings");
        strings && package_.has(strings->target)) {
        RAPPORT_TRY_ASSIGN(const std::unique_ptr<PackagePart> part, package_.part(strings->target));
        RAPPORT_TRY_ASSIGN(parts_.strings, SharedStrings::read(*part));
    }
    return {};
}

Result<void> WorkbookSource::readWorkbook(const QString& workbook) {
    RAPPORT_TRY_ASSIGN(const QList<Relation> relations, package_.relations(workbook));
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<PackagePart> part, package_.part(workbook));
    XlsxXml xml(*part);
    bool isWorkbook = false;
    while (xml.next()) {
        if (xml.isStart(u"workbook")) isWorkbook = true;
        if (xml.isStart(u"workbookPr")) {
            const QString epoch = xml.attribute(u"date1904");
            parts_.epoch1904 = epoch == u"1" || epoch == u"true";
        }
        if (!xml.isStart(u"sheet")) continue;
        if (sheets_.size() >= kMostSheets)
            return rejected("workbook_too_many_parts")
                .with(QStringLiteral("limit"), QString::number(kMostSheets));
        const QString id = xml.attribute(u"id");
        const auto relation = std::find_if(relations.begin(), relations.end(),
                                           [&id](const Relation& each) { return each.id == id; });
        // Charts and dialogs are listed beside the sheets of cells.
        if (relation == relations.end() || relation->type != u"worksheet") continue;
        const QString state = xml.attribute(u"state");
        sheets_.push_back(
            {xml.attribute(u"name"), relation->target, state == u"hidden" || state == u"veryHidden"});
    }
    RAPPORT_TRY(xml.finish());
    if (!isWorkbook) return otherFormat(package_);
    if (sheets_.empty()) return rejected("workbook_no_sheet");
    const auto visible =
        std::find_if(sheets_.begin(), sheets_.end(), [](const Sheet& sheet) { return !sheet.hidden; });
    if (visible != sheets_.end()) chosen_ = static_cast<size_t>(visible - sheets_.begin());
    return {};
}

QStringList WorkbookSource::sheets() const {
    QStringList names;
    for (const Sheet& sheet : sheets_)
        if (!sheet.hidden) names << sheet.name;
    return names;
}

bool WorkbookSource::choose(const QString& name) {
    const auto found = std::find_if(sheets_.begin(), sheets_.end(), [&name](const Sheet& sheet) {
        return sheet.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == sheets_.end()) return false;
    chosen_ = static_cast<size_t>(found - sheets_.begin());
    kept_.clear();
    isKept_ = false;
    return true;
}

void WorkbookSource::lookAtStart(const TakeRow& take) {
    auto part = package_.part(sheets_[chosen_].part);
    if (!part) return;
    (*part)->endAfter(kStartBytes);
    const auto ended = readSheet(**part, parts_, take);
    Q_UNUSED(ended); // The start of a part is not the whole of it, and ends in the middle.
}

Result<void> WorkbookSource::forEachRow(const TakeRow& take) {
    if (isKept_) {
        kept_.forEach(take);
        return {};
    }
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<PackagePart> part, package_.part(sheets_[chosen_].part));
    kept_.clear();
    bool stopped = false;
    RAPPORT_TRY(readSheet(*part, parts_, [&](const TableRow& row) {
        kept_.add(row);
        stopped = !take(row);
        return !stopped;
    }));
    isKept_ = !stopped && kept_.isWhole();
    return {};
}

} // namespace rapport::importing
