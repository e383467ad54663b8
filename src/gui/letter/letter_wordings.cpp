// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letter/letter_wordings.h"

#include "gui/forms/book_form.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/letter_words.h"
#include "wording/words.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 6;
constexpr int linesShown = 18;

QString languageName(const QString& code) {
    return QLocale(code).nativeLanguageName();
}

class LetterWordingForm : public BookForm {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::LetterWordingForm)

public:
    LetterWordingForm(const Shell& shell, const app::LetterWording& wording)
        : BookForm(shell, wording::word(shell.speech, wording.wording.kind)), before_(wording),
          subject_(new QLineEdit), body_(new QPlainTextEdit) {
        auto* language = new TextLabel(TextSize::Small, TextLabel::Muted);
        language->setText(languageName(wording.wording.language));
        addWide(language);
        body_->setMinimumHeight(body_->fontMetrics().lineSpacing() * linesShown);
        body_->setTabChangesFocus(true);
        addField(QStringLiteral("subject"), tr("S&ubject"), subject_);
        addField(QStringLiteral("body"), tr("&Text"), body_);
        subject_->setText(wording.wording.subject);
        body_->setPlainText(wording.wording.body);
        auto* fields =
            new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped | TextLabel::Selectable);
        fields->setText(fieldList());
        addWide(fields);
        if (wording.isOwn) {
            connect(addButton(tr("&Back to Rapport’s wording")), &QPushButton::clicked, this, [this] {
                write([id = before_.wording.id](app::Workspace& workspace) {
                    return workspace.commands().run(app::Remove<LetterTemplate>{id});
                });
            });
        }
        setEdited(false);
        connect(this, &FormPanel::saveRequested, this, &LetterWordingForm::store);
    }

private:
    QString fieldList() const {
        QStringList lines{
            tr("A line that begins with a field and a question mark, {?hours}, stands only where that "
               "fact is known. The fields:")};
        for (const wording::LetterField& field : wording::letterFields()) {
            lines << tr("{%1} %2").arg(QString::fromLatin1(field.field),
                                       wording::letterFieldName(speech(), field.field));
        }
        return lines.join(u'\n');
    }

    void store() {
        LetterTemplate wanted = before_.wording;
        wanted.subject = subject_->text().trimmed();
        wanted.body = body_->toPlainText().trimmed();
        if (wanted.body.isEmpty()) {
            showProblem(QStringLiteral("body"), tr("Write the text."));
            return;
        }
        if (const auto filled = reporting::fillLetter(wanted, reporting::LetterFacts(), speech()); !filled) {
            showProblem(
                QStringLiteral("body"),
                tr("There is no field {%1}.").arg(filled.error().args.value(QStringLiteral("field"))));
            return;
        }
        write([wanted](app::Workspace& workspace) { return app::Letters(workspace).keep(wanted); });
    }

    app::LetterWording before_;
    QLineEdit* subject_;
    QPlainTextEdit* body_;
};

} // namespace

LetterWordingModel::LetterWordingModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void LetterWordingModel::setWordings(std::vector<app::LetterWording> wordings) {
    beginResetModel();
    wordings_ = std::move(wordings);
    endResetModel();
}

int LetterWordingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(wordings_.size());
}

int LetterWordingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LetterWordingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        role != Qt::DisplayRole) {
        return {};
    }
    const app::LetterWording& one = at(index.row());
    switch (index.column()) {
    case Kind:
        return wording::word(speech_, one.wording.kind);
    case Language:
        return languageName(one.wording.language);
    case State:
        return one.isOwn ? tr("Yours") : tr("Rapport’s");
    default:
        return one.wording.subject;
    }
}

QVariant LetterWordingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Kind:
        return tr("Letter");
    case Language:
        return tr("Language");
    case State:
        return tr("Wording");
    default:
        return tr("Subject");
    }
}

LetterWordingSection::LetterWordingSection(const Shell& shell, QWidget* parent)
    : Section(tr("Letters"), parent), model_(new LetterWordingModel(shell.speech, this)),
      table_(new TableView(tr("Wordings of letters"))) {
    explain(tr("How letters are worded. A wording of your own goes before that of Rapport."));
    table_->setModel(model_);
    table_->setColumnWidths({22, 14, 14, 0});
    table_->setMinimumHeight(rowHeight(table_->font()) * rowsShown);
    connect(table_, &TableView::rowOpened, this,
            [this, shell](int row) { emit formMade(letterWordingForm(shell, model_->at(row))); });
    addContent(table_, true);
}

void LetterWordingSection::setWordings(std::vector<app::LetterWording> wordings) {
    model_->setWordings(std::move(wordings));
}

BookForm* letterWordingForm(const Shell& shell, const app::LetterWording& wording) {
    return new LetterWordingForm(shell, wording);
}

} // namespace rapport::gui
