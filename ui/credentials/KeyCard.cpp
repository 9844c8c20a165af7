// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyCard.h"

#include "ui/credentials/KeyRowPainter.h"
#include "ui/style/Theme.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/Toast.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QStyleHints>
#include <QToolTip>

#include <utility>

using Element = KeyRowLayout::Element;

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
    connect(m_delete, &IconButton::clicked, this, [this] { emit deleteRequested(m_data.id); });
}

void KeyCard::showKey(const KeyRowData &row)
{
    const KeyRowData before = std::exchange(m_data, row);
    if (before.id != row.id) {
        m_pressed.reset();
        m_longPress.stop();
    } else if (before.isSelected != row.isSelected)
        reportSelection();
    if (row.isBeingDeleted() && hasFocusInside(*this))
        setFocus(); // the buttons are about to be hidden
    updateButtons();
    updateDescriptions();
    update();
    // The list may confirm a rename whose response was lost.
    if (isEditing() && m_editor->name() != keyName() && m_editor->typedName() == keyName())
        stopEditing();
}

void KeyCard::updateButtons()
{
    for (IconButton *button : { m_rename, m_delete }) {
        button->setEnabled(canChange());
        button->setVisible(!m_data.isBeingDeleted() && !isEditing());
    }
}

void KeyCard::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    if (m_editor)
        m_editor->setReadOnly(reason);
    if (!reason.isEmpty() && (m_rename->hasFocus() || m_delete->hasFocus()))
        setFocus(); // the buttons are about to be disabled
    updateButtons();
    updateDescriptions();
}

void KeyCard::setInDetails(bool inDetails)
{
    if (m_isInDetails == inDetails)
        return;
    m_isInDetails = inDetails;
    updateDescriptions();
    update();
}

void KeyCard::updateDescriptions()
{
    const QString name = displayName(keyName());
    m_rename->setLabel(tr("Rename %1").arg(name), m_readOnlyReason);
    m_delete->setLabel(tr("Delete %1").arg(name), m_readOnlyReason);
    if (m_editor)
        m_editor->setLabel(tr("New name for %1").arg(name));
    updateAccessibleName(this, sentence());
    QStringList explanations { m_data.badgeExplanation, m_data.activityExplanation,
        tr("Created: %1").arg(m_data.created), m_data.note,
        m_isInDetails ? tr("Its details are shown.") : QString() };
    explanations.removeAll(QString());
    updateAccessibleDescription(this, explanations.join(u'\n'));
}

QString KeyCard::sentence() const
{
    QStringList badges { m_data.badge, m_data.reviewBadge };
    if (m_data.hasNoteText && m_data.reviewBadge.isEmpty())
        //: What a screen reader says of the icon of a note, after the key's name and use.
        badges << tr("has a note");
    badges.removeAll(QString());
    if (badges.isEmpty())
        //: What a screen reader says of a row: the key's name, its last IP address and last
        //: activity.
        return tr("%1, last IP: %2, last activity: %3")
            .arg(m_data.name, m_data.lastIp, m_data.lastActivity);
    //: The same sentence, with a badge such as "New" (%4) at its end.
    return tr("%1, last IP: %2, last activity: %3 (%4)")
        .arg(m_data.name, m_data.lastIp, m_data.lastActivity, badges.join(QStringLiteral(", ")));
}

// --- What is painted -----------------------------------------------------------------------

void KeyCard::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    arrange();
}

/// Returns the card without the margin of the list.
QRect KeyCard::content() const
{
    return rect().adjusted(KeyRowLayout::sideMargin(m_mode), 0, 0, 0);
}

QList<Element> KeyCard::elements() const
{
    QList<Element> elements = rowLayout().elements(m_data);
    for (Element &element : elements) {
        element.rect.translate(content().topLeft());
        element.cell.translate(content().topLeft());
    }
    return elements;
}

