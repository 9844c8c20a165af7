// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a key: as a page or beside the list, its facts, the note on it and its review.

#include "tests/support/Announcements.h"
#include "tests/support/KeyCardProbe.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/Wheel.h"

#include "app/activity/ActivityLog.h"
#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/PageColumn.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SaveDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

class KeyDetailsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void width_choosesForm_data();
    void width_choosesForm();
    void open_takesFocus_close_returnsItToRow_data() { width_choosesForm_data(); }
    void open_takesFocus_close_returnsItToRow();
    void titleBarsBack_returnsToList();
    void panel_staysWhileMovingInList();
    void row_isMarkedWhilePanelShowsIt();
    void panel_keepsItsMargins();
    void resizing_keepsKeyFocusAndText();
    void resizing_keepsPlace();
    void otherPage_closesPageOnly();
    void page_asksBeforeLosingSecret_panelDoesNot();
    void shrinking_doesNotHideSecret();
    void facts_areShownAndCopied();
    void chart_isSeenWithoutScrolling();
    void oddKey_isShown();
    void longName_isCutBetweenCharacters();
    void rename_isSavedInPlace();
    void refusedName_isShownHereOnly();
    void delete_asksAndCloses();
    void keyRemovedElsewhere_isSaid();
    void note_isSavedAfterAPause();
    void note_isSavedWhenLeft_data();
    void note_isSavedWhenLeft();
    void note_hasAtMost500Characters();
    void note_ofOtherWindow_isShown();
    void unsavedNote_saysWhy();
    void notesOfNewerVersion_areNotRead();
    void noteInMemory_saysHowLong();
    void review_choicesSetDate();
    void review_typedDate_data();
    void review_typedDate();
    void review_noDate_isRefused();
    void review_unlikelyYear_isRefused_data();
    void review_unlikelyYear_isRefused();
    void review_hintIsNoDate();
    void review_buttonsStayUnderPointer();
    void review_dueDate_isSaid();
    void review_typedDate_staysWithItsKey_data();
    void review_typedDate_staysWithItsKey();
    void row_showsNote();
    void row_showsDueReview();
    void narrowRow_keepsSomeOfTheName();
    void notes_areExportedAndImported();
    void fileDialog_beginsInAFolderOfTheUser();
    void export_asksBeforeReplacingFile();
    void import_damagedFile_isRefused();
    void export_outlivesDetails();
    void tabOrder_isVisualOrder_data() { width_choosesForm_data(); }
    void tabOrder_isVisualOrder();
    void wheel_changesNothing();
    void wheelBeyondPanelsEnd_scrollsNothing();
    void logout_saysThatNotesInMemoryAreLost();
    void session_ends_whileNoteIsTyped();

private:
    Session &session() { return *m_test->sessions.session(); }
    KeyNotes &notes() { return session().notes(); }
    Drawer &drawer() { return *m_test->window->findChild<Drawer *>(); }
    KeyDetailsPage *page() { return m_test->window->findChild<KeyDetailsPage *>(); }
    NoteField *noteField() { return m_test->find<NoteField>("noteField"); }
    QLineEdit *dateField() { return m_test->find<QLineEdit>("reviewField"); }
    QString id(const QString &name);
    KeyCard *card(const QString &name);
    QString shownText(const char *objectName);
    QStringList factValues();
    void open(const QString &name);
    void openAt(int width, const QString &name = u"terraform-prod"_s)
    {
        m_test->window->resize(width, 700);
        QApplication::processEvents();
        open(name);
    }
    void chooseFile(const char *button, const QString &path);
    void press(const char *objectName)
    {
        auto *button = m_test->find<QAbstractButton>(objectName);
        QVERIFY2(button, objectName);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<TestWindow> m_test;
};

void KeyDetailsTest::init()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
}

QString KeyDetailsTest::id(const QString &name)
{
    const ApiKeyTable keys = session().keys().model().keys();
    for (qsizetype row = 0; row < keys.size(); ++row) {
        if (keys.at(row).name == name)
            return keys.at(row).id;
    }
    return {};
}

KeyCard *KeyDetailsTest::card(const QString &name)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

