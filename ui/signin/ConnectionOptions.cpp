// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/ConnectionOptions.h"

#include "ui/text/ConnectionText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FileDialog.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

static FilePicker::Texts authoritiesTexts()
{
    return { .caption = ConnectionOptions::tr("Certificate authority (PEM or DER file)"),
        .explanation = ConnectionOptions::tr("For portals with a certificate issued by your "
                                             "organization. Trusted for this connection only."),
        .choose = ConnectionOptions::tr("Choose a certificate authority…"),
        .clear = ConnectionOptions::tr("Remove certificate authority"),
        .fileType
        = ConnectionOptions::tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)") };
}

static FilePicker::Texts routesTexts()
{
    return { .caption = ConnectionOptions::tr("API routes (JSON file)"),
        .explanation = ConnectionOptions::tr("For portals with non-standard API paths."),
        .choose = ConnectionOptions::tr("Choose API routes…"),
        .clear = ConnectionOptions::tr("Remove API routes"),
        .fileType = ConnectionOptions::tr("API routes (*.json);;All files (*)") };
}

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QWidget(parent)
    , m_button(new Disclosure(this))
{
    auto *panel = new QWidget(this);
    m_authorities = new FilePicker(QStringLiteral("authorities"), authoritiesTexts, panel);
    m_routes = new FilePicker(QStringLiteral("routes"), routesTexts, panel);
    m_button->setObjectName(QStringLiteral("optionsButton"));
    auto *pickers = new QVBoxLayout(panel);
    pickers->setContentsMargins(0, 4, 0, 8);
    pickers->setSpacing(12);
    pickers->addWidget(m_authorities);
    pickers->addWidget(m_routes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button);
    layout->addWidget(panel);
    panel->hide();
    connect(m_button, &Disclosure::toggled, panel, &QWidget::setVisible);
    keepTranslated(this, [this] { m_button->setFullText(tr("Connection options")); });
}

ConnectionFiles::Paths ConnectionOptions::files() const
{
    return { .authorities = m_authorities->path(), .routes = m_routes->path() };
}

void ConnectionOptions::setFiles(const ConnectionFiles::Paths &files)
{
    m_authorities->setPath(files.authorities);
    m_routes->setPath(files.routes);
    m_button->setChecked(files != ConnectionFiles::Paths());
}

QWidget *ConnectionOptions::showProblem(const ConnectionFiles::Problem &problem)
{
    for (FilePicker *picker : { m_authorities, m_routes }) {
        if (problem.path.isEmpty() || picker->path() != problem.path)
            continue;
        m_button->setChecked(true);
        picker->showProblem([problem] { return filesProblemText(problem); });
        return picker;
    }
    return nullptr;
}

QWidget *ConnectionOptions::showUnknownIssuer(const TranslatedText &problem)
{
    m_button->setChecked(true);
    m_authorities->showProblem(problem);
    return m_authorities;
}

void ConnectionOptions::clearProblems()
{
    m_authorities->clearProblem();
    m_routes->clearProblem();
}

// --- FilePicker ----------------------------------------------------------------------------

FilePicker::FilePicker(const QString &name, const std::function<Texts()> &texts, QWidget *parent)
    : QWidget(parent)
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

void FilePicker::setPath(const QString &path)
{
    if (path != m_path)
        clearProblem(); // another folder may have a file of the same name
    m_path = path;
    m_field->setText(
        path.isEmpty() ? tr("No file chosen") : sanitizedLine(QFileInfo(path).fileName()));
    m_field->setCursorPosition(0);
    m_field->setToolTip(plainToolTip(path));
    m_field->setAccessibleDescription(path);
    m_field->setProperty("chosen", !path.isEmpty());
    repolish(m_field);
    m_clear->setVisible(!path.isEmpty());
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
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_path.isEmpty())
        m_dialog->selectFile(m_path);
    connect(m_dialog, &QFileDialog::fileSelected, this, &FilePicker::setPath);
    describeDialog();
    openOnce(m_dialog);
}

void FilePicker::describeDialog()
{
    m_dialog->setWindowTitle(m_caption->text());
    m_dialog->setNameFilter(m_fileType);
}
