// SPDX-License-Identifier: GPL-3.0-or-later
// The list without a network: shown from the cache with its age, and refreshed when the service
// returns.

#include "tests/window/DesktopFixture.h"

#include "app/storage/KeyListCache.h"
#include "app/storage/KeyNotes.h"
#include "tests/support/TestProgram.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>

#include <cerrno>

class OfflineTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_computer.init(); }
    void cleanup() { m_computer.cleanup(); }
    void savedList_isShownOffline();
    void returningService_isNoticed();
    void cancelledRetry_keepsReconnecting();
    void languageChange_keepsPage();
    void environmentKey_hasSavedList();
    void damagedList_isReportedAndReplaced();
    void unreadableFile_isReportedAndKept();
    void newerSettings_areReportedAndKept();
    void newerNotes_areReported();
    void unreadableNotes_areReported();
    void undeletedConnectionFile_isReported();
    void window_isRestored();
    void files_containNoSecret();
    void unwritableDisk_onlyDisablesCache();

private:
    /// Starts the portal, signs in, and returns the id of the connection.
    QString signIn(DesktopFixture::Portal &portal);
    TestWindow &test() const { return *m_computer.test; }
    Session &session() { return *test().sessions.session(); }
    QString bannerText()
    {
        auto *sentence = test().find<QLabel>("offlineSentence");
        return sentence ? sentence->text() : QString();
    }

    DesktopFixture m_computer;
};

QString OfflineTest::signIn(DesktopFixture::Portal &portal)
{
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    return m_computer.connectionId();
}

void OfflineTest::savedList_isShownOffline()
{
    DesktopFixture::Portal portal;
    portal.start(5);
    m_computer.start();
    m_computer.signInForGood(portal);
    QTRY_VERIFY(session().user());
    const int rows = session().keys().model().rowCount();
    portal.stop();

    m_computer.start();
    QCOMPARE(session().keys().model().rowCount(), rows);
    QVERIFY(test().find("deleteKey"));
    QCOMPARE(
        test().find<QAbstractButton>("organization")->text(), QStringLiteral("Acme Corporation"));
    QTRY_VERIFY2(bannerText().startsWith(u"Offline. List updated "), qPrintable(bannerText()));
    QVERIFY(bannerText().contains(QString::number(QDate::currentDate().year())));
    QVERIFY(test().named(QStringLiteral("Retry")));
    for (const char *name : { "deleteKey", "renameKey", "generateButton" }) {
        QVERIFY2(!test().find<QAbstractButton>(name)->isEnabled(), name);
        QVERIFY2(test().find(name)->toolTip().contains(u"offline"), name);
        QVERIFY2(test().find(name)->accessibleDescription().contains(u"offline"), name);
    }
    auto *search = test().find<QLineEdit>("searchField");
    search->setText(QStringLiteral("no such key"));
    QTRY_VERIFY(!test().find("deleteKey"));
    search->clear();
    QTRY_VERIFY(test().find("deleteKey"));
    test().press(QStringLiteral("Copy endpoint"));
    QCOMPARE(QApplication::clipboard()->text(), portal.address->endpoint().toString());
}

void OfflineTest::returningService_isNoticed()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    portal.stop();
    session().refresh();
    QTRY_VERIFY(bannerText().startsWith(u"Offline."));
    QVERIFY(test().find("deleteKey"));
    portal.start();
    QTRY_VERIFY_WITH_TIMEOUT(bannerText().isEmpty(), 15'000);
    QVERIFY(test().find<QAbstractButton>("generateButton")->isEnabled());
}

void OfflineTest::cancelledRetry_keepsReconnecting()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    portal.stop();
    session().refresh();
    QTRY_VERIFY(session().isOffline());
    session().refresh();
    session().keys().cancelRefresh();
    portal.start();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isOffline(), 15'000);
}

void OfflineTest::languageChange_keepsPage()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    session().setKeyMissing(SecretStoreError { .kind = SecretStoreError::Kind::Locked });
    auto *drawer = test().window->findChild<Drawer *>();
    drawer->goTo(Drawer::Page::Language);
    test().languages.use(QStringLiteral("es"));
    QTRY_VERIFY(test().find("language_es"));
    QVERIFY(test().find("language_es")->isVisible());
    drawer->goTo(Drawer::Page::ApiCredentials);
    QTRY_VERIFY(test().find<QLabel>("promptReason")->text().contains(u"bloqueado"));
    QVERIFY(test().find("promptReason"));
}

