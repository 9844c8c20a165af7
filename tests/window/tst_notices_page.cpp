// SPDX-License-Identifier: GPL-3.0-or-later
// The bell, the page of the notices and their settings, in the real window on a real sandbox.

#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/drawer/Drawer.h"
#include "ui/notices/NoticeRow.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class NoticesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void bell_countsUnreadNotices();
    void page_listsThemNewestFirst();
    void action_leadsToTheKey();
    void keyThatIsGone_hasNoAction();
    void dismissed_isGoneAndFocusStays();
    void allRead_leavesThemListed();
    void mutedKind_isNeitherShownNorCounted();
    void fiveHundred_areShownInParts();
    void hostileName_isPlainText();
    void language_changesWhatIsShown();
    void shortcut_opensAndClosesThePage();
    void offer_isMadeOnce_data();
    void offer_isMadeOnce();
    void addresses_needNotifications();
    void endedSession_clearsTheBell();
    void rows_areListItemsForAssistiveTechnology();
    void realChange_arrives();

private:
    void add(const QList<Notice> &found);
    Notice about(qsizetype row, Notice::Kind kind = Notice::Kind::KeyAppeared);
    Notices &notices() { return m_test->sessions.session()->notices(); }
    Drawer &drawer() { return *m_test->window->findChild<Drawer *>(); }
    QAbstractButton *bell() { return m_test->find<QAbstractButton>("bell"); }
    QList<NoticeRow *> rows();
    QStringList sentences();
    static QAbstractButton *button(NoticeRow *row, const char *name)
    {
        auto *found = row->findChild<QAbstractButton *>(QLatin1String(name));
        return found && found->isVisible() ? found : nullptr;
    }
    QWidget *offer() { return m_test->find("noticeOffer"); }

    std::unique_ptr<TestWindow> m_test;
};

void NoticesPageTest::init()
{
    QApplication::setDoubleClickInterval(0); // each press is meant
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
    m_test->window->resize(1200, 800);
}

void NoticesPageTest::add(const QList<Notice> &found)
{
    QSignalSpy arrived(&notices(), &Notices::arrived);
    notices().add(found);
    QTRY_VERIFY(!arrived.isEmpty());
}

Notice NoticesPageTest::about(qsizetype row, Notice::Kind kind)
{
    const ApiKey key = toList(m_test->sessions.session()->keys().model().keys()).at(row);
    return {
        .kind = kind, .time = QDateTime::currentDateTimeUtc(), .keyId = key.id, .keyName = key.name
    };
}

/// Those of the list, in its order.
QList<NoticeRow *> NoticesPageTest::rows()
{
    QList<NoticeRow *> shown;
    for (auto *row : m_test->window->findChildren<NoticeRow *>()) {
        if (row->isVisible())
            shown.append(row);
    }
    std::sort(shown.begin(), shown.end(),
        [](const NoticeRow *left, const NoticeRow *right) { return left->y() < right->y(); });
    return shown;
}

QStringList NoticesPageTest::sentences()
{
    QStringList list;
    for (const NoticeRow *row : rows())
        list.append(row->findChild<QLabel *>(u"noticeSentence"_s)->text());
    return list;
}

void NoticesPageTest::bell_countsUnreadNotices()
{
    QCOMPARE(bell()->accessibleName(), u"Notices"_s);
    add({ about(0), about(1) });
    QTRY_COMPARE(bell()->accessibleName(), u"Notices, 2 unread"_s);
    bell()->click();
    QTRY_COMPARE(rows().size(), 2);
    QCOMPARE(bell()->accessibleName(), u"Notices, 2 unread"_s); // opening reads none
    button(rows().first(), "noticeAction")->click();
    QTRY_COMPARE(bell()->accessibleName(), u"Notices, 1 unread"_s);
}