QString KeyDetailsTest::shownText(const char *objectName)
{
    const auto *label = m_test->find<QLabel>(objectName);
    return label ? label->text() : QString();
}

QStringList KeyDetailsTest::factValues()
{
    QStringList values;
    for (const auto *label : page()->findChildren<QLabel *>(u"factValue"_s))
        values << label->text();
    return values;
}

void KeyDetailsTest::open(const QString &name)
{
    const QString key = id(name);
    drawer().apiCredentials().focusKey(key);
    QTRY_COMPARE(QApplication::focusWidget(), card(name));
    QTest::keyClick(card(name), Qt::Key_Return);
    QTRY_VERIFY(page() && page()->isVisible());
    QCOMPARE(page()->keyId(), key);
}

// --- Forms ---------------------------------------------------------------------------------

void KeyDetailsTest::width_choosesForm_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isPanel");
    QTest::addColumn<QByteArray>("closeButton");
    QTest::newRow("drawer") << 400 << false << QByteArray("backButton");
    QTest::newRow("page") << 1100 << false << QByteArray("detailsBack");
    QTest::newRow("panel") << 1300 << true << QByteArray("detailsClose");
}

void KeyDetailsTest::width_choosesForm()
{
    QFETCH(int, width);
    QFETCH(bool, isPanel);
    QFETCH(QByteArray, closeButton);
    openAt(width);
    QCOMPARE(drawer().apiCredentials().isVisible(), isPanel);
    QCOMPARE(drawer().page() == Drawer::Page::KeyDetails, !isPanel);
    for (const char *name : { "detailsBack", "detailsClose", "backButton" }) {
        if (name != QByteArray("backButton") || width < 1000)
            QCOMPARE(m_test->find(name) != nullptr, closeButton == name);
    }
    if (isPanel)
        QVERIFY(page()->width() >= 380 && page()->width() <= 460);
    QCOMPARE(shownText("detailsName"), u"terraform-prod"_s);
}

void KeyDetailsTest::open_takesFocus_close_returnsItToRow()
{
    QFETCH(int, width);
    QFETCH(QByteArray, closeButton);
    openAt(width);
    QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!page()->isVisible());
    QVERIFY(drawer().apiCredentials().isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), card(u"terraform-prod"_s));
    open(u"terraform-prod"_s);
    press(closeButton);
    QVERIFY(!page()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), card(u"terraform-prod"_s));
}

void KeyDetailsTest::titleBarsBack_returnsToList()
{
    openAt(400);
    QTest::keyClick(m_test->find("closeButton"), Qt::Key_Escape); // with the focus above the page
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    QVERIFY(drawer().apiCredentials().isVisible());
}

void KeyDetailsTest::panel_staysWhileMovingInList()
{
    openAt(1300);
    card(u"terraform-prod"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(QApplication::focusWidget() != card(u"terraform-prod"_s));
    QCOMPARE(shownText("detailsName"), u"terraform-prod"_s);
    open(u"Llavero sandbox"_s);
    QCOMPARE(shownText("detailsName"), u"Llavero sandbox"_s);
}

void KeyDetailsTest::row_isMarkedWhilePanelShowsIt()
{
    openAt(1366);
    const auto isMarked = [this](const QString &name) {
        KeyCard *row = card(name);
        const QColor accent = Theme::forDesktop(QApplication::palette()).accent;
        const bool isTold = row->accessibleDescription().contains(u"Its details are shown."_s);
        const QImage image = row->grab().toImage();
        int colored = 0;
        for (int x = 0; x < image.width(); ++x)
            colored += image.pixelColor(x, image.height() / 4) == accent;
        return isTold && colored >= 4;
    };
    QVERIFY(isMarked(u"terraform-prod"_s));
    QVERIFY(!isMarked(u"ci-deploy-eu"_s));
    press("detailsClose");
    QVERIFY(!isMarked(u"terraform-prod"_s));
}

void KeyDetailsTest::panel_keepsItsMargins()
{
    // Its use is short.
    session().keys().model().insertOrUpdate({ .id = u"new"_s, .name = u"new"_s, .lastIp = {} });
    openAt(1366, u"new"_s);
    const auto *bar = page()->findChild<QScrollArea *>()->verticalScrollBar();
    const auto right
        = [this] { return noteField()->mapTo(page(), QPoint(noteField()->width(), 0)).x(); };
    for (const int height : { 2000, 600, 2000 }) { // without and with a scroll bar
        m_test->window->resize(1366, height);
        QTRY_COMPARE(bar->isVisible(), height == 600);
        QTRY_COMPARE(page()->width() - right(), PageColumn::margin);
    }
}

void KeyDetailsTest::resizing_keepsKeyFocusAndText()
{
    openAt(1300);
    noteField()->setFocus();
    QTest::keyClicks(noteField(), u"half a sent"_s);
    auto *scroll = page()->findChild<QScrollArea *>();
    for (const int width : { 1100, 400, 1300 }) {
        m_test->window->resize(width, 400);
        QApplication::processEvents();
        QVERIFY(page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), noteField());
        QCOMPARE(noteField()->toPlainText(), u"half a sent"_s);
        QVERIFY(scroll->viewport()->rect().intersects(
            QRect(noteField()->mapTo(scroll->viewport(), QPoint()), noteField()->size())));
    }
    QTest::keyClicks(noteField(), u"ence"_s);
    QCOMPARE(noteField()->toPlainText(), u"half a sentence"_s);
}

