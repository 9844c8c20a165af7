// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of details beside the list follows the user from row to row.

#include "tests/support/TestProgram.h"
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/drawer/Drawer.h"

#include <QApplication>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

class DetailsFollowTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { stop(); }
    void panel_followsCurrentRow();
    void passedRows_areNotShown();
    void unfinishedInput_keepsPanel_data();
    void unfinishedInput_keepsPanel();
    void focusInPanel_keepsItsKey();
    void escape_closesPanelAfterSelection();
    void deletionInList_showsNextKey();
    void newSecret_staysInSight();
    void page_doesNotFollow();

private:
    QString name(int row) { return session().keys().model().index(row).data().toString(); }
    KeyCard *row(int row) { return card(name(row)); }
    void click(int row);
    QString shownName() { return shownText("detailsName"); }
    /// Waits until the user has rested on the current row.
    void rest();
};

void DetailsFollowTest::init()
{
    start();
    openAt(1300, name(0));
}

void DetailsFollowTest::click(int row)
{
    KeyCard *card = this->row(row);
    QTest::mouseClick(card, Qt::LeftButton, {}, card->elements().constFirst().rect.center());
}

void DetailsFollowTest::rest()
{
    auto *timer = drawer().findChild<QTimer *>(u"rest"_s);
    QTRY_VERIFY(!timer->isActive());
}

void DetailsFollowTest::panel_followsCurrentRow()
{
    click(1);
    QTRY_COMPARE(shownName(), name(1));
    QCOMPARE(QApplication::focusWidget(), row(1));
    QVERIFY(row(1)->accessibleDescription().contains(u"Its details are shown."_s));
    QVERIFY(!row(0)->accessibleDescription().contains(u"Its details are shown."_s));
    QTest::keyClick(row(1), Qt::Key_Down);
    QTRY_COMPARE(shownName(), name(2));
    QCOMPARE(QApplication::focusWidget(), row(2));
    QTest::keyClick(row(2), Qt::Key_Return);
    QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!drawer().isDetailsPanelShown());
    QCOMPARE(QApplication::focusWidget(), row(2));
    click(1);
    rest();
    QVERIFY(!drawer().isDetailsPanelShown()); // it does not open by itself
}

void DetailsFollowTest::passedRows_areNotShown()
{
    row(0)->setFocus();
    QTest::keyClick(row(0), Qt::Key_Down);
    QCOMPARE(shownName(), name(0));
    QTest::keyClick(row(1), Qt::Key_Down);
    QCOMPARE(shownName(), name(0));
    QTRY_COMPARE(shownName(), name(2));
}

void DetailsFollowTest::unfinishedInput_keepsPanel_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("follows");
    QTest::newRow("name") << QByteArray("nameField") << false;
    QTest::newRow("no date") << QByteArray("reviewField") << false;
    QTest::newRow("note") << QByteArray("noteField") << true; // it is saved
}

void DetailsFollowTest::unfinishedInput_keepsPanel()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, follows);
    const QString key = page()->keyId();
    if (field == "nameField")
        press("renameInDetails");
    QWidget *input = m_test->find(field.constData());
    QVERIFY(input);
    input->setFocus();
    QTest::keyClicks(input, u"soon"_s);
    click(1);
    rest();
    QCOMPARE(shownName(), field == "nameField" ? QString() : name(follows ? 1 : 0));
    QCOMPARE(page()->keyId() != key, follows);
    if (follows)
        QCOMPARE(notes().note(key).text, u"soon"_s);
    else
        QVERIFY(input->isVisible());
    if (auto *line = qobject_cast<QLineEdit *>(input))
        QVERIFY(line->text().endsWith(u"soon"_s));
}

/// What the user is about to do there is meant for that key.
void DetailsFollowTest::focusInPanel_keepsItsKey()
{
    click(1);
    m_test->find("deleteInDetails")->setFocus();
    rest();
    QCOMPARE(shownName(), name(0));
}

void DetailsFollowTest::escape_closesPanelAfterSelection()
{
    click(1);
    QTRY_COMPARE(shownName(), name(1));
    QTest::keyClick(row(1), Qt::Key_Space);
    QCOMPARE(session().keys().model().selectedCount(), 1);
    QTest::keyClick(row(1), Qt::Key_Escape);
    QCOMPARE(session().keys().model().selectedCount(), 0);
    QVERIFY(drawer().isDetailsPanelShown());
    QTest::keyClick(row(1), Qt::Key_Escape);
    QVERIFY(!drawer().isDetailsPanelShown());
    QCOMPARE(QApplication::focusWidget(), row(1));
}

void DetailsFollowTest::deletionInList_showsNextKey()
{
    const QString deleted = name(1);
    const QString next = name(2);
    click(1);
    QTRY_COMPARE(shownName(), deleted);
    QTest::keyClick(row(1), Qt::Key_Delete);
    m_test->answer("confirmButton");
    QTRY_COMPARE(shownName(), next);
    QVERIFY(id(deleted).isEmpty());
    QTRY_COMPARE(QApplication::focusWidget(), card(next));
    QVERIFY(card(next)->accessibleDescription().contains(u"Its details are shown."_s));
}

void DetailsFollowTest::newSecret_staysInSight()
{
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    m_test->window->resize(1300, 1100);
    QApplication::processEvents();
    click(1);
    QTRY_COMPARE(shownName(), name(1));
    QVERIFY(m_test->find("secretField"));
    QVERIFY(!QApplication::activeModalWidget());
}

void DetailsFollowTest::page_doesNotFollow()
{
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    QTest::keyClick(page(), Qt::Key_Escape);
    click(1);
    QTest::keyClick(row(1), Qt::Key_Down);
    rest();
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
}

LLAVERO_TEST(DetailsFollowTest, QApplication)
#include "tst_details_follow.moc"
