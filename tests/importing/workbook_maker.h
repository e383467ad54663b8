// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <map>
#include <vector>

namespace rapport::importing {

/// A zip archive of these parts.
QByteArray zipped(const std::map<QByteArray, QByteArray>& parts);

/// Workbooks written by hand, for what no writer would write. Sheets are given as the XML of their rows.
class WorkbookMaker {
public:
    WorkbookMaker& sheet(const QByteArray& name, const QByteArray& rows, const QByteArray& state = {});
    WorkbookMaker& strings(const QByteArray& items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }
    /// Style n of the cells has format n.
    WorkbookMaker& formats(const QByteArrayList& codes);
    WorkbookMaker& epoch1904() { return epoch_ = " date1904=\"1\"", *this; }
    /// Goes before what is made.
    WorkbookMaker& part(const QByteArray& name, const QByteArray& content) {
        return parts_.insert_or_assign(name, content), *this;
    }
    std::map<QByteArray, QByteArray> parts() const;
    QByteArray bytes() const { return zipped(parts()); }

    /// A row of texts and numbers, each as inline text where it is no number: sheet rows for ordinary tables.
    static QByteArray rows(const std::vector<QByteArrayList>& table);

private:
    struct Sheet {
        QByteArray name, rows, state;
    };
    std::vector<Sheet> sheets_;
    std::map<QByteArray, QByteArray> parts_;
    QByteArray epoch_;
};

} // namespace rapport::importing