void KeyDetailsTest::resizing_keepsPlace()
{
    openAt(1300);
    QTRY_VERIFY(m_test->find("operationList"));
    auto *scroll = page()->findChild<QScrollArea *>();
    for (const char *name : { "reviewField", "useChart", "operationList" }) {
        QWidget *part = m_test->find(name);
        const auto top = [&] { return part->mapTo(scroll->viewport(), QPoint()).y(); };
        QScrollBar *bar = scroll->verticalScrollBar();
        bar->setValue(bar->value() + top() - 5);
        const int before = top();
        for (const int width : { 1100, 1300, 400, 1300, 1200, 1190, 1300 }) {
            m_test->window->resize(width, 700);
            QTRY_VERIFY2(std::abs(top() - before) <= 20,
                qPrintable(u"%1 at %2: %3, before %4"_s.arg(QLatin1String(name))
                               .arg(width)
                               .arg(top())
                               .arg(before)));
        }
    }
}

void KeyDetailsTest::otherPage_closesPageOnly()
{
    openAt(1300);
    drawer().goTo(Drawer::Page::Language);
    QVERIFY(!page()->isVisible());
    drawer().goTo(Drawer::Page::ApiCredentials);
    QVERIFY(page()->isVisible());
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    QCOMPARE(drawer().page(), Drawer::Page::KeyDetails);
    drawer().goTo(Drawer::Page::Language);
    drawer().goTo(Drawer::Page::ApiCredentials);
    QVERIFY(!page()->isVisible());
    m_test->window->resize(1300, 700);
    QApplication::processEvents();
    QVERIFY(!page()->isVisible());
}

