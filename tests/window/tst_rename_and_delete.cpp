// SPDX-License-Identifier: GPL-3.0-or-later
// Rename and delete in the list, with every outcome that the service can report.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyDialogs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

class RenameAndDeleteTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void f2AndEnter_renameKey();
    void escape_cancelsRename();
    void editorKeys_workInWholeRow_data();
    void editorKeys_workInWholeRow();
    void invalidName_isRefusedBelowField_data();
    void invalidName_isRefusedBelowField();
    void editingAnotherRow_closesFirstEditor();
    void enterOnCross_cancelsRename();
    void savingByCheckMark_keepsFocusOnKey();
    void refusedName_staysInField();
    void deleteKey_asksWithCancelAsDefault();
    void deleteQuestion_namesKeyAndUse();
    void deletion_focusesNextRow();
    void missingKey_countsAsDeleted();
    void keyRemovedWhileAsking_countsAsDeleted();
    void deleteQuestion_showsMarkupAsText();
    void deletingSessionKey_endsSignIn();
    void deletingSandboxsKey_saysThatLlaveroUsesIt();
    void laterSandbox_bringsNoNews();

private:
    KeyCard *card(const QString &name);
    KeysController &keys() { return m_test->sessions.session()->keys(); }
    QLineEdit *field() { return m_test->find<QLineEdit>("nameField"); }

    std::unique_ptr<TestWindow> m_test;
};

void RenameAndDeleteTest::init()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
}

KeyCard *RenameAndDeleteTest::card(const QString &name)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

void RenameAndDeleteTest::f2AndEnter_renameKey()
{
    card(QStringLiteral("terraform-prod"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget(), field());
    m_test->typeName(QStringLiteral("  terraform-test "));
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(card(QStringLiteral("terraform-test")));
    QVERIFY(!field());
    QTRY_COMPARE(QApplication::focusWidget(), card(QStringLiteral("terraform-test")));
}

void RenameAndDeleteTest::escape_cancelsRename()
{
    m_test->press(QStringLiteral("Rename terraform-prod"));
    m_test->typeName(QStringLiteral("changed my mind"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!field());
    QVERIFY(card(QStringLiteral("terraform-prod")));
    QVERIFY(m_test->named(QStringLiteral("Generate API Key"))); // Escape did not leave the page too
}

void RenameAndDeleteTest::editorKeys_workInWholeRow_data()
{
    QTest::addColumn<QByteArray>("focus");
    QTest::newRow("field") << QByteArray("nameField");
    QTest::newRow("row") << QByteArray();
    QTest::newRow("check mark") << QByteArray("saveName");
    QTest::newRow("cross") << QByteArray("cancelName");
}

void RenameAndDeleteTest::editorKeys_workInWholeRow()
{
    QFETCH(QByteArray, focus);
    const auto edit = [&] {
        m_test->press(QStringLiteral("Rename terraform-prod"));
        m_test->typeName(QStringLiteral("renamed"));
        QWidget *holder = focus.isEmpty() ? card(QStringLiteral("terraform-prod"))
                                          : m_test->find(focus.constData());
        holder->setFocus();
        QCOMPARE(QApplication::focusWidget(), holder);
    };
    edit();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget(), field());
    QCOMPARE(field()->selectedText(), QStringLiteral("renamed"));
    QTest::keyClick(field(), Qt::Key_Escape);
    edit();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!field());
    QVERIFY(m_test->named(QStringLiteral("Generate API Key"))); // Escape did not leave the page too
    edit();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    if (focus == "cancelName")
        QVERIFY(!field()); // Enter presses the cross
    else
        QTRY_VERIFY(card(QStringLiteral("renamed")));
}

void RenameAndDeleteTest::invalidName_isRefusedBelowField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QString() << QStringLiteral("Enter a name.");
    QTest::newRow("blank") << QStringLiteral("   ") << QStringLiteral("Enter a name.");
    QTest::newRow("over-long") << QString(256, u'x')
                               << QStringLiteral("Names can have up to 255 characters.");
}

