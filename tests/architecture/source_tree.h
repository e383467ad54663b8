// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

// The text of this repository, taken apart far enough for the rules of the house to be checked on it.
namespace rapport::architecture {

// A piece of a file and the line (from 1) it begins on.
struct Piece {
    int line = 0;
    QString text;
};

// An include directive; `path` is what stands between the quotes or the angle brackets.
struct Include {
    int line = 0;
    QString path;
    bool quoted = false;
};

// One C++ file. `code` has the lines and columns of the file, with comments and the inside of literals
// blanked.
struct SourceFile {
    QString path; // from the top of the repository, with forward slashes
    QString text;
    QString code;
    std::vector<Piece> comments;
    std::vector<Piece> literals; // neighbouring string literals count as one, as for the compiler
    std::vector<Include> includes;

    // "base" for src/base/money.h; empty outside src.
    QString layer() const;
    int lineCount() const;
};

// Any text file: CMake lists, forms, documents, scripts.
struct TextFile {
    QString path;
    QString text;
};

// Takes a C++ text apart. Total: text that is not C++ gives some result, never an error.
SourceFile takeApart(const QString& path, const QString& text);

// Every C++ file under src and tests, by path. Read once and kept.
const std::vector<SourceFile>& sourceFiles();

// Every text file of the repository that is not C++: under src, ui, tests, resources, docs and at the top
// level.
const std::vector<TextFile>& otherFiles();

// The text of one file of the repository, empty when there is none.
QString textOf(const QString& path);

// What lies at the top level of the repository, dot files left out.
QStringList topLevelEntries();

// "path:line: what", one for each match of `pattern` in `text`, `firstLine` being the line `text` begins on.
QStringList findAll(const QRegularExpression& pattern, const QString& text, const QString& path,
                    const QString& what, int firstLine = 1);

// The findings one below the other, for a failing test to print.
std::string list(const QStringList& findings);

// Every finding in the repository of a rule that looks at one source at a time.
template <typename Rule>
QStringList overAllSources(Rule rule) {
    QStringList findings;
    for (const SourceFile& file : sourceFiles()) {
        findings += rule(file);
    }
    return findings;
}

// A source made up for a test, to prove that a rule finds what it is there to find.
SourceFile planted(const char* path, const char* text);

} // namespace rapport::architecture
