// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FilePicker.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FileDialog.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

FilePicker::FilePicker(
    const QString &name, const std::function<Texts()> &texts, QWidget *parent, Purpose purpose)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_caption(new TextLabel(TextLabel::Role::Caption, this))
    , m_field(new QLineEdit(this))
    , m_clear(new IconButton(QStringLiteral("close"), this))
    , m_choose(new PushButton(this))
    , m_problem(new FieldProblem(m_field, m_choose, this))
    , m_explanation(new TextLabel(TextLabel::Role::Caption, this))
{
    const QString suffix = name.left(1).toUpper() + name.mid(1);
    m_field->setObjectName(name + QStringLiteral("Field"));
    m_choose->setObjectName(QStringLiteral("choose") + suffix);
    m_clear->setObjectName(QStringLiteral("clear") + suffix);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_field->setReadOnly(true);
    m_caption->setWordWrap(true);
    m_explanation->setWordWrap(true);
    auto *field = new QHBoxLayout;
    field->setSpacing(4);
    field->addWidget(m_field, 1);
    field->addWidget(m_clear);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(4);
    m_row->addLayout(field, 1);
    m_row->addWidget(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_caption);
    layout->addLayout(m_row);
    layout->addWidget(m_problem);
    layout->addWidget(m_explanation);
    connect(m_choose, &QPushButton::clicked, this, &FilePicker::choose);
    connect(m_clear, &IconButton::clicked, this, [this] {
        m_choose->setFocus(); // the button with the focus is hidden below
        setPath({});
    });
    keepTranslated(this, [this, texts] { setTexts(texts()); });
}

void FilePicker::setTexts(const Texts &texts)
{
    m_caption->setText(texts.caption);
    m_field->setAccessibleName(texts.caption);
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(texts.choose);
    m_clear->setLabel(texts.clear);
    m_explanation->setText(texts.explanation);
    m_fileType = texts.fileType;
    setPath(m_path);
    updateDirection();
    if (m_dialog)
        describeDialog();
}

/// A file's name may be longer than the field, which has a tooltip. “No file chosen” may not.
void FilePicker::updateDirection()
{
    const QFontMetrics metrics = fontMetrics();
    const int field = metrics.horizontalAdvance(tr("No file chosen")) + 2 * metrics.height();
    const bool hasRoom = width() >= field + m_row->spacing() + m_choose->sizeHint().width();
    m_row->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FilePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateDirection();
}

void FilePicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateDirection();
}

QString FilePicker::shownPath() const
{
    if (m_path.isEmpty())
        return tr("No file chosen");
    return sanitizedLine(m_purpose == Purpose::Save ? QDir::toNativeSeparators(m_path)
                                                    : QFileInfo(m_path).fileName());
}

void FilePicker::setPath(const QString &path)
{
    const bool isChanged = path != m_path;
    if (isChanged)
        clearProblem(); // another folder may have a file of the same name
    m_path = path;
    m_field->setText(shownPath());
    // Of a long path, the end tells more.
    m_field->setCursorPosition(
        m_purpose == Purpose::Save ? static_cast<int>(m_field->text().size()) : 0);
    m_field->setToolTip(plainToolTip(path));
    m_field->setAccessibleDescription(path);
    m_field->setProperty("chosen", !path.isEmpty());
    repolish(m_field);
    m_clear->setVisible(m_purpose == Purpose::Open && !path.isEmpty());
    if (isChanged)
        emit pathChanged();
}

void FilePicker::showProblem(const TranslatedText &problem)
{
    m_problem->report(problem);
    m_choose->setFocus();
}

void FilePicker::clearProblem()
{
    m_problem->clear();
}

void FilePicker::choose()
{
    m_dialog = new FileDialog(this);
    m_dialog->setObjectName(QStringLiteral("fileDialog"));
    if (m_purpose == Purpose::Save) {
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is written here
        m_dialog->setFilter(m_dialog->filter() | QDir::Hidden); // such as .env
    } else {
        m_dialog->setFileMode(QFileDialog::ExistingFile);
    }
    if (const QString name = m_path.isEmpty() ? m_proposedName : m_path; !name.isEmpty())
        m_dialog->selectFile(name);
    connect(m_dialog, &QFileDialog::fileSelected, this, &FilePicker::setPath);
    describeDialog();
    openOnce(m_dialog);
}

void FilePicker::describeDialog()
{
    m_dialog->setWindowTitle(m_caption->text());
    m_dialog->setNameFilter(m_fileType);
    if (m_purpose == Purpose::Save)
        m_dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
}