void RenameAndDeleteTest::invalidName_isRefusedBelowField()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    m_test->press(QStringLiteral("Rename terraform-prod"));
    field()->setText(name);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_test->find<QLabel>("nameMessage")->text(), sentence);
    QCOMPARE(field()->text(), name);
    QCOMPARE(QApplication::focusWidget(), field());
}

void RenameAndDeleteTest::editingAnotherRow_closesFirstEditor()
{
    m_test->press(QStringLiteral("Rename terraform-prod"));
    m_test->typeName(QStringLiteral("half typed"));
    m_test->press(QStringLiteral("Rename ci-deploy-eu"));
    QVERIFY(field());
    QCOMPARE(field()->text(), QStringLiteral("ci-deploy-eu"));
    QVERIFY(m_test->named(QStringLiteral("Rename terraform-prod")));
    QCOMPARE(m_test->window->findChildren<QLineEdit *>(QStringLiteral("nameField")).size(), 2);
}

void RenameAndDeleteTest::enterOnCross_cancelsRename()
{
    m_test->press(QStringLiteral("Rename terraform-prod"));
    m_test->typeName(QStringLiteral("not to be saved"));
    auto *cross = m_test->named<QAbstractButton>(QStringLiteral("Cancel"));
    cross->setFocus();
    QTest::keyClick(cross, Qt::Key_Return);
    QVERIFY(!field());
    keys().refresh();
    QSignalSpy loaded(&keys(), &KeysController::loaded);
    QVERIFY(loaded.wait());
    QVERIFY(card(QStringLiteral("terraform-prod")));
}

void RenameAndDeleteTest::savingByCheckMark_keepsFocusOnKey()
{
    const QString id = card(QStringLiteral("ci-deploy-eu"))->keyId();
    m_test->press(QStringLiteral("Rename ci-deploy-eu"));
    m_test->typeName(QStringLiteral("ci-deploy-us"));
    m_test->press(QStringLiteral("Save name"));
    QTRY_VERIFY(card(QStringLiteral("ci-deploy-us")));
    QTRY_COMPARE(QApplication::focusWidget(), card(QStringLiteral("ci-deploy-us")));
    QCOMPARE(card(QStringLiteral("ci-deploy-us"))->keyId(), id);
}

void RenameAndDeleteTest::refusedName_staysInField()
{
    // The service forgets the key behind the window's back, so that it refuses to rename it.
    const QString id = card(QStringLiteral("terraform-prod"))->keyId();
    m_test->press(QStringLiteral("Rename terraform-prod"));
    m_test->typeName(QStringLiteral("too late"));
    m_test->deleteElsewhere(id);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(!m_test->find<QLabel>("nameMessage")->text().contains(u"Saving"));
    QCOMPARE(m_test->find<QLabel>("nameMessage")->text(),
        QStringLiteral("This key wasn’t found. It may already have been deleted."));
    QCOMPARE(field()->text(), QStringLiteral("too late"));
}