void KeyDetailsTest::page_asksBeforeLosingSecret_panelDoesNot()
{
    m_test->window->resize(1300, 700);
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    open(u"terraform-prod"_s);
    QVERIFY(m_test->find("secretField"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    emit drawer().apiCredentials().detailsRequested(id(u"terraform-prod"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!page()->isVisible());
    m_test->answer("cancelButton");
    QVERIFY(m_test->find("secretField"));
}

void KeyDetailsTest::shrinking_doesNotHideSecret()
{
    openAt(1300);
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    QVERIFY(m_test->find("secretField"));
    QVERIFY(!page()->isVisible());
}

// --- Facts ---------------------------------------------------------------------------------

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

// --- The note ------------------------------------------------------------------------------

void KeyDetailsTest::note_isSavedAfterAPause()
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

void KeyDetailsTest::note_isSavedWhenLeft_data()
{
    QTest::addColumn<QByteArray>("way");
    for (const char *way : { "focus", "close", "other key", "other page", "log out" })
        QTest::newRow(way) << QByteArray(way);
}

void KeyDetailsTest::note_isSavedWhenLeft()
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

void KeyDetailsTest::note_hasAtMost500Characters()
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

void KeyDetailsTest::note_ofOtherWindow_isShown()
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

void KeyDetailsTest::unsavedNote_saysWhy()
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

void KeyDetailsTest::notesOfNewerVersion_areNotRead()
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

void KeyDetailsTest::noteInMemory_saysHowLong()
{
    openAt(1300);
    QCOMPARE(shownText("noteStatus"), u"Kept until you log out or close Llavero."_s);
}

// --- The review ----------------------------------------------------------------------------

void KeyDetailsTest::review_choicesSetDate()
{
    openAt(1300);
    const QDate today = QDate::currentDate();
    const std::pair<const char *, QDate> choices[] = { { "reviewInAMonth", today.addMonths(1) },
        { "reviewIn3Months", today.addMonths(3) }, { "reviewInAYear", today.addYears(1) } };
    for (const auto &[button, date] : choices) {
        press(button);
        QCOMPARE(notes().note(page()->keyId()).reviewBy, date);
        QCOMPARE(dateField()->text(), QLocale().toString(date, u"M/d/yyyy"_s));
        QVERIFY(shownText("reviewState").startsWith(u"Review due on "_s));
    }
    press("clearReview");
    QVERIFY(!notes().note(page()->keyId()).reviewBy.isValid());
    QCOMPARE(dateField()->text(), QString());
    QCOMPARE(QApplication::focusWidget(), dateField());
    QVERIFY(!m_test->find("clearReview"));
}

void KeyDetailsTest::review_typedDate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *language, const QString &typed, const QString &shown) {
        QTest::addRow("%s %s", language, qPrintable(typed))
            << QString::fromLatin1(language) << typed << shown;
    };
    row("en", u"2/28/2031"_s, u"2/28/2031"_s);
    row("en", u" 2/28/31 "_s, u"2/28/2031"_s);
    row("en", u"2031-02-28"_s, u"2/28/2031"_s);
    row("es", u"28/2/2031"_s, u"28/2/2031"_s);
    row("es", u"28/2/31"_s, u"28/2/2031"_s);
    row("fr", u"28/02/2031"_s, u"28/02/2031"_s);
}

void KeyDetailsTest::review_typedDate()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    m_test->languages.use(language);
    openAt(1300);
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    QTest::keyClick(dateField(), Qt::Key_Return);
    QCOMPARE(notes().note(page()->keyId()).reviewBy, QDate(2031, 2, 28));
    QCOMPARE(dateField()->text(), shown);
}

void KeyDetailsTest::review_noDate_isRefused()
{
    openAt(1300);
    press("reviewInAYear");
    const QDate before = notes().note(page()->keyId()).reviewBy;
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"2/30/2031"_s);
    noteField()->setFocus();
    const QString problem = u"Enter a date such as 12/31/%1."_s.arg(QDate::currentDate().year());
    QTRY_VERIFY(m_test->named<QLabel>(problem));
    QVERIFY(!m_test->find("reviewState")); // not both
    QCOMPARE(dateField()->text(), u"2/30/2031"_s);
    QCOMPARE(notes().note(page()->keyId()).reviewBy, before);
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"2/28/2031"_s);
    QVERIFY(!m_test->named<QLabel>(problem));
    noteField()->setFocus();
    QCOMPARE(notes().note(page()->keyId()).reviewBy, QDate(2031, 2, 28));
}

void KeyDetailsTest::review_unlikelyYear_isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("1800") << u"1/1/1800"_s << false;
    QTest::newRow("1999") << u"12/31/1999"_s << false;
    QTest::newRow("2000") << u"1/1/2000"_s << true;
    QTest::newRow("2100") << u"12/31/2100"_s << true;
    QTest::newRow("2101") << u"1/1/2101"_s << false; // and the window closes
}

void KeyDetailsTest::review_unlikelyYear_isRefused()
{
    QFETCH(QString, typed);
    QFETCH(bool, isTaken);
    openAt(1300);
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    QTest::keyClick(dateField(), Qt::Key_Return);
    QCOMPARE(notes().note(page()->keyId()).reviewBy.isValid(), isTaken);
    QCOMPARE(
        m_test->named<QLabel>(u"Enter a date from 1/1/2000 to 12/31/2100."_s) != nullptr, !isTaken);
}

