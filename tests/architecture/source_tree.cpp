// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace rapport::architecture {
namespace {

QString readText(const QString& absolutePath) {
    QFile file(absolutePath);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QDir repository() {
    QDir dir(QStringLiteral(RAPPORT_TESTS_DIR));
    dir.cdUp();
    return dir;
}

// Walks a C++ text once; every member looks at or moves `at_`.
class Lexer {
public:
    Lexer(SourceFile& file) : file_(file), text_(file.text) { file_.code = file_.text; }

    void run() {
        while (at_ < text_.size()) {
            if (startsWith("//")) {
                comment(text_.indexOf(u'\n', at_));
            } else if (startsWith("/*")) {
                const auto end = text_.indexOf(QStringLiteral("*/"), at_ + 2);
                comment(end < 0 ? -1 : end + 2);
            } else if (const auto rawEnd = endOfRawLiteral(); rawEnd >= 0) {
                literal(text_.indexOf(u'(', at_) + 1, rawEnd);
            } else if (text_[at_] == u'"') {
                literal(at_ + 1, endOfQuoted(u'"'));
            } else if (text_[at_] == u'\'' && !isDigitSeparator()) {
                const auto end = endOfQuoted(u'\'');
                blank(at_ + 1, end - 1);
                moveTo(end);
                joinsLast_ = false;
            } else {
                joinsLast_ = joinsLast_ && text_[at_].isSpace();
                moveTo(at_ + 1);
            }
        }
    }

private:
    bool startsWith(const char* token) const {
        return QStringView(text_).sliced(at_).startsWith(QLatin1String(token));
    }

    bool isDigitSeparator() const { return at_ > 0 && text_[at_ - 1].isLetterOrNumber(); }

    // Just past the closing quote; an unclosed literal ends with its line.
    qsizetype endOfQuoted(QChar quote) const {
        for (auto i = at_ + 1; i < text_.size(); ++i) {
            if (text_[i] == u'\\') {
                ++i;
            } else if (text_[i] == quote) {
                return i + 1;
            } else if (text_[i] == u'\n') {
                return i;
            }
        }
        return text_.size();
    }

    // Just past the closing quote of R"delimiter(…)delimiter", or -1 when none begins here.
    qsizetype endOfRawLiteral() const {
        static const QRegularExpression opening(QStringLiteral(R"re(R"([^()\\\s"]{0,16})\()re"));
        if (text_[at_] != u'R') {
            return -1;
        }
        const auto match = opening.match(text_, at_, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            return -1;
        }
        const QString closing = u')' + match.captured(1) + u'"';
        const auto end = text_.indexOf(closing, match.capturedEnd());
        return end < 0 ? text_.size() : end + closing.size();
    }

    void comment(qsizetype end) {
        end = end < 0 ? text_.size() : end;
        file_.comments.push_back({line_, text_.sliced(at_, end - at_)});
        blank(at_, end);
        moveTo(end);
    }

    void literal(qsizetype begin, qsizetype end) {
        const QString inside = text_.sliced(begin, std::max(begin, end - 1) - begin);
        if (joinsLast_) {
            file_.literals.back().text += inside;
        } else {
            file_.literals.push_back({line_, inside});
        }
        blank(begin, end - 1);
        moveTo(end);
        joinsLast_ = true;
    }

    void blank(qsizetype begin, qsizetype end) {
        for (auto i = begin; i < end; ++i) {
            if (text_[i] != u'\n') {
                file_.code[i] = u' ';
            }
        }
    }

    void moveTo(qsizetype end) {
        line_ += int(QStringView(text_).sliced(at_, end - at_).count(u'\n'));
        at_ = end;
    }

    SourceFile& file_;
    const QString text_;
    qsizetype at_ = 0;
    int line_ = 1;
    bool joinsLast_ = false; // only space lies between here and the last string literal
};

void findIncludes(SourceFile& file) {
    static const QRegularExpression directive(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]*)[">])"));
    const auto lines = QStringView(file.text).split(u'\n');
    const auto codeLines = QStringView(file.code).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // The code still has the directive where the text does, unless it stands in a comment or a literal.
        if (!codeLines[i].trimmed().startsWith(u'#')) {
            continue;
        }
        const auto match = directive.match(lines[i].toString());
        if (match.hasMatch()) {
            file.includes.push_back({int(i) + 1, match.captured(2), match.captured(1) == u"\""});
        }
    }
}

QStringList filesUnder(const QString& folder) {
    const QDir top = repository();
    QStringList paths;
    QDirIterator walk(top.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        paths << top.relativeFilePath(walk.next());
    }
    paths.sort();
    return paths;
}

bool isCpp(const QString& path) {
    return path.endsWith(QStringLiteral(".h")) || path.endsWith(QStringLiteral(".cpp"));
}

} // namespace

QString SourceFile::layer() const {
    return path.startsWith(QStringLiteral("src/")) ? path.section(u'/', 1, 1) : QString();
}

int SourceFile::lineCount() const {
    return int(text.count(u'\n')) + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
}

SourceFile takeApart(const QString& path, const QString& text) {
    SourceFile file;
    file.path = path;
    file.text = text;
    Lexer(file).run();
    findIncludes(file);
    return file;
}

const std::vector<SourceFile>& sourceFiles() {
    static const std::vector<SourceFile> files = [] {
        std::vector<SourceFile> all;
        for (const QString& path : filesUnder(QStringLiteral("src")) + filesUnder(QStringLiteral("tests"))) {
            if (isCpp(path)) {
                all.push_back(takeApart(path, textOf(path)));
            }
        }
        return all;
    }();
    return files;
}

const std::vector<TextFile>& otherFiles() {
    static const QRegularExpression textual(QStringLiteral(
        R"((\.(txt|cmake|ui|md|json|in|qrc|sql|svg|xml|desktop|html|ts|sh)|/[^./]+|^[^./]+)$)"));
    static const std::vector<TextFile> files = [] {
        std::vector<TextFile> all;
        for (const char* folder : {"src", "ui", "tests", "resources", "docs", ".ci"}) {
            for (const QString& path : filesUnder(QString::fromLatin1(folder))) {
                if (!isCpp(path) && textual.match(path).hasMatch()) {
                    all.push_back({path, textOf(path)});
                }
            }
        }
        for (const QString& path : repository().entryList(QDir::Files)) {
            if (path != u"LICENSE") {
                all.push_back({path, textOf(path)});
            }
        }
        return all;
    }();
    return files;
}

QString textOf(const QString& path) {
    return readText(repository().filePath(path));
}

QStringList topLevelEntries() {
    return repository().entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

QStringList findAll(const QRegularExpression& pattern, const QString& text, const QString& path,
                    const QString& what, int firstLine) {
    QStringList findings;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto line = firstLine + QStringView(text).first(match.capturedStart()).count(u'\n');
        findings << QStringLiteral("%1:%2: %3: %4")
                        .arg(path, QString::number(line), what, match.captured().simplified());
    }
    return findings;
}

std::string list(const QStringList& findings) {
    return findings.join(u'\n').toStdString();
}

SourceFile planted(const char* path, const char* text) {
    return takeApart(QString::fromUtf8(path), QString::fromUtf8(text));
}

} // namespace rapport::architecture
