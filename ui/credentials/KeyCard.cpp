// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyCard.h"

#include "app/keys/ApiKeyModel.h"
#include "app/table/ApiKey.h"
#include "ui/credentials/KeyBadge.h"
#include "ui/credentials/KeyRowPainter.h"
#include "ui/credentials/LastActivity.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/Toast.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <array>
#include <optional>

using Part = KeyRowLayout::Part;

KeyCard::KeyCard(QWidget *parent)
    : QWidget(parent)
    , m_rename(new IconButton(QStringLiteral("pencil"), this))
    , m_delete(new IconButton(QStringLiteral("delete"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_rename->setObjectName(QStringLiteral("renameKey"));
    m_delete->setObjectName(QStringLiteral("deleteKey"));
    m_delete->setProperty("danger", true);
    connect(m_rename, &IconButton::clicked, this, &KeyCard::startEditing);
    connect(m_delete, &IconButton::clicked, this, [this] { emit deleteRequested(m_id); });
}

/// Of an ApiKeyModel, or a model over one.
static ApiKey keyOf(const QModelIndex &index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const auto time = [&index](int role) {
        const QDateTime when = index.data(role).toDateTime();
        return when.isValid() ? std::optional(when) : std::nullopt;
    };
    return { .id = text(ApiKeyModel::IdRole),
        .name = text(ApiKeyModel::NameRole),
        .lastIp = text(ApiKeyModel::LastIpRole),
        .lastActivity = time(ApiKeyModel::LastActivityRole),
        .creationDate = time(ApiKeyModel::CreationDateRole),
        .unreadableActivity = text(ApiKeyModel::UnreadableActivityRole) };
}

void KeyCard::showKey(const QModelIndex &index, const QDateTime &now)
{
    const ApiKey key = keyOf(index);
    m_id = key.id;
    m_name = key.name;
    m_facts = KeyRowData::of(key, now);
    m_facts.badge = KeyBadge::of(index);
    m_activityExplanation = LastActivity::explanation(key, now);
    showPending(index.data(ApiKeyModel::PendingRole).value<ApiKeyModel::Pending>());
    describe();
    update();
    // A rename whose answer was lost has turned out to be done.
    if (isEditing() && m_editor->name() != m_name && m_editor->typedName() == m_name)
        stopEditing();
}

bool KeyCard::hasFocusInside() const
{
    return isAncestorOf(window()->focusWidget());
}

void KeyCard::showPending(ApiKeyModel::Pending pending)
{
    const bool isDeleting = pending == ApiKeyModel::Pending::Deleting;
    if (isDeleting && hasFocusInside())
        setFocus(); // the buttons are about to go
    if (isDeleting)
        m_facts.name = tr("Deleting %1…").arg(m_facts.name);
    m_rename->setVisible(!isDeleting && !isEditing());
    m_delete->setVisible(!isDeleting && !isEditing());
    m_pending = pending;
    updateButtons();
}

void KeyCard::updateButtons()
{
    const bool canChange = m_pending == ApiKeyModel::Pending::None && m_whyReadOnly.isEmpty();
    m_rename->setEnabled(canChange);
    m_delete->setEnabled(canChange);
}

void KeyCard::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    if (m_editor)
        m_editor->setReadOnly(why);
    if (!why.isEmpty() && (m_rename->hasFocus() || m_delete->hasFocus()))
        setFocus(); // the buttons are about to be disabled
    updateButtons();
    describe();
}

void KeyCard::describe()
{
    const QString name = displayName(m_name);
    m_rename->setLabel(tr("Rename %1").arg(name), m_whyReadOnly);
    m_delete->setLabel(tr("Delete %1").arg(name), m_whyReadOnly);
    if (m_editor)
        m_editor->setLabel(tr("New name of %1").arg(name));
    updateAccessibleName(this, sentence());
    updateAccessibleDescription(this, m_activityExplanation);
}

QString KeyCard::sentence() const
{
    const QString name = displayName(m_name);
    const QString badge = m_facts.badge.word();
    if (badge.isEmpty())
        //: What a screen reader says of a row: the key's name, its last IP address and last
        //: activity.
        return tr("%1, last IP: %2, last activity: %3")
            .arg(name, m_facts.lastIp, m_facts.lastActivity);
    //: The same sentence, with a badge such as "New" (%4) at its end.
    return tr("%1, last IP: %2, last activity: %3 (%4)")
        .arg(name, m_facts.lastIp, m_facts.lastActivity, badge);
}

// --- What is seen --------------------------------------------------------------------------

void KeyCard::setForm(Form form)
{
    if (m_form == form)
        return;
    m_form = form;
    arrange();
}

KeyRowLayout KeyCard::rowLayoutAt(int width) const
{
    if (!isEditing())
        return { m_form, font(), width };
    const int editorWidth = KeyRowLayout(m_form, font(), width).editor().width();
    return { m_form, font(), width,
        m_editor->hasHeightForWidth() ? m_editor->heightForWidth(editorWidth)
                                      : m_editor->sizeHint().height() };
}

void KeyCard::arrange()
{
    const KeyRowLayout layout = rowLayoutAt(width());
    m_rename->setGeometry(layout.renameButton());
    m_delete->setGeometry(layout.deleteButton());
    if (isEditing())
        m_editor->setGeometry(layout.editor());
    update();
}

void KeyCard::resizeEvent(QResizeEvent *)
{
    arrange();
}

void KeyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    KeyRowPainter row(painter, font(), palette());
    row.paintGround(rect(), m_form, { .isHovered = underMouse(), .hasFocus = hasFocus() });
    for (const Part &part : parts())
        row.paintPart(part);
}