void KeyDetailsTest::review_hintIsNoDate()
{
    openAt(1300);
    const std::pair<const char *, QString> hints[]
        = { { "en", u"MM/DD/YYYY"_s }, { "es", u"DD/MM/AAAA"_s }, { "fr", u"JJ/MM/AAAA"_s } };
    for (const auto &[language, hint] : hints) {
        m_test->languages.use(QString::fromLatin1(language));
        QTRY_COMPARE(dateField()->placeholderText(), hint);
    }
}

void KeyDetailsTest::review_buttonsStayUnderPointer()
{
    openAt(1300);
    m_test->window->resize(1300, 1000);
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(session().activityLog().state(), ActivityLog::State::Idle);
    QApplication::processEvents();
    QWidget *button = m_test->find("reviewInAMonth");
    const auto place = [this, button] {
        QApplication::processEvents();
        return button->mapTo(m_test->window.get(), QPoint());
    };
    const QPoint before = place();
    press("reviewInAMonth");
    QCOMPARE(place(), before);
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"no date"_s);
    QTest::mousePress(button, Qt::LeftButton); // leaves the field, whose problem is shown
    QCOMPARE(place(), before);
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(notes().note(page()->keyId()).reviewBy.isValid());
    QCOMPARE(place(), before);
}

void KeyDetailsTest::review_dueDate_isSaid()
{
    openAt(1300);
    const QDate yesterday = QDate::currentDate().addDays(-1);
    notes().setNote(page()->keyId(), { .reviewBy = yesterday });
    QVERIFY(shownText("reviewState").startsWith(u"Review due since "_s));
    QVERIFY(m_test->find("reviewState")->property("problem").toBool());
}

void KeyDetailsTest::review_typedDate_staysWithItsKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("saved");
    QTest::newRow("date") << u"2/28/2031"_s << QDate(2031, 2, 28);
    QTest::newRow("no date") << u"2/30/2031"_s << QDate();
}

void KeyDetailsTest::review_typedDate_staysWithItsKey()
{
    QFETCH(QString, typed);
    QFETCH(QDate, saved);
    openAt(1300);
    const QString key = page()->keyId();
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    drawer().showDetails(id(u"Llavero sandbox"_s)); // as by assistive technology
    QCOMPARE(notes().note(key).reviewBy, saved);
    QCOMPARE(dateField()->text(), QString());
    noteField()->setFocus();
    QCOMPARE(notes().note(page()->keyId()), KeyNote());
}

// --- The row -------------------------------------------------------------------------------

void KeyDetailsTest::row_showsNote()
{
    using Kind = KeyCard::Element::Kind;
    const KeyCard *row = card(u"terraform-prod"_s);
    QVERIFY(!visibleElement(row, Kind::NoteIcon));
    notes().setNote(row->keyId(), { .text = u"Owner: <b>María</b>\nask first"_s });
    const auto icon = visibleElement(row, Kind::NoteIcon);
    QVERIFY(icon);
    QVERIFY(row->elementToolTip(*icon).contains(u"Owner: &lt;b&gt;María&lt;/b&gt;"_s));
    QVERIFY(row->accessibleName().endsWith(u"(has a note)"_s));
    QVERIFY(row->accessibleDescription().contains(u"ask first"_s));
    QVERIFY(!visibleElement(row, Kind::ReviewBadge));
    notes().setNote(row->keyId(), {});
    QVERIFY(!visibleElement(row, Kind::NoteIcon));
    QVERIFY(!row->accessibleName().contains(u"has a note"_s));
}

