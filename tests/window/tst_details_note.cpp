// SPDX-License-Identifier: GPL-3.0-or-later
// The user’s note on a key.

#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

class DetailsNoteTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void note_isSavedAfterAPause();
    void note_isSavedWhenLeft_data();
    void note_isSavedWhenLeft();
    void note_hasAtMost500Characters();
    void note_ofOtherWindow_isShown();
    void unsavedNote_saysWhy();
    void notesOfNewerVersion_areNotRead();
    void noteInMemory_saysHowLong();
    void wheel_changesNothing();
    void logout_saysThatNotesInMemoryAreLost();
    void leaving_asksAboutUnsavedNotes();
    void session_ends_whileNoteIsTyped();
};

void DetailsNoteTest::note_isSavedAfterAPause()
{
    openAt(1300);
    noteField()->setFocus();
    QTest::keyClicks(noteField(), u"CI of "_s);
    QVERIFY(notes().all().isEmpty());
    QTRY_COMPARE(notes().note(page()->keyId()).text, u"CI of"_s);
    QTest::keyClicks(noteField(), u"the shop"_s); // the space before it is still there
    QCOMPARE(noteField()->toPlainText(), u"CI of the shop"_s);
    QTRY_COMPARE(notes().note(page()->keyId()).text, u"CI of the shop"_s);
}

void DetailsNoteTest::note_isSavedWhenLeft_data()
{
    QTest::addColumn<QByteArray>("way");
    for (const char *way : { "focus", "close", "other key", "other page", "log out" })
        QTest::newRow(way) << QByteArray(way);
}

void DetailsNoteTest::note_isSavedWhenLeft()
{
    QFETCH(QByteArray, way);
    openAt(1300);
    const QString key = page()->keyId();
    noteField()->setFocus();
    QTest::keyClicks(noteField(), u"one"_s);
    QVERIFY(notes().all().isEmpty());
    if (way == "focus")
        dateField()->setFocus();
    else if (way == "close")
        QTest::keyClick(noteField(), Qt::Key_Escape);
    else if (way == "other key")
        open(u"Llavero sandbox"_s);
    else if (way == "other page")
        drawer().goTo(Drawer::Page::Language);
    else
        delete page();
    QCOMPARE(notes().note(key).text, u"one"_s);
    QCOMPARE(notes().all().size(), 1);
}

void DetailsNoteTest::note_hasAtMost500Characters()
{
    openAt(1300);
    noteField()->setFocus();
    QVERIFY(!m_test->find("noteCount"));
    QApplication::clipboard()->setText(QString(449, u'x'));
    noteField()->paste();
    QVERIFY(!m_test->find("noteCount"));
    QTest::keyClicks(noteField(), u"x"_s);
    QCOMPARE(shownText("noteCount"), u"450 of 500 characters"_s);
    QApplication::clipboard()->setText(QString(60, u'y'));
    noteField()->moveCursor(QTextCursor::Start);
    noteField()->paste();
    QTRY_COMPARE(noteField()->toPlainText(), QString(50, u'y') + QString(450, u'x'));
    QCOMPARE(shownText("noteCount"), u"500 of 500 characters"_s);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"500 of 500 characters"_s));
    QTest::keyClicks(noteField(), u"z"_s);
    QTRY_COMPARE(noteField()->toPlainText().size(), 500);
    QTRY_COMPARE(notes().note(page()->keyId()).text.size(), 500);
}

void DetailsNoteTest::note_ofOtherWindow_isShown()
{
    openAt(1300);
    notes().setNote(page()->keyId(), { .text = u"by the other"_s, .reviewBy = { 2031, 2, 1 } });
    QCOMPARE(noteField()->toPlainText(), u"by the other"_s);
    QCOMPARE(dateField()->text(), u"2/1/2031"_s);
    noteField()->setFocus();
    noteField()->moveCursor(QTextCursor::End);
    QTest::keyClicks(noteField(), u" window"_s);
    notes().setNote(page()->keyId(), { .text = u"overwritten"_s });
    QCOMPARE(noteField()->toPlainText(), u"by the other window"_s); // what is being typed stays
}

