// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/meaning_step.h"

#include "gui/import/import_words.h"
#include "gui/import/preview_model.h"
#include "gui/import/question_list.h"
#include "gui/import/region_choice.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QFileInfo>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

using importing::FileFormat;
using importing::ImportKind;

constexpr int fewestLetters = 14; ///< A list is at least so wide, whatever is in it.

/// A table whose columns are chosen; other formats say themselves what is what.
bool isTable(FileFormat format) {
    return format == FileFormat::DelimitedText || format == FileFormat::Workbook;
}

/// Times of day matter, and a table does not say of which zone they are.
bool hasTimes(ImportKind kind) {
    return kind == ImportKind::Calls || kind == ImportKind::Calendar || kind == ImportKind::Mail ||
           kind == ImportKind::Timesheet;
}

// A box has its label above it; both come and go together.
void showChoice(QWidget* box, bool shown) {
    box->parentWidget()->setVisible(shown);
}

void choosePlace(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(qMax(0, box->findData(data)));
}

bool hasAmounts(ImportKind kind) {
    const auto fields = importing::fieldsOfKind(kind);
    return std::ranges::any_of(fields, importing::isAmount);
}

QString mappingKey(const QString& name) {
    return QStringLiteral("mapping:") + name;
}

QString kindKey(ImportKind kind) {
    return QStringLiteral("kind:") + importing::kindCode(kind);
}

} // namespace

