// SPDX-License-Identifier: GPL-3.0-or-later
// While nothing can be changed, the page shows the reason, and everything else works.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

class ReadOnlyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void buttons_showReason();
    void buttons_areEnabledAgain();
    void keyPresses_showReason_data();
    void keyPresses_showReason();
    void ctrlN_showsReason();
    void openEditor_keepsTypedName();
    void newKeyPanel_keepsTypedName();
    void focus_staysInRow();
    void reading_remainsPossible();

private:
    ApiCredentialsPage *page() { return m_test->window->findChild<ApiCredentialsPage *>(); }
    ApiKeyModel &model() { return m_test->sessions.session()->keys().model(); }
    KeyCard *firstCard();
    QLineEdit *field() { return m_test->find<QLineEdit>("nameField"); }

    const QString m_why = u"There is no connection, and so nothing can be changed."_s;
    std::unique_ptr<TestWindow> m_test;
};

void ReadOnlyTest::init()
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(380, 720);
    m_test->tryTheSandbox();
    QTRY_VERIFY(m_test->named<QAbstractButton>(u"Rename terraform-prod"_s)); // its card is made
}

KeyCard *ReadOnlyTest::firstCard()
{
    KeyCard *first = nullptr;
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && (!first || card->y() < first->y()))
            first = card;
    }
    return first;
}

void ReadOnlyTest::buttons_showReason()
{
    page()->setReadOnly(m_why);
    const QStringList names { u"Generate API Key"_s, u"Rename terraform-prod"_s,
        u"Delete terraform-prod"_s };
    for (const QString &name : names) {
        const auto *button = m_test->named<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->accessibleDescription(), m_why);
        QVERIFY(button->toolTip().contains(m_why));
    }
}

void ReadOnlyTest::buttons_areEnabledAgain()
{
    page()->setReadOnly(m_why);
    page()->setReadOnly({});
    for (const QString &name : { u"Generate API Key"_s, u"Rename terraform-prod"_s }) {
        const auto *button = m_test->named<QAbstractButton>(name);
        QVERIFY(button->isEnabled());
        QVERIFY(!button->accessibleDescription().contains(m_why));
        QVERIFY(!button->toolTip().contains(m_why));
    }
    m_test->press(u"Rename terraform-prod"_s);
    m_test->typeName(u"again"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_test->named(u"Rename again"_s));
}

void ReadOnlyTest::keyPresses_showReason_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("F2") << int(Qt::Key_F2);
    QTest::newRow("Delete") << int(Qt::Key_Delete);
}

void ReadOnlyTest::keyPresses_showReason()
{
    QFETCH(int, key);
    page()->setReadOnly(m_why);
    firstCard()->setFocus();
    QTest::keyClick(firstCard(), Qt::Key(key));
    const QWidget *bubble = m_test->named<QLabel>(m_why);
    QVERIFY(bubble);
    QVERIFY2(m_test->window->rect().contains(bubble->geometry()), "it can be read");
    QVERIFY(!field());
    QVERIFY(!m_test->find("confirmButton"));
}

void ReadOnlyTest::ctrlN_showsReason()
{
    page()->setReadOnly(m_why);
    QTest::keyClick(m_test->window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_test->named<QLabel>(m_why));
    QVERIFY(!m_test->sessions.session()->keys().isGenerating());
}

void ReadOnlyTest::openEditor_keepsTypedName()
{
    m_test->press(u"Rename terraform-prod"_s);
    m_test->typeName(u"half typed"_s);
    page()->setReadOnly(m_why);
    QCOMPARE(field()->text(), u"half typed"_s);
    QCOMPARE(QApplication::focusWidget(), field());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_test->find<QLabel>("nameMessage")->text(), m_why);
    QCOMPARE(field()->text(), u"half typed"_s);
    QVERIFY(model().index(0).data(ApiKeyModel::PendingRole).value<ApiKeyModel::Pending>()
        == ApiKeyModel::Pending::None);
    page()->setReadOnly({});
    QVERIFY(!m_test->find("nameMessage")); // it is not so any more
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_test->named(u"Rename half typed"_s));
}

void ReadOnlyTest::newKeyPanel_keepsTypedName()
{
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->named(u"API key value"_s));
    page()->setReadOnly(m_why);
    auto *name = m_test->named<QLineEdit>(u"Key name"_s);
    name->setText(u"half typed"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_test->find<QLabel>("nameMessage")->text(), m_why);
    QCOMPARE(name->text(), u"half typed"_s);
}

void ReadOnlyTest::focus_staysInRow()
{
    auto *button = m_test->named<QAbstractButton>(u"Rename terraform-prod"_s);
    button->setFocus();
    page()->setReadOnly(m_why);
    QCOMPARE(QApplication::focusWidget(), button->parentWidget());
    QVERIFY(m_test->window->findChildren<KeyCard *>().contains(button->parentWidget()));
}

void ReadOnlyTest::reading_remainsPossible()
{
    page()->setReadOnly(m_why);
    firstCard()->setFocus();
    QTest::keyClick(firstCard(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), firstCard()->keyName());
    QTest::keyClick(firstCard(), Qt::Key_Down);
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget() != firstCard());
    m_test->sortBy({ .column = SortOrder::Column::LastActivity });
    QCOMPARE(firstCard()->keyName(), u"Llavero sandbox"_s);
    m_test->find<QLineEdit>("searchField")->setText(u"terraform"_s);
    QCOMPARE(firstCard()->keyName(), u"terraform-prod"_s);
    m_test->press(u"Copy endpoint"_s);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"http"));
}

LLAVERO_TEST(ReadOnlyTest, QApplication)
#include "tst_read_only.moc"