void KeyDetailsTest::row_showsDueReview()
{
    using Kind = KeyCard::Element::Kind;
    m_test->window->resize(600, 700); // a card, which has room for two badges
    QApplication::processEvents();
    const KeyCard *row = card(u"Llavero sandbox"_s);
    session().keys().model().setDeviceKey(row->keyId());
    const QDate today = QDate::currentDate();
    notes().setNote(row->keyId(), { .reviewBy = today.addDays(1) });
    QVERIFY(visibleElement(row, Kind::NoteIcon));
    QVERIFY(!visibleElement(row, Kind::ReviewBadge));
    notes().setNote(row->keyId(), { .reviewBy = today });
    const auto badge = visibleElement(row, Kind::ReviewBadge);
    QVERIFY(badge);
    QCOMPARE(badge->text, u"Review due"_s);
    QVERIFY(row->elementToolTip(*badge).contains(u"Review due since"_s));
    QVERIFY(row->accessibleName().endsWith(u"(This computer, Review due)"_s));
    const auto other = visibleElement(row, Kind::Badge);
    QVERIFY(other && !other->rect.intersects(badge->rect));
}

void KeyDetailsTest::narrowRow_keepsSomeOfTheName()
{
    using Kind = KeyCard::Element::Kind;
    m_test->window->resize(360, 700);
    QApplication::processEvents();
    const KeyCard *row = card(u"Llavero sandbox"_s);
    session().keys().model().setDeviceKey(row->keyId());
    notes().setNote(row->keyId(), { .reviewBy = QDate(2020, 1, 1) });
    QVERIFY(visibleElement(row, Kind::NoteIcon)); // stands for the review, too
    QVERIFY(visibleElement(row, Kind::Badge));
    QVERIFY(
        visibleElement(row, Kind::Name)->rect.width() >= 8 * row->fontMetrics().averageCharWidth());
}

// --- Other computers -----------------------------------------------------------------------

void KeyDetailsTest::chooseFile(const char *button, const QString &path)
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

void KeyDetailsTest::notes_areExportedAndImported()
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

void KeyDetailsTest::fileDialog_beginsInAFolderOfTheUser()
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

void KeyDetailsTest::export_outlivesDetails()
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

void KeyDetailsTest::export_asksBeforeReplacingFile()
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

void KeyDetailsTest::import_damagedFile_isRefused()
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

// --- Keys, wheel and end -------------------------------------------------------------------

void KeyDetailsTest::tabOrder_isVisualOrder()
{
    QFETCH(int, width);
    openAt(width);
    notes().setNote(page()->keyId(), { .text = u"one"_s, .reviewBy = { 2031, 2, 28 } });
    QApplication::processEvents();
    QWidget *first = QApplication::focusWidget();
    QPoint before(-1, -1);
    int stops = 0;
    for (QWidget *focus = first; page()->isAncestorOf(focus);
         QTest::keyClick(focus, Qt::Key_Tab), focus = QApplication::focusWidget(), ++stops) {
        const QPoint at = focus->mapTo(m_test->window.get(), focus->rect().center())
            + QPoint(0, page()->findChild<QScrollArea *>()->verticalScrollBar()->value());
        QVERIFY2(at.y() > before.y() + 10 || at.x() > before.x(), qPrintable(focus->objectName()));
        before = at;
        QVERIFY2(stops < 40, "Tab does not leave the details");
        if (stops > 0 && focus == first)
            break;
    }
    QVERIFY2(stops >= 12, qPrintable(QString::number(stops)));
}

void KeyDetailsTest::wheel_changesNothing()
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

void KeyDetailsTest::wheelBeyondPanelsEnd_scrollsNothing()
{
    openAt(1300);
    m_test->window->resize(1300, 400);
    QApplication::processEvents();
    auto *panel = page()->findChild<QScrollArea *>()->verticalScrollBar();
    const auto *list = m_test->window->findChild<KeyListView *>()->verticalScrollBar();
    QTRY_VERIFY(list->maximum() > 0);
    const int before = list->value();
    panel->setValue(panel->maximum());
    turnWheel(*page(), { 50, page()->height() - 20 });
    QCOMPARE(list->value(), before);
}

void KeyDetailsTest::logout_saysThatNotesInMemoryAreLost()
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

void KeyDetailsTest::session_ends_whileNoteIsTyped()
{
    openAt(1300);
    QTest::keyClicks(noteField(), u"one"_s);
    m_test->sessions.logOut();
    QTRY_VERIFY(m_test->find("signInTitle"));
}

LLAVERO_TEST(KeyDetailsTest, QApplication)
#include "tst_key_details.moc"