void NoticesPageTest::page_listsThemNewestFirst()
{
    bell()->click();
    QTRY_COMPARE(drawer().page(), Drawer::Page::Notices);
    QVERIFY(rows().isEmpty());
    add({ { .kind = Notice::Kind::KeyVanished, .keyName = u"old"_s } });
    add({ { .kind = Notice::Kind::NewAddress, .keyName = u"ci"_s, .address = u"203.0.113.7"_s } });
    add({ { .kind = Notice::Kind::KeyAppeared, .count = 7 } });
    QTRY_COMPARE(sentences(),
        (QStringList { u"7 API keys were generated elsewhere."_s,
            u"The API key ci was used from 203.0.113.7 for the first time."_s,
            u"The API key old was deleted elsewhere."_s }));
}

void NoticesPageTest::action_leadsToTheKey()
{
    const Notice notice = about(1);
    add({ notice });
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    button(rows().first(), "noticeAction")->click();
    QTRY_VERIFY(m_test->find<QLabel>("detailsName"));
    QCOMPARE(m_test->find<QLabel>("detailsName")->text(), notice.keyName);
    QCOMPARE(notices().unreadCount(), 0);
}

void NoticesPageTest::keyThatIsGone_hasNoAction()
{
    add({ about(1) });
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(button(rows().first(), "noticeAction"));
    m_test->sessions.session()->keys().model().remove(notices().all().first().keyId);
    QTRY_VERIFY(!button(rows().first(), "noticeAction"));
    QVERIFY(button(rows().first(), "dismissNotice"));
}

void NoticesPageTest::dismissed_isGoneAndFocusStays()
{
    add({ about(0), about(1), about(2) });
    bell()->click();
    QTRY_COMPARE(rows().size(), 3);
    const QStringList before = sentences();
    button(rows().at(1), "dismissNotice")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(sentences(), (QStringList { before.at(0), before.at(2) }));
    QVERIFY(rows().at(1)->isAncestorOf(QApplication::focusWidget()));
    for (int left = 2; left > 0; --left)
        button(rows().first(), "dismissNotice")->click();
    QTRY_VERIFY(rows().isEmpty());
    QVERIFY(notices().all().isEmpty());
}

void NoticesPageTest::allRead_leavesThemListed()
{
    add({ about(0), about(1) });
    bell()->click();
    auto *readAll = m_test->find<QAbstractButton>("markAllRead");
    QVERIFY(readAll->isEnabled());
    readAll->click();
    QTRY_COMPARE(bell()->accessibleName(), u"Notices"_s);
    QCOMPARE(rows().size(), 2);
    QVERIFY(!readAll->isEnabled());
}

void NoticesPageTest::mutedKind_isNeitherShownNorCounted()
{
    add({ about(0), about(1, Notice::Kind::ReviewDue) });
    bell()->click();
    QTRY_COMPARE(rows().size(), 2);
    QVERIFY(!m_test->find("notice_reviewDue"));
    m_test->find<QAbstractButton>("showNoticeSettings")->click();
    auto *box = m_test->find<QAbstractButton>("notice_reviewDue");
    QVERIFY(box->isChecked());
    box->click();
    QTRY_COMPARE(rows().size(), 1);
    QCOMPARE(bell()->accessibleName(), u"Notices, 1 unread"_s);
    QCOMPARE(m_test->settings.current().mutedNotices, u"reviewDue"_s);
    box->click();
    QTRY_COMPARE(rows().size(), 2);
}

void NoticesPageTest::fiveHundred_areShownInParts()
{
    QList<Notice> many;
    for (int number = 0; number < 500; ++number)
        many.append({ .kind = Notice::Kind::KeyVanished, .keyName = QString::number(number) });
    add(many);
    bell()->click();
    QTRY_COMPARE(rows().size(), 50);
    m_test->find<QAbstractButton>("moreNotices")->click();
    QTRY_COMPARE(rows().size(), 100);
    QVERIFY(rows().at(50)->isAncestorOf(QApplication::focusWidget()));
}