bool KeyCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        arrange();
    return QWidget::event(event);
}

void KeyCard::showToolTip(const QHelpEvent &event)
{
    for (const Part &part : parts()) {
        if (part.place.contains(event.pos()))
            return QToolTip::showText(event.globalPos(), toolTipOf(part), this, part.place);
    }
    QToolTip::hideText();
}

/// The whole of what is elided, and what the part means.
QString KeyCard::toolTipOf(const Part &part) const
{
    const QFontMetrics metrics(KeyRowLayout::fontOf(part.kind, font()));
    QStringList lines;
    if (metrics.horizontalAdvance(part.words) > part.place.width())
        lines << part.words;
    if (part.kind == Part::Kind::Badge)
        lines << m_facts.badge.explanation();
    if (part.kind == Part::Kind::Mark || part.kind == Part::Kind::LastActivity)
        lines << m_activityExplanation;
    return plainToolTip(lines.join(u'\n'));
}

// --- The name is changed -------------------------------------------------------------------

bool KeyCard::isEditing() const
{
    return m_editor && !m_editor->isHidden();
}

void KeyCard::startEditing()
{
    if (m_rename->isEnabled() && !isEditing())
        openEditor();
}

void KeyCard::openEditor()
{
    if (!m_editor) {
        m_editor = new NameEditor(this);
        connect(m_editor, &NameEditor::saveRequested, this,
            [this](const QString &name) { emit renameRequested(m_id, name); });
        connect(m_editor, &NameEditor::left, this, &KeyCard::stopEditing);
        connect(m_editor, &NameEditor::resized, this, &KeyCard::arrange);
        connect(m_editor, &NameEditor::resized, this, &KeyCard::editingChanged);
    }
    m_editor->setReadOnly(m_whyReadOnly);
    m_editor->setName(m_name);
    m_editor->show();
    m_rename->hide();
    m_delete->hide();
    describe();
    arrange();
    m_editor->focusField();
    emit editingChanged();
}

void KeyCard::stopEditing()
{
    if (!isEditing())
        return;
    const bool hadFocus = hasFocusInside();
    m_editor->hide();
    m_rename->show();
    m_delete->show();
    arrange();
    if (hadFocus)
        setFocus();
    emit editingChanged();
}

void KeyCard::stopSaving()
{
    if (isEditing() && m_editor->isSaving())
        stopEditing();
}

void KeyCard::showProblem(const QString &typed, const TranslatedText &problem)
{
    if (!isEditing())
        openEditor(); // even when nothing can be saved any more
    m_editor->setTypedName(typed);
    m_editor->showProblem(problem);
}

QWidgetList KeyCard::tabStops() const
{
    QWidgetList stops { const_cast<KeyCard *>(this) };
    if (m_editor)
        stops += m_editor->tabStops();
    return stops << m_rename << m_delete;
}

// --- Keys ----------------------------------------------------------------------------------

static std::optional<QKeySequence::StandardKey> stepOf(const QKeyEvent &event)
{
    using Step = QKeySequence::StandardKey;
    static constexpr std::array steps { Step::MoveToPreviousLine, Step::MoveToNextLine,
        Step::MoveToPreviousPage, Step::MoveToNextPage, Step::MoveToStartOfLine,
        Step::MoveToEndOfLine, Step::MoveToStartOfDocument, Step::MoveToEndOfDocument };
    for (const Step step : steps) {
        if (event.matches(step))
            return step;
    }
    return std::nullopt;
}

static bool isTyping(const QKeyEvent &event)
{
    const bool isShortcut
        = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isShortcut && !event.text().isEmpty() && event.text().front().isPrint();
}

void KeyCard::keyPressEvent(QKeyEvent *event)
{
    if (isEditing()) // the focus may be on the row itself
        return m_editor->takeKey(*event) ? void() : QWidget::keyPressEvent(event);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto step = stepOf(*event))
        return emit moveRequested(*step);
    const bool isRename = event->key() == Qt::Key_F2 || (hasFocus() && isEnter);
    const bool isDelete = event->matches(QKeySequence::Delete);
    if (event->matches(QKeySequence::Copy)) {
        emit copyNameRequested(m_name);
        Toast::show(tr("Copied"), this, rowLayoutAt(width()).parts(m_facts).first().place);
    } else if (!m_whyReadOnly.isEmpty() && (isRename || isDelete))
        Toast::show(m_whyReadOnly, this);
    else if (isDelete && m_delete->isEnabled())
        emit deleteRequested(m_id);
    else if (isRename)
        startEditing();
    else if (isTyping(*event))
        emit typed(event->text());
    else
        QWidget::keyPressEvent(event);
}
