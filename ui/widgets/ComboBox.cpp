// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ComboBox.h"

#include "ui/style/SvgIcon.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/Repolish.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace {

/// Presents a combo box with a name as well as a value, which is its text. On Linux the name of
/// Qt's own interface is the value, and Orca reads nothing else. The box cannot be typed into.
class AccessibleComboBox : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleComboBox(ComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? box()->spokenText() : QAccessibleWidget::text(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = isOpen();
        state.collapsed = !isOpen();
        return state;
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(box()->view()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == box()->view() ? 0 : -1;
    }

    QStringList actionNames() const override
    {
        return QStringList { showMenuAction(), pressAction() } + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            QAccessibleWidget::doAction(action);
        else if (isOpen())
            box()->hidePopup();
        else
            box()->showPopup();
    }

    QString text(int start, int end) const override
    {
        return box()->spokenText().mid(start, end - start);
    }

    int characterCount() const override { return static_cast<int>(box()->spokenText().size()); }

    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    void selection(int, int *start, int *end) const override
    {
        *start = 0;
        *end = 0;
    }

    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override { }

private:
    ComboBox *box() const { return static_cast<ComboBox *>(object()); }
    bool isOpen() const { return box()->view()->isVisible(); }
};

QAccessibleInterface *accessibleComboBox(const QString &, QObject *object)
{
    auto *box = qobject_cast<ComboBox *>(object);
    return box ? new AccessibleComboBox(box) : nullptr;
}

} // namespace

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus); // not by the wheel, which scrolls the page
    QAccessible::installFactory(accessibleComboBox); // Qt ignores repeated calls
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        if (hasFocus() && !m_isChoosing)
            announce(this, spokenText());
    });
}

QString ComboBox::spokenText() const
{
    const QString spoken = currentData(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? currentText() : spoken;
}

void ComboBox::showPopup()
{
    m_isChoosing = true;
    // The style sheet can set the height of its items. Made late because it makes Qt fill the list.
    if (!findChild<QStyledItemDelegate *>(QString(), Qt::FindDirectChildrenOnly))
        setItemDelegate(new QStyledItemDelegate(this));
    QComboBox::showPopup();
}

void ComboBox::hidePopup()
{
    QComboBox::hidePopup();
    // Qt sets the chosen value after the list is hidden.
    QMetaObject::invokeMethod(
        this, [this] { m_isChoosing = false; }, Qt::QueuedConnection);
}

/// The open list is a window and handles its own wheel events.
void ComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

/// Qt takes the key of a shortcut, too, for a letter that finds an item.
void ComboBox::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

/// The style sheet measures the arrow by the text when it is applied, and Qt keeps the smallest
/// size.
bool ComboBox::event(QEvent *event)
{
    const bool isHandled = QComboBox::event(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        repolish(this);
        QEvent styleChange(QEvent::StyleChange);
        changeEvent(&styleChange);
    }
    return isHandled;
}

void ComboBox::initStyleOption(QStyleOptionComboBox *option) const
{
    QComboBox::initStyleOption(option);
    FocusRing::update(*option);
}

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this);
    const int side = fontMetrics().height();
    QRect arrow(0, 0, side, side);
    arrow.moveCenter({ room.center().x(), height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, arrow, QStringLiteral("chevron-down"), palette().color(QPalette::Text));
}