MeaningStep::MeaningStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), choices_(new FlowLayout),
      summary_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)),
      remark_(new TextLabel(TextSize::Body, TextLabel::Wrapped)), questions_(new QuestionList(desk)),
      file_(addChoice(tr("Fi&le"), tr("File looked at"))),
      mapping_(addChoice(tr("Read &as"), tr("Read the file as"))),
      sheet_(addChoice(tr("&Sheet"), tr("Sheet of the workbook"))),
      encoding_(addChoice(tr("&Writing"), tr("How letters are written"))),
      delimiter_(addChoice(tr("Columns &between"), tr("What stands between the columns"))),
      dates_(addChoice(tr("&Dates"), tr("Order of day, month and year"))),
      decimals_(addChoice(tr("A&mounts"), tr("Decimal sign of the amounts"))),
      currency_(addChoice(tr("C&urrency"), tr("Currency of amounts that name none"))),
      times_(addChoice(tr("&Times in this file are"), tr("Times in this file are"))),
      region_(new RegionChoice(desk.shell())),
      model_(new PreviewModel(desk.shell().speech, desk.shell().theme, PreviewModel::Show::Raw, this)),
      table_(new TableView(tr("First rows as they stand in the file"))) {
    choices_->setContentsMargins(0, 0, 0, 0);
    choices_->setSpacing(space::medium);
    addPair(tr("Telephone numbers &without a country are of"), region_);
    auto* boxes = new QWidget;
    boxes->setLayout(choices_);
    table_->setModel(model_);
    auto* heading = new TextLabel(TextSize::Small, TextLabel::Muted);
    heading->setText(
        tr("The first rows, as they stand in the file. If letters look wrong, choose another writing."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(summary_);
    column->addWidget(remark_);
    column->addWidget(questions_);
    column->addWidget(boxes);
    column->addWidget(heading);
    column->addWidget(table_, 1);
    connect(file_, &QComboBox::activated, this, [this](int at) { desk_.lookAt(size_t(at)); });
    connectReading();
    fillCurrencies();
    times_->addItem(tr("Local time"), int(importing::TimeBasis::Local));
    //: Coordinated universal time; the abbreviation is the same in all languages
    times_->addItem(tr("UTC"), int(importing::TimeBasis::Utc));
    connect(region_, &RegionChoice::regionChosen, this, [this](const QString& code) {
        desk_.sayPlanning([code](app::ImportOptions& said) { said.region = code; });
    });
    connect(region_, &RegionChoice::kept, this, [this](const QString& sentence) {
        desk_.sayPlanning([](app::ImportOptions&) {}); // the book is another one by now
        emit undoOffered(sentence);
    });
    connect(region_, &RegionChoice::failed, this, &ImportStep::failed);
    refresh();
}

void MeaningStep::connectReading() {
    choose(mapping_, [](app::ImportOptions& said, const QVariant& value) {
        const QString key = value.toString();
        said.mapping.reset();
        said.preset.clear();
        said.kind.reset();
        if (key.startsWith(u"mapping:")) {
            said.preset = key.sliced(8);
        } else if (key.startsWith(u"kind:")) {
            said.kind = importing::kindFromCode(QStringView(key).sliced(5));
        }
    });
    choose(sheet_, [](app::ImportOptions& said, const QVariant& value) {
        said.sheet = value.toString();
        said.mapping.reset();
    });
    choose(encoding_,
           [](app::ImportOptions& said, const QVariant& value) { said.encoding = value.toByteArray(); });
    choose(delimiter_, [](app::ImportOptions& said, const QVariant& value) {
        said.delimiter = char(value.toInt());
        said.mapping.reset();
    });
    choose(dates_, [](app::ImportOptions& said, const QVariant& value) {
        said.dateOrder = importing::dateOrderFromCode(value.toString());
    });
    choose(decimals_, [](app::ImportOptions& said, const QVariant& value) {
        const QString sign = value.toString();
        said.decimalSign = sign.isEmpty() ? std::nullopt
                                          : std::optional(sign == u"." ? importing::DecimalSign::Point
                                                                       : importing::DecimalSign::Comma);
    });
    choose(currency_, [](app::ImportOptions& said, const QVariant& value) {
        said.currency = Currency::fromCode(value.toString());
    });
    choose(times_, [](app::ImportOptions& said, const QVariant& value) {
        said.times = importing::TimeBasis(value.toInt());
    });
}

QComboBox* MeaningStep::addChoice(const QString& label, const QString& accessibleName) {
    auto* box = new QuietCombo;
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(fewestLetters);
    addPair(label, box);
    return box;
}

void MeaningStep::addPair(const QString& label, QWidget* editor) {
    auto* name = new TextLabel(TextSize::Small, TextLabel::Muted);
    name->setText(label);
    name->setBuddy(editor);
    auto* pair = new QWidget;
    auto* lines = new QVBoxLayout(pair);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::tiny);
    lines->addWidget(name);
    lines->addWidget(editor);
    choices_->addWidget(pair);
}

void MeaningStep::choose(QComboBox* box,
                         const std::function<void(app::ImportOptions&, const QVariant&)>& say) {
    connect(box, &QComboBox::activated, this, [this, box, say] {
        desk_.sayReading([&](app::ImportOptions& said) { say(said, box->currentData()); });
    });
}

void MeaningStep::fillCurrencies() {
    currency_->addItem(tr("The book's"), QString());
    for (const char* code :
         {"EUR", "USD", "GBP", "CHF", "AED", "AUD", "BHD", "BRL", "CAD", "CNY", "CZK", "DKK",
          "EGP", "HUF", "IDR", "INR", "IRR", "JPY", "KRW", "KWD", "KZT", "MXN", "NOK", "NZD",
          "OMR", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "TRY", "UAH", "ZAR"}) {
        currency_->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
    }
}

void MeaningStep::fillFiles() {
    const QSignalBlocker quiet(file_);
    file_->clear();
    for (const QString& file : desk_.options().files) {
        file_->addItem(QFileInfo(file).fileName());
    }
    file_->setCurrentIndex(int(desk_.file()));
    showChoice(file_, desk_.options().files.size() > 1);
}

void MeaningStep::fillMappings() {
    const auto& preview = desk_.preview();
    const auto& said = desk_.options();
    mapping_->clear();
    if (said.mapping) {
        //: The columns of the file were chosen one by one
        mapping_->addItem(tr("Your own columns"), QStringLiteral("own"));
    } else if (!desk_.kind()) {
        mapping_->addItem(tr("Please choose"), QString());
    }
    if (preview) {
        for (const importing::Mapping& mapping : preview->fitting) {
            mapping_->addItem(mappingTitle(mapping), mappingKey(mapping.name));
        }
    }
    mapping_->insertSeparator(mapping_->count());
    for (const ImportKind kind : tableKinds()) {
        mapping_->addItem(tr("A table of: %1").arg(kindWord(kind)), kindKey(kind));
    }
    if (!said.mapping && desk_.kind()) {
        const int known =
            preview && preview->mapping ? mapping_->findData(mappingKey(preview->mapping->name)) : -1;
        mapping_->setCurrentIndex(known >= 0 ? known : qMax(0, mapping_->findData(kindKey(*desk_.kind()))));
    }
    showChoice(mapping_, preview && isTable(preview->format));
}

void MeaningStep::fillSheets() {
    const auto& preview = desk_.preview();
    sheet_->clear();
    if (preview) {
        for (const QString& sheet : preview->sheets) {
            sheet_->addItem(sheet.simplified(), sheet);
        }
        choosePlace(sheet_, preview->sheet);
    }
    showChoice(sheet_, preview && preview->sheets.size() > 1);
}

void MeaningStep::fillWriting() {
    const auto& preview = desk_.preview();
    const auto& said = desk_.options();
    const bool text = preview ? preview->format == FileFormat::DelimitedText : unread_.has_value();
    encoding_->clear();
    delimiter_->clear();
    showChoice(encoding_, text);
    showChoice(delimiter_, text);
    if (!text) {
        return;
    }
    //: %1 is the encoding of a file's letters, "Cyrillic (windows-1251)"
    encoding_->addItem(preview && said.encoding.isEmpty()
                           ? tr("Found: %1").arg(encodingWord(preview->encoding))
                           : tr("Found by itself"),
                       QByteArray());
    for (const QByteArray& name : encodings()) {
        encoding_->addItem(encodingWord(name), name);
    }
    choosePlace(encoding_, said.encoding);
    //: %1 is what stands between the columns, "Semicolon"
    delimiter_->addItem(preview && said.delimiter == 0
                            ? tr("Found: %1").arg(delimiterWord(preview->delimiter))
                            : tr("Found by itself"),
                        0);
    for (const char sign : {',', ';', '\t'}) {
        delimiter_->addItem(delimiterWord(sign), int(sign));
    }
    choosePlace(delimiter_, int(said.delimiter));
}

void MeaningStep::fillReading() {
    const auto& preview = desk_.preview();
    const auto& said = desk_.options();
    dates_->clear();
    decimals_->clear();
    dates_->addItem(tr("Found by the whole column"), QString());
    for (const auto order : {importing::DateOrder::DayMonthYear, importing::DateOrder::MonthDayYear,
                             importing::DateOrder::YearMonthDay}) {
        dates_->addItem(dateOrderWord(order), QString(importing::dateOrderCode(order)));
    }
    choosePlace(dates_, said.dateOrder ? QString(importing::dateOrderCode(*said.dateOrder)) : QString());
    decimals_->addItem(tr("Found by the whole column"), QString());
    decimals_->addItem(tr("Decimals after a point"), QStringLiteral("."));
    decimals_->addItem(tr("Decimals after a comma"), QStringLiteral(","));
    choosePlace(decimals_, !said.decimalSign                                    ? QString()
                           : *said.decimalSign == importing::DecimalSign::Point ? QStringLiteral(".")
                                                                                : QStringLiteral(","));
    const bool table = preview && isTable(preview->format);
    const bool money = table && desk_.kind() && hasAmounts(*desk_.kind());
    showChoice(dates_, table);
    showChoice(decimals_, money);
    showChoice(currency_, money);
    choosePlace(currency_, said.currency ? said.currency->code() : QString());
}

void MeaningStep::fillPlaceAndTime() {
    const auto& preview = desk_.preview();
    const bool table = preview && isTable(preview->format);
    const bool calls = preview && desk_.kind() == ImportKind::Calls;
    choosePlace(times_, int(desk_.options().times));
    showChoice(times_, table && desk_.kind() && hasTimes(*desk_.kind()));
    if (calls && region_->parentWidget()->isHidden()) {
        region_->ask();
    }
    region_->setRegion(desk_.options().region);
    showChoice(region_, calls);
}

void MeaningStep::showSummary() {
    const auto& preview = desk_.preview();
    const importing::Mapping* mapping = preview && preview->mapping ? &*preview->mapping : nullptr;
    if (unread_) {
        summary_->setText(tr("The file could not be read like this."));
    } else if (desk_.options().mapping && mapping) {
        summary_->setText(tr("Read with your own columns: %1").arg(kindWord(mapping->kind)));
    } else if (mapping && !mapping->title.isEmpty()) {
        summary_->setText(tr("This looks like %1.").arg(mapping->title));
    } else if (mapping) {
        summary_->setText(tr("This looks like a table of: %1").arg(kindWord(mapping->kind)));
    } else {
        summary_->setText(preview ? tr("It is not clear yet what this is.") : QString());
    }
    QStringList remarks;
    if (mapping && mapping->pleaseCheck && !desk_.options().mapping) {
        remarks << tr("Please look at the columns closely: files of this program were seen only rarely.");
    }
    if (desk_.isAddressBook()) {
        remarks << tr("An address book: only those you tick, or who are in your book already, are taken.");
    }
    if (preview && preview->encodingGuessed && desk_.options().encoding.isEmpty()) {
        remarks << tr("How its letters are written was guessed; look at the names below.");
    }
    remark_->setText(remarks.join(QLatin1Char(' ')));
    remark_->setVisible(!remarks.isEmpty());
}

void MeaningStep::setUnread(const std::optional<Error>& error) {
    unread_ = error;
    questions_->setUnread(error);
}

void MeaningStep::refresh() {
    fillFiles();
    if (!desk_.isBusy() || desk_.preview()) {
        fillMappings();
        fillSheets();
        fillWriting();
        fillReading();
        fillPlaceAndTime();
    }
    showSummary();
    questions_->refresh();
    model_->setPreview(desk_.preview(), desk_.kind().value_or(ImportKind::Invoices));
    fitColumns(table_);
    emit stateChanged();
}

bool MeaningStep::isFinished() const {
    return desk_.preview() && !unread_ && desk_.kind() && questions_->open() == 0;
}

QString MeaningStep::missing() const {
    if (unread_) {
        return tr("Choose how the file is written.");
    }
    if (questions_->open() > 0) {
        return tr("%n question(s) to answer first.", nullptr, questions_->open());
    }
    return desk_.preview() && !desk_.kind() ? tr("Say what the file is first.") : QString();
}

void MeaningStep::takeFocus() {
    if (questions_->open() > 0) {
        questions_->focusFirst();
    } else {
        (unread_ ? encoding_ : mapping_)->setFocus();
    }
}

} // namespace rapport::gui
