// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/file_list.h"

#include "app/agreement_desk.h"
#include "app/private_file.h"
#include "gui/client/agreement/file_viewer.h"
#include "gui/client/record_actions.h"
#include "gui/forms/book_form.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 4; // with the heading

} // namespace

FileModel::FileModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void FileModel::setFiles(std::vector<Attachment> files) {
    beginResetModel();
    files_ = std::move(files);
    endResetModel();
}

int FileModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(files_.size());
}

int FileModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Size) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Attachment& file = at(index.row());
    switch (index.column()) {
    case Name:
        return file.fileName;
    case Size:
        return speech_.locale().formattedDataSize(file.size, 1);
    default:
        return speech_.day(file.addedOn);
    }
}

QVariant FileModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Size) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("File") : section == Size ? tr("Size") : tr("Added on");
}

FileList::FileList(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions), viewer_(std::make_unique<FileViewer>()),
      model_(new FileModel(shell.speech, this)), table_(new TableView(tr("Files"))),
      open_(new QPushButton(icon("open-client"), tr("Open the file"))),
      save_(new QPushButton(icon("save"), tr("Save a copy…"))),
      remove_(new QPushButton(icon("delete"), tr("Remove the file"))) {
    table_->setModel(model_);
    table_->setColumnWidths({0, 12, 14});
    table_->setFixedHeight(rowHeight(table_->font()) * rowsShown);
    auto* attachFile = new QPushButton(icon("plus"), tr("Attach a &file…"));
    attachFile->setToolTip(tr("Or drop a file on this page; up to 20 MiB each."));
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton* button : {attachFile, open_, save_, remove_}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
        flow->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(row);
    column->addWidget(table_);

    auto* removal = new QAction(icon("delete"), tr("&Remove"), table_);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(removal);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto remove = [this] {
        if (const Attachment* file = chosen()) {
            actions_.remove({RecordType::Attachment, file->id.value()});
        }
    };
    connect(removal, &QAction::triggered, this, remove);
    connect(remove_, &QPushButton::clicked, this, remove);
    connect(attachFile, &QPushButton::clicked, this, &FileList::askForFiles);
    connect(open_, &QPushButton::clicked, this, &FileList::open);
    connect(save_, &QPushButton::clicked, this, &FileList::saveCopy);
    connect(table_, &TableView::rowOpened, this, &FileList::open);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FileList::updateButtons);
    updateButtons();
}

FileList::~FileList() = default;

void FileList::showFiles(const std::vector<Attachment>& files) {
    keepingRow(
        table_,
        [this](int row) {
            return std::optional(RecordRef{RecordType::Attachment, model_->at(row).id.value()});
        },
        [this, &files] { model_->setFiles(files); });
    if (!table_->currentIndex().isValid() && !files.empty()) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    table_->setVisible(!files.empty());
    updateButtons();
}

const Attachment* FileList::chosen() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? &model_->at(current.row()) : nullptr;
}

void FileList::updateButtons() {
    for (QPushButton* button : {open_, save_, remove_}) {
        button->setVisible(model_->rowCount() > 0);
        button->setEnabled(chosen());
    }
}

void FileList::askForFiles() {
    attach(QFileDialog::getOpenFileNames(this, tr("Attach files")));
}

// One after the other, so that each can be taken back by itself and a bad one stops nothing before it.
void FileList::attach(const QStringList& paths) {
    for (const QString& path : paths) {
        actions_.run([path, client = actions_.client(), agreement = agreement_](app::Workspace& workspace) {
            return app::AgreementDesk(workspace).attach(client, agreement, path, workspace.clock().today());
        });
    }
}

void FileList::open() {
    const Attachment* file = chosen();
    if (!file) {
        return;
    }
    if (!FileViewer::mayOpen(file->fileName)) {
        emit actions_.page().done(tr("“%1” is not opened from here").arg(file->fileName),
                                  tr("Only documents and pictures are. Save a copy, and open it yourself if "
                                     "you know where it comes from."));
        return;
    }
    whenDone(shell_.session.run([id = file->id](app::Workspace& workspace) {
        return app::AgreementDesk(workspace).fileContent(id);
    }),
             this, [this, name = file->fileName](const Result<QByteArray>& content) {
                 const Result<void> opened = content ? viewer_->open(name, *content) : content.error();
                 if (!opened) {
                     emit actions_.page().failed(opened.error());
                 }
             });
}

void FileList::saveCopy() {
    const Attachment* file = chosen();
    if (!file) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save a copy"), FileViewer::plainName(file->fileName));
    if (path.isEmpty()) {
        return;
    }
    whenDone(shell_.session.run([id = file->id, path](app::Workspace& workspace) -> Result<QString> {
        RAPPORT_TRY_ASSIGN(const QByteArray content, app::AgreementDesk(workspace).fileContent(id));
        RAPPORT_TRY(app::writePrivateFile(path, content));
        return path;
    }),
             this, [this](const Result<QString>& written) {
                 if (written) {
                     emit actions_.page().done(tr("The copy was saved."), QDir::toNativeSeparators(*written));
                 } else {
                     emit actions_.page().failed(written.error());
                 }
             });
}

} // namespace rapport::gui