void RenameAndDeleteTest::deleteKey_asksWithCancelAsDefault()
{
    card(QStringLiteral("terraform-prod"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_VERIFY(m_test->find<QPushButton>("cancelButton"));
    QVERIFY(m_test->find<QPushButton>("cancelButton")->isDefault());
    QTest::keyClick(m_test->find("cancelButton")->window(), Qt::Key_Return);
    QTRY_VERIFY(!m_test->find("cancelButton"));
    QVERIFY(card(QStringLiteral("terraform-prod")));
    QCOMPARE(keys().model().rowCount(), 4);
}

void RenameAndDeleteTest::deleteQuestion_namesKeyAndUse()
{
    const auto key = keys().model().find(card(QStringLiteral("Llavero sandbox"))->keyId());
    m_test->press(QStringLiteral("Delete Llavero sandbox"));
    QTRY_VERIFY(m_test->find("confirmButton"));
    const auto *question = qobject_cast<QMessageBox *>(m_test->find("confirmButton")->window());
    QVERIFY(question->text().contains(key->name));
    QVERIFY(question->informativeText().contains(key->lastIp));
    QVERIFY(question->informativeText().contains(u"Last activity"));
    QVERIFY(question->informativeText().contains(u"immediately"));
    QCOMPARE(question->textFormat(), Qt::PlainText);
    m_test->answer("cancelButton");
}

void RenameAndDeleteTest::deletion_focusesNextRow()
{
    card(QStringLiteral("ci-deploy-eu"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    m_test->answer("confirmButton");
    QTRY_VERIFY(!card(QStringLiteral("ci-deploy-eu")));
    QTRY_COMPARE(QApplication::focusWidget(), card(QStringLiteral("Llavero sandbox")));
    QVERIFY(m_test->named(
        QStringLiteral("The key ci-deploy-eu has been deleted. It no longer works.")));
}

void RenameAndDeleteTest::missingKey_countsAsDeleted()
{
    m_test->deleteElsewhere(card(QStringLiteral("terraform-prod"))->keyId());
    m_test->press(QStringLiteral("Delete terraform-prod"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(!card(QStringLiteral("terraform-prod")));
    QVERIFY(m_test->named(
        QStringLiteral("The key terraform-prod has been deleted. It no longer works.")));
}

void RenameAndDeleteTest::keyRemovedWhileAsking_countsAsDeleted()
{
    m_test->press(QStringLiteral("Delete terraform-prod"));
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->deleteElsewhere(card(QStringLiteral("terraform-prod"))->keyId());
    keys().refresh();
    QTRY_VERIFY(!card(QStringLiteral("terraform-prod")));
    m_test->answer("confirmButton");
    QTRY_VERIFY(m_test->named(
        QStringLiteral("The key terraform-prod has been deleted. It no longer works.")));
}

void RenameAndDeleteTest::deleteQuestion_showsMarkupAsText()
{
    const ApiKey hostile { .id = QStringLiteral("1"),
        .name = QStringLiteral("<b>name</b>"),
        .lastIp = QStringLiteral("<a href='https://example.com'>here</a>"),
        .lastActivity = QDateTime::currentDateTimeUtc() };
    DeleteKeyDialog question(hostile, &QDateTime::currentDateTimeUtc, false, m_test->window.get());
    QVERIFY(!question.findChildren<QLabel *>().isEmpty());
    for (const QLabel *label : question.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void RenameAndDeleteTest::deletingSessionKey_endsSignIn()
{
    m_test->press(QStringLiteral("Delete Llavero sandbox"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(!card(QStringLiteral("Llavero sandbox")));
    QTRY_VERIFY(m_test->named(QStringLiteral("Sign In"))); // with another key; the list stays
    QVERIFY(card(QStringLiteral("terraform-prod")));
    QVERIFY(!m_test->named(QStringLiteral("Delete terraform-prod"))->isEnabled());
}

void RenameAndDeleteTest::deletingSandboxsKey_saysThatLlaveroUsesIt()
{
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    m_test->press(QStringLiteral("Delete Llavero sandbox"));
    QTRY_VERIFY(m_test->find("confirmButton"));
    const auto *question = qobject_cast<QMessageBox *>(m_test->find("confirmButton")->window());
    QVERIFY(question->informativeText().contains(u"signs you out here"));
    m_test->answer("cancelButton");
}

/// Its samples differ from those of the sandbox before.
void RenameAndDeleteTest::laterSandbox_bringsNoNews()
{
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    QTRY_VERIFY(QDir(m_test->paths.cacheFolder).exists(QStringLiteral("+sandbox.keys")));
    QSignalSpy changed(&m_test->sessions, &SessionManager::sessionChanged);
    m_test->sessions.startSandbox();
    QTRY_COMPARE(changed.size(), 1);
    QTRY_VERIFY(keys().hasLoaded());
    for (int row = 0; row < keys().model().rowCount(); ++row)
        QVERIFY(!keys().model().index(row, 0).data(ApiKeyModel::ChangeRole).isValid());
    QVERIFY(!m_test->find("messageSentence"));
}

LLAVERO_TEST(RenameAndDeleteTest, QApplication)
#include "tst_rename_and_delete.moc"