KeyRowLayout KeyCard::rowLayoutAt(int width) const
{
    if (!isEditing())
        return { m_mode, font(), width };
    const int editorWidth = KeyRowLayout(m_mode, font(), width).editor().width();
    return { m_mode, font(), width,
        m_editor->hasHeightForWidth() ? m_editor->heightForWidth(editorWidth)
                                      : m_editor->sizeHint().height() };
}

void KeyCard::arrange()
{
    const KeyRowLayout layout = rowLayout();
    const QPoint origin = content().topLeft();
    m_rename->setGeometry(layout.renameButton().translated(origin));
    m_delete->setGeometry(layout.deleteButton().translated(origin));
    if (isEditing())
        m_editor->setGeometry(layout.editor().translated(origin));
    update();
}

void KeyCard::resizeEvent(QResizeEvent *)
{
    arrange();
}

void KeyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::forDesktop(palette());
    const KeyRowPainter parts(painter, theme);
    painter.fillRect(rect(), theme.page);
    parts.paintBackground(content(),
        { .isSelected = isSelected(),
            .isRaised = m_mode != Mode::Table || m_isPointed,
            .isInDetails = m_isInDetails,
            .hasFocusRing = FocusRing::isShown(*this),
            .direction = layoutDirection() });
    if (isCheckBoxShown())
        parts.paintCheckBox(
            rowLayout().checkBox().translated(content().topLeft()), isSelected(), m_isOverCheckBox);
    const QList<Element> elements = this->elements();
    for (const Element &element : elements)
        parts.paintElement(element, m_data);
}

bool KeyCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        arrange();
    else if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove
        || event->type() == QEvent::HoverLeave)
        emit pointerMoved();
    return QWidget::event(event);
}

void KeyCard::showToolTip(const QHelpEvent &event)
{
    const QList<Element> elements = this->elements();
    for (const Element &element : elements) {
        if (element.cell.contains(event.pos()))
            return QToolTip::showText(
                event.globalPos(), elementToolTip(element), this, element.cell);
    }
    QToolTip::hideText();
}

/// Returns the whole of an elided text, and an explanation.
QString KeyCard::elementToolTip(const Element &element) const
{
    const QFontMetrics metrics(KeyRowLayout::elementFont(element.kind, font()));
    QStringList lines;
    if (metrics.horizontalAdvance(element.text) > element.rect.width())
        lines << element.text;
    if (element.kind == Element::Kind::Badge)
        lines << m_data.badgeExplanation;
    if (element.kind == Element::Kind::NoteIcon || element.kind == Element::Kind::ReviewBadge)
        lines << m_data.note;
    if (element.kind == Element::Kind::StaleIcon || element.kind == Element::Kind::LastActivity)
        lines << m_data.activityExplanation;
    if (element.kind == Element::Kind::Created && m_data.creationDate)
        lines << exactTimeText(*m_data.creationDate);
    return plainToolTip(lines.join(u'\n'));
}

// --- Editing the name ----------------------------------------------------------------------

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
            [this](const QString &name) { emit renameRequested(m_data.id, name); });
        connect(m_editor, &NameEditor::cancelled, this, &KeyCard::stopEditing);
        connect(m_editor, &NameEditor::resized, this, &KeyCard::arrange);
        connect(m_editor, &NameEditor::resized, this, &KeyCard::editingChanged);
    }
    m_editor->setReadOnly(m_readOnlyReason);
    m_editor->setName(keyName());
    m_editor->show();
    updateButtons();
    updateDescriptions();
    arrange();
    m_editor->focusField();
    emit editingChanged();
}