void DetailsNoteTest::unsavedNote_saysWhy()
{
    notes().setFile(u"/dev/null/connections/acme/notes.json"_s);
    openAt(1300);
    QTest::keyClicks(noteField(), u"one"_s);
    QTRY_VERIFY(shownText("noteStatus").startsWith(u"Your notes can’t be saved: "_s));
    QTRY_VERIFY(announcements(*m_test->window).contains(shownText("noteStatus")));
    QCOMPARE(notes().note(page()->keyId()).text, u"one"_s);
    notes().setFile(m_test->paths.connectionsFolder + u"/acme/notes.json"_s);
    QTRY_VERIFY(shownText("noteStatus").startsWith(u"Notes stay on this computer."_s));
    QTRY_VERIFY(QFile::exists(m_test->paths.connectionsFolder + u"/acme/notes.json"_s));
}

void DetailsNoteTest::notesOfNewerVersion_areNotRead()
{
    const QString path = m_test->paths.connectionsFolder + u"/acme/notes.json"_s;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"version": 2})"));
    file.close();
    notes().setFile(path);
    openAt(1300);
    QTRY_VERIFY(shownText("noteStatus")
                    .startsWith(u"Your notes were written by a newer version of Llavero."_s));
}

void DetailsNoteTest::noteInMemory_saysHowLong()
{
    openAt(1300);
    QCOMPARE(shownText("noteStatus"), u"Kept until you log out or close Llavero."_s);
}

void DetailsNoteTest::wheel_changesNothing()
{
    openAt(1300);
    press("reviewInAYear");
    const KeyNote before = notes().note(page()->keyId());
    for (QWidget *field : { static_cast<QWidget *>(dateField()), noteField()->viewport() }) {
        QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, { 0, -120 },
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &wheel);
    }
    QCOMPARE(notes().note(page()->keyId()), before);
}

void DetailsNoteTest::logout_saysThatNotesInMemoryAreLost()
{
    const auto consequences = [this] {
        emit drawer().logoutRequested();
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget(); }))
            return QString();
        QStringList texts;
        for (const auto *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
            texts << label->text();
        m_test->answer("cancelButton");
        return texts.join(u' ');
    };
    QVERIFY(!consequences().contains(u"Your notes"_s));
    openAt(1300);
    notes().setNote(page()->keyId(), { .text = u"one"_s });
    QVERIFY(consequences().contains(u"Your notes on its keys will be lost."_s));
}

void DetailsNoteTest::leaving_asksAboutUnsavedNotes()
{
    const auto ask = [this](const std::function<void()> &leave) {
        leave();
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget(); }))
            return QString();
        QStringList texts;
        for (const auto *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
            texts << label->text();
        m_test->answer("cancelButton");
        return texts.join(u' ');
    };
    openAt(1300);
    notes().setFile(u"/dev/null/connections/acme/notes.json"_s);
    notes().setNote(page()->keyId(), { .text = u"one"_s });
    QTRY_VERIFY(notes().problem() && !notes().isSaved());
    QVERIFY(ask([this] {
        emit drawer().logoutRequested();
    }).contains(u"Your notes on its keys will be lost."_s));
    const auto close = [this] { QVERIFY(!m_test->window->close()); };
    const QString question = ask(close);
    QVERIFY2(question.contains(u"Leave without saving your notes?"_s)
            && question.contains(u"Your notes can’t be saved: "_s),
        qPrintable(question));
    QVERIFY(m_test->window->isVisible());
    close();
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->window->isVisible());
}

void DetailsNoteTest::session_ends_whileNoteIsTyped()
{
    openAt(1300);
    QTest::keyClicks(noteField(), u"one"_s);
    m_test->sessions.logOut();
    QTRY_VERIFY(m_test->find("signInTitle"));
}

LLAVERO_TEST(DetailsNoteTest, QApplication)
#include "tst_details_note.moc"
