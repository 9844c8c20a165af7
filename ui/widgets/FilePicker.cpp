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
#include <QUrl>
#include <QVBoxLayout>

/// Returns the file that the user means: `~` is the home folder, where a relative path begins, too.
/// A file that is dropped into the field comes as a URL.
static QString pathOf(const QString &typed)
{
    const QString text = QDir::fromNativeSeparators(typed.trimmed());
    if (text.isEmpty())
        return {};
    if (const QUrl url(text); url.isLocalFile())
        return QDir::cleanPath(url.toLocalFile());
    const bool isBelowHome = text == u'~' || text.startsWith(QStringLiteral("~/"));
    return QDir::cleanPath(
        isBelowHome ? QDir::homePath() + text.mid(1) : QDir::home().absoluteFilePath(text));
}

FilePicker::FilePicker(
    const QString &name, const std::function<Texts()> &texts, QWidget *parent, Purpose purpose)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_caption(new TextLabel(TextLabel::Role::Caption, this))
    , m_field(new QLineEdit(this))
    , m_clear(new IconButton(QStringLiteral("close"), this))
    , m_choose(new PushButton(this))
    , m_problem(new FieldProblem(
          m_field, purpose == Purpose::Save ? m_field : static_cast<QWidget *>(m_choose), this))
    , m_explanation(new TextLabel(TextLabel::Role::Caption, this))
{
    const QString suffix = name.left(1).toUpper() + name.mid(1);
    m_field->setObjectName(name + QStringLiteral("Field"));
    m_choose->setObjectName(QStringLiteral("choose") + suffix);
    m_clear->setObjectName(QStringLiteral("clear") + suffix);
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_field->setReadOnly(purpose == Purpose::Open);
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
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text != shownPath()) // typed, or set by assistive technology
            changePath(pathOf(text));
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] { setPath(m_path); });
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
    if (m_purpose == Purpose::Save)
        m_field->setPlaceholderText(tr("No file chosen"));
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
    if (m_purpose == Purpose::Save)
        return sanitizedLine(QDir::toNativeSeparators(m_path));
    return m_path.isEmpty() ? tr("No file chosen") : sanitizedLine(QFileInfo(m_path).fileName());
}

void FilePicker::setPath(const QString &path)
{
    changePath(path);
    if (const QString text = shownPath(); m_field->text() != text)
        m_field->setText(text); // and shows its end, which tells more of a long path
    if (m_purpose == Purpose::Open)
        m_field->setCursorPosition(0);
}

void FilePicker::changePath(const QString &path)
{
    const bool isChanged = path != m_path;
    if (isChanged)
        clearProblem(); // another folder may have a file of the same name
    m_path = path;
    m_field->setToolTip(plainToolTip(path));
    if (m_purpose == Purpose::Open) {
        m_field->setAccessibleDescription(path);
        m_field->setProperty("chosen", !path.isEmpty());
        repolish(m_field);
    }
    m_clear->setVisible(m_purpose == Purpose::Open && !path.isEmpty());
    if (isChanged)
        emit pathChanged();
}

void FilePicker::showProblem(const TranslatedText &problem)
{
    setPath(m_path); // whose text would clear the problem later
    m_problem->report(problem);
    (m_purpose == Purpose::Save ? static_cast<QWidget *>(m_field) : m_choose)->setFocus();
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