void KeyCard::stopEditing()
{
    if (!isEditing())
        return;
    const bool hadFocus = hasFocusInside(*this);
    m_editor->hide();
    updateButtons();
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
        openEditor(); // even if nothing can be saved
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

void KeyCard::showCopied()
{
    Toast::show(tr("Copied"), this, elements().constFirst().rect);
}

void KeyCard::keyPressEvent(QKeyEvent *event)
{
    if (isEditing()) { // the focus may be on the row itself
        if (!m_editor->handleKey(*event))
            QWidget::keyPressEvent(event);
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isRename = event->key() == NameEditor::renameKey;
    const bool isDelete = event->matches(QKeySequence::Delete);
    const bool isOneOfMany = isSelected() && m_selectedCount > 1; // the list deletes them
    const bool isMenu = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(keyName());
        showCopied();
    } else if (isEnter && hasFocus())
        emit detailsRequested(m_data.id);
    else if (isMenu)
        openMenu();
    else if (!m_readOnlyReason.isEmpty() && (isRename || isDelete))
        Toast::show(m_readOnlyReason, this);
    else if (isDelete && m_delete->isEnabled() && !isOneOfMany)
        emit deleteRequested(m_data.id);
    else if (isRename)
        startEditing();
    else
        QWidget::keyPressEvent(event);
}

// --- The check box, the mouse and the finger -----------------------------------------------

void KeyCard::setSelectedCount(qsizetype count)
{
    if ((m_selectedCount > 0) != (count > 0))
        update();
    m_selectedCount = count;
}

bool KeyCard::isCheckBoxShown() const
{
    return isCheckable() || m_isPointed || hasFocus();
}

/// All that is left of the text: the box alone would be hard to hit with a finger.
QRect KeyCard::checkBoxArea() const
{
    const int right = content().left() + rowLayout().editor().left();
    return { 0, 0, right, height() };
}

void KeyCard::reportSelection()
{
    if (!isVisible())
        return;
    QAccessible::State changed;
    changed.selected = true;
    changed.checked = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

std::optional<KeyCard::Part> KeyCard::partAt(QPoint position) const
{
    if (!rect().contains(position) || childAt(position)) // a disabled button lets clicks through
        return std::nullopt;
    return checkBoxArea().contains(position) ? Part::CheckBox : Part::Row;
}

void KeyCard::setPointer(std::optional<QPoint> position)
{
    const bool isOverCheckBox = position && checkBoxArea().contains(*position);
    if (m_isPointed == position.has_value() && m_isOverCheckBox == isOverCheckBox)
        return;
    m_isPointed = position.has_value();
    m_isOverCheckBox = isOverCheckBox;
    setCursor(isOverCheckBox ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void KeyCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = partAt(event->position().toPoint());
    m_pressPosition = event->position().toPoint();
    if (m_pressed && event->pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen)
        m_longPress.start(QGuiApplication::styleHints()->mousePressAndHoldInterval(), this);
}

void KeyCard::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint moved = event->position().toPoint() - m_pressPosition;
    if (moved.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance())
        m_longPress.stop();
    QWidget::mouseMoveEvent(event);
}

void KeyCard::mouseReleaseEvent(QMouseEvent *event)
{
    m_longPress.stop();
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const std::optional<Part> pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || pressed != partAt(event->position().toPoint()))
        return;
    if (pressed == Part::CheckBox)
        emit checkBoxClicked(event->modifiers());
    else
        emit clicked(event->modifiers());
}

/// The check box takes the second press as any other.
void KeyCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const std::optional<Part> part = partAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || part != Part::Row || !isPlain)
        return mousePressEvent(event);
    m_pressed.reset();
    if (!isEditing())
        emit detailsRequested(m_data.id);
}

void KeyCard::contextMenuEvent(QContextMenuEvent *event)
{
    if (isEditing())
        return QWidget::contextMenuEvent(event);
    if (event->reason() == QContextMenuEvent::Mouse)
        emit menuRequested(event->globalPos());
    else
        openMenu();
}

void KeyCard::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_longPress.timerId())
        return QWidget::timerEvent(event);
    m_longPress.stop();
    const bool isPressed = m_pressed.has_value();
    m_pressed.reset();
    if (isPressed && !isEditing())
        emit menuRequested(mapToGlobal(m_pressPosition));
}

void KeyCard::openMenu()
{
    emit menuRequested(mapToGlobal(elements().constFirst().rect.bottomLeft() + QPoint(0, 1)));
}
