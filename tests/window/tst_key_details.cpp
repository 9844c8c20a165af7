// SPDX-License-Identifier: GPL-3.0-or-later
// The facts about a key and what the user can do with it in its details.

#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

class KeyDetailsTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void facts_areShownAndCopied();
    void id_isInOneLine_orEndsAfterHyphens();
    void chart_isSeenWithoutScrolling();
    void oddKey_isShown();
    void longName_isCutBetweenCharacters();
    void rename_isSavedInPlace();
    void refusedName_isShownHereOnly();
    void delete_asksAndCloses();
    void keyRemovedElsewhere_isSaid();
    void keyRemovedWhileRenamed_keepsFocus();

private:
    QStringList factValues();
};

QStringList KeyDetailsTest::factValues()
{
    QStringList values;
    for (const auto *label : page()->findChildren<QLabel *>(u"factValue"_s))
        values << label->text();
    return values;
}

void KeyDetailsTest::facts_areShownAndCopied()
{
    openAt(1300);
    const ApiKey key = *session().keys().model().find(id(u"terraform-prod"_s));
    QCOMPARE(factValues().at(0), key.id);
    QCOMPARE(factValues().at(2), key.lastIp);
    QVERIFY(factValues().at(3).contains(u"ago ("_s));
    const auto copy = [this](const QString &label, const QString &expected) {
        m_test->press(label);
        QCOMPARE(QApplication::clipboard()->text(), expected);
    };
    copy(u"Copy the name"_s, key.name);
    copy(u"Copy the ID"_s, key.id);
    copy(u"Copy the last IP address"_s, key.lastIp);
    copy(u"Copy the time of creation"_s, key.creationDate->toString(Qt::ISODate));
    copy(u"Copy the time of the last activity"_s, key.lastActivity->toString(Qt::ISODate));
    QVERIFY(QApplication::clipboard()->text().endsWith(u'Z'));
}

void KeyDetailsTest::id_isInOneLine_orEndsAfterHyphens()
{
    openAt(1300);
    const auto *value = page()->findChild<QLabel *>(u"factValue"_s);
    const int line = value->fontMetrics().lineSpacing();
    for (const char *language : { "en", "es", "fr" }) {
        m_test->languages.use(QString::fromLatin1(language));
        QApplication::processEvents();
        QVERIFY2(value->contentsRect().height() < 2 * line, language);
        QVERIFY2(
            value->contentsRect().width() >= value->fontMetrics().horizontalAdvance(value->text()),
            language);
    }
    TextLabel label;
    label.setWordWrap(true);
    const int width = label.fontMetrics().horizontalAdvance(u"555555555555"_s) + 2;
    label.setText(u"11111111-\n2222-3333-\n4444-\n555555555555"_s);
    const int expected = label.heightForWidth(width);
    label.setBreaksAfterHyphens();
    label.setText(u"11111111-2222-3333-4444-555555555555"_s);
    QCOMPARE(label.heightForWidth(width), expected);
}

void KeyDetailsTest::chart_isSeenWithoutScrolling()
{
    m_test->window->resize(1366, 720);
    for (const char *language : { "en", "es", "fr" }) {
        m_test->languages.use(QString::fromLatin1(language));
        open(u"terraform-prod"_s);
        QTRY_VERIFY(m_test->find("useChart"));
        QApplication::processEvents();
        const QWidget *viewport = page()->findChild<QScrollArea *>()->viewport();
        int above = 0;
        for (const char *name : { "detailsName", "factValue", "useSummary", "useChart", "noteField",
                 "reviewField", "addressList", "operationList" }) {
            const QWidget *part = page()->findChild<QWidget *>(QString::fromLatin1(name));
            const int top = part->mapTo(viewport, QPoint()).y();
            QVERIFY2(top >= above, name); // in this order
            above = top + part->height();
            if (name == QByteArray("useChart"))
                QVERIFY2(above <= viewport->height(), language);
        }
        press("detailsClose");
    }
}