void OfflineTest::environmentKey_hasSavedList()
{
    DesktopFixture::Portal portal;
    portal.start(4);
    m_computer.start();
    test().sessions.open(*portal.address, portal.key);
    QTRY_VERIFY(session().keys().hasLoaded());
    const int rows = session().keys().model().rowCount();
    portal.stop();
    m_computer.start();
    test().sessions.open(*portal.address, portal.key);
    QTRY_COMPARE(session().keys().model().rowCount(), rows);
    QTRY_VERIFY(bannerText().startsWith(u"Offline."));
    QCOMPARE(m_computer.inKeychain(m_computer.connectionId()), QStringLiteral("NotFound"));
}

void OfflineTest::damagedList_isReportedAndReplaced()
{
    DesktopFixture::Portal portal;
    const QString id = signIn(portal);
    m_computer.test.reset();
    const QDir folder(Paths::under(m_computer.home->path()).cacheFolder);
    QFile file(folder.filePath(id + QStringLiteral(".keys")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    file.close();

    m_computer.start();
    auto *message = test().window->findChild<KeyListMessageBar *>();
    QVERIFY2(message->sentence().contains(u"has been set aside"), qPrintable(message->sentence()));
    QTRY_VERIFY(test().find("deleteKey"));
    m_computer.test.reset(); // waits until the list is written
    QVERIFY(KeyListCache(folder.path()).read(id).snapshot);
}

/// Replaces the file by a link to itself, which not even root can open.
static bool makeUnreadable(const QString &path)
{
    return QFile::remove(path) && QFile::link(path, path);
}

void OfflineTest::unreadableFile_isReportedAndKept()
{
    DesktopFixture::Portal portal;
    const QString id = signIn(portal);
    m_computer.test.reset();
    const Paths paths = Paths::under(m_computer.home->path());
    const QString list = QDir(paths.cacheFolder).filePath(id + QStringLiteral(".keys"));
    QVERIFY(makeUnreadable(list));
    portal.stop();

    m_computer.start();
    const auto *message = test().window->findChild<KeyListMessageBar *>();
    const QString reason = qt_error_string(ELOOP);
    QTRY_COMPARE(message->sentence(), QStringLiteral("The saved list couldn’t be read: ") + reason);
    m_computer.test.reset();
    QVERIFY(QFileInfo(list).isSymLink());

    QVERIFY(makeUnreadable(paths.settingsFile));
    m_computer.start();
    QCOMPARE(test().find<MessageBar>("notice")->sentence(),
        QStringLiteral("The settings couldn’t be read and were left unchanged: ") + reason);
    m_computer.test.reset();
    QVERIFY(QFileInfo(paths.settingsFile).isSymLink());
}

void OfflineTest::newerSettings_areReportedAndKept()
{
    const Paths paths = Paths::under(m_computer.home->path());
    const QByteArray newer = R"({"version": 2})";
    QVERIFY(QDir().mkpath(QFileInfo(paths.settingsFile).path()));
    QFile file(paths.settingsFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(newer) == newer.size());
    file.close();
    const auto isSaid = [this] {
        const auto *notice = test().find<MessageBar>("notice");
        return notice && notice->sentence().contains(u"written by a newer version of Llavero");
    };
    m_computer.start();
    QVERIFY(isSaid());
    test().find<MessageBar>("notice")->hide();
    DesktopFixture::Portal portal;
    signIn(portal);
    QTRY_VERIFY(isSaid());
    m_computer.test.reset();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), newer);
}

void OfflineTest::newerNotes_areReported()
{
    DesktopFixture::Portal portal;
    const QString id = signIn(portal);
    m_computer.test.reset();
    const QString path
        = KeyNotes::filePath(Paths::under(m_computer.home->path()).connectionsFolder, id);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"version": 2})"));
    file.close();

    m_computer.start();
    const auto *message = test().window->findChild<KeyListMessageBar *>();
    QTRY_VERIFY2(message->sentence().startsWith(u"Your notes were written by a newer version"),
        qPrintable(message->sentence()));
    KeyNotes &notes = test().sessions.session()->notes();
    test().press(u"Dismiss this message"_s);
    QSignalSpy read(&notes, &KeyNotes::stateChanged);
    notes.reload();
    QVERIFY(read.wait());
    QCOMPARE(message->sentence(), QString()); // the user has read it
}

