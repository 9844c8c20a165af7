// SPDX-License-Identifier: GPL-3.0-or-later
// Llavero's own widgets report to assistive technology what Qt does not.

#include "tests/support/TestProgram.h"
#include "tests/support/Wheel.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PageStack.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class AccessibleWidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void comboBox_hasNameAndValue();
    void comboBoxAction_opensList();
    void comboBox_getsNoFocusByWheel();
    void changedValueWithFocus_isAnnounced();
    void menuButton_reportsMenu();
    void expandedState_isReported();
    void pageStack_hasClientRole();

private:
    static QAccessibleInterface &accessible(QObject *object)
    {
        return *QAccessible::queryAccessibleInterface(object);
    }
    ComboBox *addComboBox();
    IconButton *addButton();

    std::unique_ptr<QWidget> m_window;
};

void AccessibleWidgetsTest::init()
{
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

ComboBox *AccessibleWidgetsTest::addComboBox()
{
    auto *box = new ComboBox;
    box->addItems({ u"Name ↑"_s, u"Date created ↓"_s });
    box->setAccessibleName(u"Sort keys by"_s);
    m_window->layout()->addWidget(box);
    box->show();
    return box;
}

IconButton *AccessibleWidgetsTest::addButton()
{
    auto *button = new IconButton(u"help"_s);
    m_window->layout()->addWidget(button);
    return button;
}

void AccessibleWidgetsTest::comboBox_hasNameAndValue()
{
    ComboBox *box = addComboBox();
    QAccessibleInterface &told = accessible(box);
    QCOMPARE(told.role(), QAccessible::ComboBox);
    QCOMPARE(told.text(QAccessible::Name), u"Sort keys by"_s);
    QVERIFY(told.textInterface());
    QCOMPARE(told.textInterface()->text(0, told.textInterface()->characterCount()), u"Name ↑"_s);
    box->setCurrentIndex(1);
    QCOMPARE(told.text(QAccessible::Value), u"Date created ↓"_s);
    QCOMPARE(told.textInterface()->text(5, 12), u"created"_s);
}

void AccessibleWidgetsTest::comboBoxAction_opensList()
{
    ComboBox *box = addComboBox();
    QAccessibleInterface &told = accessible(box);
    QVERIFY(told.state().collapsed);
    told.actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(told.state().expanded);
    QCOMPARE(told.child(0)->role(), QAccessible::List);
    QCOMPARE(told.child(0)->parent()->object(), box);
    told.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(told.state().collapsed);
}

void AccessibleWidgetsTest::comboBox_getsNoFocusByWheel()
{
    ComboBox *box = addComboBox();
    turnWheel(*box, box->rect().center());
    QVERIFY(!box->hasFocus());
}

void AccessibleWidgetsTest::changedValueWithFocus_isAnnounced()
{
    ComboBox *box = addComboBox();
    box->setCurrentIndex(1);
    QVERIFY(m_window->findChildren<LiveRegion *>().isEmpty());
    accessible(box).actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(box->hasFocus());
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(m_window->findChild<LiveRegion *>()->sentence(), u"Name ↑"_s);
}

void AccessibleWidgetsTest::menuButton_reportsMenu()
{
    IconButton *button = addButton();
    auto *menu = new QMenu(button);
    menu->setAccessibleName(u"Help"_s);
    menu->addAction(u"About"_s);
    setButtonMenu(button, menu);
    button->setLabel(u"Help"_s);
    QAccessibleInterface &told = accessible(button);
    QCOMPARE(told.role(), QAccessible::ButtonMenu);
    QCOMPARE(told.text(QAccessible::Name), u"Help"_s);
    QVERIFY(told.state().hasPopup && told.state().expandable && told.state().collapsed);
    QCOMPARE(told.childCount(), 1);
    QCOMPARE(told.child(0)->text(QAccessible::Name), u"Help"_s);
    QCOMPARE(told.indexOfChild(told.child(0)), 0);
    told.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(menu->isVisible()); // and did not block
    QVERIFY(told.state().expanded && !told.state().collapsed);
    menu->close();
    QVERIFY(told.state().collapsed);
}

void AccessibleWidgetsTest::expandedState_isReported()
{
    IconButton *button = addButton();
    setExpanded(button, false);
    button->setLabel(u"User Settings"_s);
    QAccessibleInterface &told = accessible(button);
    QCOMPARE(told.role(), QAccessible::Button);
    QCOMPARE(told.text(QAccessible::Name), u"User Settings"_s);
    QVERIFY(told.state().expandable && told.state().collapsed && !told.state().expanded);
    setExpanded(button, true);
    QVERIFY(told.state().expanded && !told.state().collapsed);
}

void AccessibleWidgetsTest::pageStack_hasClientRole()
{
    PageStack stack;
    QCOMPARE(accessible(&stack).role(), QAccessible::Client);
}

LLAVERO_TEST(AccessibleWidgetsTest, QApplication)
#include "tst_accessible_widgets.moc"