void KeyDetailsTest::oddKey_isShown()
{
    ApiKeyModel &model = session().keys().model();
    const QString odd = u"../a b/\"<b>"_s;
    model.insertOrUpdate({ .id = odd,
        .name = u"<b>bold</b>\u202e"_s + QString(10'000, u'W'),
        .lastIp = {},
        .unreadableActivity = u"yesterday"_s });
    emit drawer().apiCredentials().detailsRequested(odd);
    QTRY_VERIFY(page() && page()->isVisible());
    QVERIFY(shownText("detailsName").startsWith(u"<b>bold</b>\\u202E"_s));
    QVERIFY(shownText("detailsName").size() < 200);
    QCOMPARE(factValues(), QStringList({ odd, u"Unknown"_s, u"–"_s, u"Unknown"_s }));
    m_test->press(u"Copy the name"_s);
    QVERIFY(QApplication::clipboard()->text().size() > 10'000);
    QVERIFY(!m_test->named(u"Copy the last IP address"_s));
    QVERIFY(page()->height() <= m_test->window->height());
    QTest::keyClicks(noteField(), u"odd"_s);
    QTRY_COMPARE(notes().note(odd).text, u"odd"_s);
}

void KeyDetailsTest::longName_isCutBetweenCharacters()
{
    for (int before = 145; before <= 150; ++before) {
        const QString start(before, u'x');
        const QString id = QString::number(before);
        session().keys().model().insertOrUpdate(
            { .id = id, .name = start + u"👩🏽‍💻 and more"_s, .lastIp = {} });
        drawer().showDetails(id);
        QTRY_VERIFY(page() && page()->isVisible());
        const QString shown = shownText("detailsName");
        QVERIFY2(shown == start + u"…"_s || shown.startsWith(start + u"👩🏽‍💻"_s),
            qPrintable(shown));
    }
}

void KeyDetailsTest::rename_isSavedInPlace()
{
    openAt(1300);
    press("renameInDetails");
    auto *field = page()->findChild<QLineEdit *>(u"nameField"_s);
    QTRY_COMPARE(QApplication::focusWidget(), field);
    m_test->typeName(u"renamed here"_s);
    QTest::keyClick(field, Qt::Key_Escape); // closes the field only
    QVERIFY(page()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_test->find("renameInDetails"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    m_test->typeName(u"renamed here"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shownText("detailsName"), u"renamed here"_s);
    QVERIFY(!field->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_test->find("renameInDetails"));
    QVERIFY(card(u"renamed here"_s));
}

void KeyDetailsTest::refusedName_isShownHereOnly()
{
    openAt(1300);
    m_test->deleteElsewhere(id(u"terraform-prod"_s));
    press("renameInDetails");
    auto *field = page()->findChild<QLineEdit *>(u"nameField"_s);
    m_test->typeName(u"too late"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *message = page()->findChild<QLabel *>(u"nameMessage"_s);
    QTRY_VERIFY(message->isVisible() && message->text().contains(u"deleted"_s));
    QCOMPARE(field->text(), u"too late"_s);
    QVERIFY(!card(u"terraform-prod"_s)->isEditing());
}

void KeyDetailsTest::delete_asksAndCloses()
{
    for (const int width : { 1300, 400 }) {
        const QString name = width == 400 ? u"ci-deploy-eu"_s : u"terraform-prod"_s;
        openAt(width, name);
        const ApiKeyModel &model = session().keys().model();
        const int row = model.rowOf(id(name));
        const QString nextName
            = model.index(row + (row + 1 < model.rowCount() ? 1 : -1)).data().toString();
        press("deleteInDetails");
        m_test->answer("cancelButton");
        QVERIFY(page()->isVisible());
        press("deleteInDetails");
        m_test->answer("confirmButton");
        QTRY_VERIFY(!page()->isVisible());
        QVERIFY(id(name).isEmpty());
        QVERIFY(drawer().apiCredentials().isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), card(nextName)); // which took its place
    }
}

void KeyDetailsTest::keyRemovedElsewhere_isSaid()
{
    openAt(1300);
    m_test->deleteElsewhere(id(u"terraform-prod"_s));
    session().refresh();
    QTRY_VERIFY(id(u"terraform-prod"_s).isEmpty());
    QVERIFY(m_test->named(u"This key is no longer in your list."_s));
    QCOMPARE(shownText("detailsName"), u"terraform-prod"_s);
    QVERIFY(!m_test->find("deleteInDetails"));
    QVERIFY(!m_test->find("renameInDetails"));
    QVERIFY(page()->isVisible());
    QVERIFY(announcements(*m_test->window).contains(u"This key is no longer in your list."_s));
}

void KeyDetailsTest::keyRemovedWhileRenamed_keepsFocus()
{
    openAt(1300);
    m_test->deleteElsewhere(id(u"terraform-prod"_s));
    press("renameInDetails");
    QTRY_VERIFY(m_test->find("nameField"));
    QTest::keyClicks(m_test->find("nameField"), u"new"_s);
    session().refresh();
    QTRY_VERIFY(!m_test->find("nameField"));
    QCOMPARE(QApplication::focusWidget(), m_test->find("removedNotice"));
    QApplication::clipboard()->setText(u"before"_s);
    QTest::keyClicks(QApplication::focusWidget(), u" name"_s); // the user has not noticed it
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QVERIFY(page()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(TestWindow::effectiveName(QApplication::focusWidget()), u"Copy the ID"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), m_test->find("copyKeyName"));
}

LLAVERO_TEST(KeyDetailsTest, QApplication)
#include "tst_key_details.moc"