/// Their messages end with what they say.
void OfflineTest::unreadableNotes_areReported()
{
    DesktopFixture::Portal portal;
    signIn(portal);
    KeyNotes &notes = test().sessions.session()->notes();
    const auto *message = test().window->findChild<KeyListMessageBar *>();
    const QString usual
        = KeyNotes::filePath(test().paths.connectionsFolder, m_computer.connectionId());
    const QString other = m_computer.home->filePath(QStringLiteral("notes.json"));
    QVERIFY(QFile(other).open(QIODevice::WriteOnly));
    QVERIFY(makeUnreadable(other));
    notes.setFile(other);
    QTRY_VERIFY2(message->sentence().startsWith(u"Your notes can’t be read: "),
        qPrintable(message->sentence()));
    notes.setNote(QStringLiteral("1"), { .text = QStringLiteral("one") });
    QTRY_VERIFY2(message->sentence().startsWith(u"Your notes can’t be saved: "),
        qPrintable(message->sentence()));
    notes.setFile(usual);
    QTRY_COMPARE(message->sentence(), QString());
}

void OfflineTest::undeletedConnectionFile_isReported()
{
    DesktopFixture::Portal portal;
    const QString id = signIn(portal);
    const QDir folder(Paths::under(m_computer.home->path()).connectionsFolder + u'/' + id);
    QVERIFY(folder.mkpath(QStringLiteral("ca.pem/a folder that is not empty")));
    test().sessions.removeConnection(id);
    const QString said = test().find<MessageBar>("notice")->sentence();
    const auto start
        = QStringLiteral("The file %1 of the removed connection couldn’t be deleted: ");
    QVERIFY2(
        said.startsWith(start.arg(folder.filePath(QStringLiteral("ca.pem")))), qPrintable(said));
}

void OfflineTest::window_isRestored()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    test().window->resize(640, 560);
    test().sortBy({ .column = SortOrder::Column::LastActivity });
    test().window->findChild<Drawer *>()->goTo(Drawer::Page::Account);
    test().window->close();
    m_computer.start();
    QCOMPARE(test().window->size(), QSize(640, 560));
    QVERIFY(!test().find("generateButton"));
    test().window->findChild<Drawer *>()->goTo(Drawer::Page::ApiCredentials);
    QCOMPARE(test().find<QComboBox>("orderBox")->currentText(), u"Last activity ↓"_s);
}

void OfflineTest::files_containNoSecret()
{
    DesktopFixture::Portal portal;
    portal.start();
    m_computer.start();
    m_computer.signInForGood(portal);
    m_computer.test.reset();
    int files = 0;
    for (QDirIterator all(m_computer.home->path(), QDir::Files, QDirIterator::Subdirectories);
         all.hasNext();) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(portal.key.utf8()), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(portal.key.utf8().toBase64(QByteArray::OmitTrailingEquals)),
            qPrintable(file.fileName()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 2); // the list and the settings
}

void OfflineTest::unwritableDisk_onlyDisablesCache()
{
    DesktopFixture::Portal portal;
    portal.start();
    // A file instead of the cache's folder: nothing can be written below it.
    const QString folder = Paths::under(m_computer.home->path()).cacheFolder;
    QVERIFY(QDir().mkpath(QFileInfo(folder).path()));
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_computer.start();
    m_computer.signInForGood(portal);
    auto *message = test().window->findChild<KeyListMessageBar *>();
    QTRY_VERIFY(message->sentence().contains(u"couldn’t be saved"));
    QVERIFY(test().find("deleteKey"));
    QVERIFY(test().find<QAbstractButton>("generateButton")->isEnabled());
    QVERIFY(inTheWay.remove());
    session().refresh(); // this list can be saved
    QTRY_VERIFY(message->isHidden());
}

LLAVERO_TEST(OfflineTest, QApplication)
#include "tst_offline.moc"
