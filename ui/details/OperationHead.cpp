// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/OperationHead.h"

#include "app/activity/OperationCsv.h"
#include "app/platform/SaveFile.h"
#include "ui/text/CountText.h"
#include "ui/text/ExportText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/SaveDialog.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

OperationHead::OperationHead(std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_row(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_title(new TextLabel(TextLabel::Role::Normal, this))
    , m_export(new PushButton(this))
    , m_message(new MessageBar(this))
{
    m_title->setProperty("term", true);
    m_title->setWordWrap(true);
    m_export->setObjectName(u"exportOperations"_s);
    m_message->setObjectName(u"exportMessage"_s);
    m_message->setScrollsIntoView();
    m_row->setSpacing(6);
    m_row->addWidget(m_title, 1);
    m_row->addWidget(m_export, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_row);
    layout->addWidget(m_message);
    readInVisualOrder(*layout);
    connect(m_export, &QPushButton::clicked, this, &OperationHead::chooseFile);
    connect(m_message, &MessageBar::actionTriggered, this, &OperationHead::chooseFile);
    keepTranslated(this, [this] { retranslateUi(); });
}

void OperationHead::setKeyName(const QString &keyName)
{
    m_keyName = keyName;
    m_message->hide(); // was about another key
}

void OperationHead::setOperations(const ActivityTable &operations)
{
    m_operations = operations;
    retranslateUi();
}

/// The button is below the title if there is no room beside it.
void OperationHead::arrange()
{
    const bool hasRoom = width() >= 38 * fontMetrics().averageCharWidth();
    m_row->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OperationHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OperationHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void OperationHead::retranslateUi()
{
    m_title->setText(tr("Operations (%1)").arg(countText(m_operations.size())));
    m_export->setText(tr("Export…"));
    updateAccessibleName(m_export, tr("Export the operations"));
}

/// Returns a part of a file's name for any name of a key.
static QString fileNamePart(const QString &keyName)
{
    constexpr qsizetype enough = 40; // characters
    QString part;
    for (const QChar c : QStringView(keyName).first(std::min(keyName.size(), enough))) {
        const bool isFit = c.isLetterOrNumber() || c == u'-' || c == u'_';
        part += isFit ? c : QChar(u'-');
    }
    return part.isEmpty() ? u"key"_s : part;
}

void OperationHead::chooseFile()
{
    const QString today = m_now().toLocalTime().toString(u"yyyy-MM-dd");
    auto *dialog = new SaveDialog(
        u"operations-%1-%2.csv"_s.arg(fileNamePart(m_keyName), today), u"csv"_s, this);
    dialog->setObjectName(u"exportDialog"_s);
    keepTranslated(dialog, [dialog] {
        dialog->setWindowTitle(tr("Export Operations"));
        //: A type of file.
        dialog->setNameFilter(tr("CSV, for spreadsheets (*.csv)"));
    });
    connect(dialog, &SaveDialog::fileSelected, this, &OperationHead::save);
    openOnce(dialog);
}

void OperationHead::save(const QString &path)
{
    saveFile(
        path,
        [operations = m_operations](
            QIODevice &device) { return writeOperations(operations, device); },
        this,
        [this, path, count = m_operations.size()](
            const Result<Unit, QString> &result) { onSaved(path, count, result); });
}

void OperationHead::onSaved(
    const QString &path, qsizetype count, const Result<Unit, QString> &result)
{
    const TranslatedText text = exportText(Exported::Operations, count, path, result);
    if (result)
        m_message->showSaved(text, path);
    else
        m_message->show(MessageBar::Kind::Error, text, exportElsewhereText);
}