void NoticesPageTest::hostileName_isPlainText()
{
    add({ { .kind = Notice::Kind::KeyVanished, .keyName = u"<b>x</b>\u202E"_s } });
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    const auto *label = rows().first()->findChild<QLabel *>(u"noticeSentence"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(label->text().contains(u"<b>x</b>"));
    QVERIFY(!label->text().contains(QChar(0x202E)));
}

void NoticesPageTest::language_changesWhatIsShown()
{
    add({ { .kind = Notice::Kind::KeyVanished, .keyName = u"old"_s } });
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    m_test->languages.use(u"es"_s);
    QTRY_COMPARE(sentences(), QStringList(u"La clave de API old se eliminó en otro lugar."_s));
    QCOMPARE(bell()->accessibleName(), u"Avisos, 1 sin leer"_s);
}

void NoticesPageTest::shortcut_opensAndClosesThePage()
{
    const auto press = [this] {
        QTest::keyClick(m_test->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    };
    press();
    QTRY_COMPARE(drawer().page(), Drawer::Page::Notices);
    press();
    QTRY_COMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    m_test->window->resize(400, 700);
    press();
    QTRY_COMPARE(drawer().page(), Drawer::Page::Notices);
    QVERIFY(m_test->find("notices"));
}

void NoticesPageTest::offer_isMadeOnce_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("choice");
    QTest::newRow("yes") << u"Notify Me"_s << u"on"_s;
    QTest::newRow("no") << u"Dismiss this message"_s << u"off"_s;
}

void NoticesPageTest::offer_isMadeOnce()
{
    QFETCH(QString, button);
    QFETCH(QString, choice);
    bell()->click();
    QTRY_COMPARE(drawer().page(), Drawer::Page::Notices);
    QVERIFY(!offer()); // until there is news
    add({ about(0) });
    QTRY_VERIFY(offer());
    for (auto *candidate : offer()->findChildren<QAbstractButton *>()) {
        if (candidate->isVisible() && TestWindow::effectiveName(candidate) == button)
            candidate->click();
    }
    QVERIFY(!offer());
    QCOMPARE(m_test->settings.current().desktopNotices, choice);
    add({ about(1) });
    QTRY_COMPARE(rows().size(), 2);
    QVERIFY(!offer());
}

void NoticesPageTest::addresses_needNotifications()
{
    bell()->click();
    m_test->find<QAbstractButton>("showNoticeSettings")->click();
    auto *desktop = m_test->find<QAbstractButton>("desktopNotices");
    auto *addresses = m_test->find<QAbstractButton>("desktopNoticeAddresses");
    QVERIFY(!desktop->isChecked() && !addresses->isEnabled());
    desktop->click();
    QCOMPARE(m_test->settings.current().desktopNotices, u"on"_s);
    QVERIFY(addresses->isEnabled());
    addresses->click();
    QVERIFY(m_test->settings.current().desktopNoticeAddresses);
}

void NoticesPageTest::endedSession_clearsTheBell()
{
    add({ about(0) });
    QVERIFY(bell()->isEnabled());
    m_test->sessions.logOut();
    QTRY_COMPARE(bell()->accessibleName(), u"Notices"_s);
    QVERIFY(!bell()->isEnabled());
}

void NoticesPageTest::rows_areListItemsForAssistiveTechnology()
{
    add({ { .kind = Notice::Kind::KeyVanished,
        .time = QDateTime::currentDateTimeUtc(),
        .keyName = u"old"_s } });
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    const auto *row = QAccessible::queryAccessibleInterface(rows().first());
    QCOMPARE(row->role(), QAccessible::ListItem);
    QVERIFY(
        row->text(QAccessible::Name).startsWith(u"New: The API key old was deleted elsewhere."));
    QCOMPARE(row->parent()->role(), QAccessible::List);
}

void NoticesPageTest::realChange_arrives()
{
    QSignalSpy arrived(&notices(), &Notices::arrived);
    const QString id = toList(m_test->sessions.session()->keys().model().keys()).first().id;
    m_test->deleteElsewhere(id);
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(bell()->accessibleName(), u"Notices, 1 unread"_s);
    bell()->click();
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(sentences().first().endsWith(u"was deleted elsewhere."));
}

LLAVERO_TEST(NoticesPageTest, QApplication)
#include "tst_notices_page.moc"
