// SPDX-License-Identifier: GPL-3.0-or-later
// The notes on all keys are exported, and imported on another computer.

#include "tests/support/TestProgram.h"
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/SaveDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

class NoteTransferTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void notes_areExportedAndImported();
    void fileDialog_beginsInAFolderOfTheUser();
    void export_outlivesDetails();
    void export_asksBeforeReplacingFile();
    void import_damagedFile_isRefused();

private:
    /// Chooses that file in the dialog that `button` opens.
    void chooseFile(const char *button, const QString &path);
};

void NoteTransferTest::chooseFile(const char *button, const QString &path)
{
    QWidget *link = m_test->find(button);
    QVERIFY2(link, button);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_test->window->findChild<QFileDialog *>(u"notesDialog"_s))
        && dialog->isVisible());
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_test->window->findChild<QFileDialog *>(u"notesDialog"_s));
    m_test->window->activateWindow();
}

void NoteTransferTest::notes_areExportedAndImported()
{
    openAt(1300);
    QVERIFY(!m_test->find("exportNotes"));
    notes().setNote(page()->keyId(), { .text = u"one"_s });
    notes().setNote(u"of no key"_s, { .text = u"two"_s });
    const QString path = m_test->ownHome.filePath(u"my notes.json"_s);
    chooseFile("exportNotes", path);
    QTRY_VERIFY(m_test->named<QLabel>(u"2 notes exported to “my notes.json”."_s));
    notes().setNote(page()->keyId(), { .text = u"newer"_s });
    notes().setNote(u"of no key"_s, {});
    chooseFile("importNotes", path);
    QTRY_VERIFY(m_test->named<QLabel>(
        u"1 note imported. 1 note on this computer is as new and was kept."_s));
    QCOMPARE(notes().note(page()->keyId()).text, u"newer"_s);
    QCOMPARE(notes().note(u"of no key"_s).text, u"two"_s);
    chooseFile("importNotes", path);
    QTRY_VERIFY(m_test->named<QLabel>(u"The file has no notes that are new here."_s));
    chooseFile("exportNotes", u"/dev/null/notes.json"_s);
    QTRY_VERIFY(m_test->named<QLabel>(
        u"The notes couldn’t be exported to “notes.json”: Not a directory"_s));
    drawer().showDetails(id(u"ci-deploy"_s)); // the message is not about it
    QVERIFY(!m_test->named<QLabel>(
        u"The notes couldn’t be exported to “notes.json”: Not a directory"_s));
}

void NoteTransferTest::fileDialog_beginsInAFolderOfTheUser()
{
    openAt(1300);
    const auto folder = [this] {
        m_test->find<QAbstractButton>("importNotes")->click();
        auto *dialog = m_test->find<QFileDialog>("notesDialog");
        const QString path = dialog->directory().path();
        emit dialog->fileSelected(m_test->ownHome.filePath(u"notes.json"_s));
        dialog->close();
        return path;
    };
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    QVERIFY2(folder().startsWith(home), qPrintable(home));
    QTRY_VERIFY(!m_test->find("notesDialog"));
    QCOMPARE(folder(), m_test->ownHome.path());
}

void NoteTransferTest::export_outlivesDetails()
{
    openAt(1300);
    notes().setNote(page()->keyId(), { .text = u"one"_s });
    const QString path = m_test->ownHome.filePath(u"notes.json"_s);
    chooseFile("exportNotes", path);
    delete page();
    bool isLater = false;
    notes().exportTo(path, [&isLater](const auto &) { isLater = true; });
    QTRY_VERIFY(isLater);
    QVERIFY(QFile::exists(path));
}

void NoteTransferTest::export_asksBeforeReplacingFile()
{
    openAt(1300);
    notes().setNote(page()->keyId(), { .text = u"one"_s });
    const QString path = m_test->ownHome.filePath(u"notes.json"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old"));
    old.close();
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    for (const char *answer : { "cancelButton", "confirmButton" }) {
        QWidget *link = m_test->find("exportNotes");
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Space);
        QPointer<SaveDialog> dialog;
        QTRY_VERIFY((dialog = m_test->find<SaveDialog>("notesDialog")));
        dialog->setDirectory(m_test->ownHome.path());
        dialog->selectFile(u"notes.json"_s);
        dialog->accept();
        QTRY_VERIFY(m_test->named<QLabel>(u"Replace “notes.json”?"_s));
        m_test->answer(answer);
        const bool isCancelled = answer == QByteArray("cancelButton");
        QTRY_COMPARE(dialog && dialog->isVisible(), isCancelled);
        if (isCancelled) {
            QCOMPARE(content(), QByteArray("old"));
            dialog->close();
        }
        QTRY_VERIFY(!dialog);
        m_test->window->activateWindow();
    }
    QTRY_VERIFY(m_test->named<QLabel>(u"1 note exported to “notes.json”."_s));
    QVERIFY(content().contains("one"));
}

void NoteTransferTest::import_damagedFile_isRefused()
{
    openAt(1300);
    QFile file(m_test->ownHome.filePath(u"damaged.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"version\": 1, \"notes\": [{"));
    file.close();
    chooseFile("importNotes", file.fileName());
    QTRY_VERIFY(m_test->named<QLabel>(
        u"“damaged.json” contains no notes of Llavero, or is damaged. Nothing was imported."_s));
    QVERIFY(notes().all().isEmpty());
}

LLAVERO_TEST(NoteTransferTest, QApplication)
#include "tst_note_transfer.moc"
