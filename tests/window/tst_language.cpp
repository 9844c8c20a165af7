// SPDX-License-Identifier: GPL-3.0-or-later
// The effects of a language besides sentences: Qt's own texts, requests to the service, and
// relative times. Also the marks of unused keys.

#include "tests/support/KeyCardProbe.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/Session.h"
#include "ui/credentials/KeyListView.h"
#include "ui/drawer/Drawer.h"
#include "ui/text/DateText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QTimer>

using namespace Qt::StringLiterals;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void chosenLanguage_isSavedAndSent();
    void systemLanguage_canBeChosenAgain();
    void language_canBeChosenBeforeSignIn();
    void appearance_canBeChosenInBothPlaces();
    void qtTexts_areTranslated_data();
    void qtTexts_areTranslated();
    void keys_areNamedAsOnKeyboards_data();
    void keys_areNamedAsOnKeyboards();
    void openFileDialog_changesItsLanguage();
    void relativeTimes_areUpdated();
    void listAge_isRelative_withTheExactTimeInTheToolTip();
    void unusedKeys_areMarked();

private:
    KeyCard *card(const QString &name);

    QDateTime m_now;
    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void LanguageTest::init()
{
    m_now = QDateTime(QDate(2024, 7, 12), QTime(12, 0), Qt::UTC);
    m_server = std::make_unique<FakeHttpServer>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { FakeHttpServer::json(R"({"data":[
            {"id":"1","name":"recent","lastIp":"192.0.2.1","lastActivity":"2024-07-12T11:59:30.000Z"},
            {"id":"2","name":"old","lastIp":"192.0.2.2","lastActivity":"2024-01-02T10:11:07.000Z"},
            {"id":"3","name":"new","lastIp":null,"lastActivity":null},
            {"id":"4","name":"minutes old","creationDate":"2024-07-12T11:58:00.000Z"},
            {"id":"5","name":"weeks old","creationDate":"2024-06-11T11:58:00.000Z"}]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window = TestWindow::openWindow(
        AppContext { m_test->sessions, m_test->clipboard, m_test->languages, m_test->settings,
            m_test->paths, [this] { return m_now; } },
        std::chrono::hours(1));
    m_test->window->show();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(card(QStringLiteral("recent")) && card(QStringLiteral("old")));
}

void LanguageTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

KeyCard *LanguageTest::card(const QString &name)
{
    for (auto *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

void LanguageTest::chosenLanguage_isSavedAndSent()
{
    QVERIFY(m_server->requests("GET").last().contains("\r\nAccept-Language: en"));
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::Language);
    m_test->find<QAbstractButton>("language_es")->click();
    QCOMPARE(SettingsFile(m_test->paths.settingsFile).current().language, QStringLiteral("es"));
    // The request for the user may still be in the language before.
    const auto listRequests = [this] { return m_server->requests("GET /api/v2/api_keys"); };
    QTRY_VERIFY(!m_test->sessions.session()->keys().isLoading()); // because a refresh would join it
    const qsizetype before = listRequests().size();
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(listRequests().size() > before);
    QVERIFY(listRequests().last().contains("\r\nAccept-Language: es"));
}

void LanguageTest::systemLanguage_canBeChosenAgain()
{
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::Language);
    const auto isChosen
        = [this](const char *name) { return m_test->find<QAbstractButton>(name)->isChecked(); };
    QVERIFY(isChosen("language_system"));
    m_test->find<QAbstractButton>("language_es")->click();
    QCOMPARE(m_test->languages.current(), QStringLiteral("es"));
    QVERIFY(isChosen("language_es") && !isChosen("language_system"));
    QTRY_COMPARE(m_test->find<QAbstractButton>("language_system")->text(),
        QStringLiteral("Idioma del sistema"));
    m_test->find<QAbstractButton>("language_system")->click();
    QCOMPARE(m_test->languages.current(), LanguageManager::systemLanguage());
    QVERIFY(isChosen("language_system"));
    QCOMPARE(SettingsFile(m_test->paths.settingsFile).current().language, QString());
}

/// Chooses by the keyboard.
void LanguageTest::language_canBeChosenBeforeSignIn()
{
    TestWindow test;
    test.start();
    auto *box = test.find<QComboBox>("languageBox");
    QCOMPARE(TestWindow::effectiveName(box), QStringLiteral("Language"));
    QCOMPARE(box->currentText(), QStringLiteral("System language"));
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("Esp"));
    QTRY_COMPARE(test.languages.current(), QStringLiteral("es"));
    QTRY_VERIFY(test.named(QStringLiteral("Idioma")));
    QCOMPARE(box->currentText(), QStringLiteral("Español"));
    QCOMPARE(SettingsFile(test.paths.settingsFile).current().language, QStringLiteral("es"));
    QTest::keyClick(box, Qt::Key_Home);
    QTRY_COMPARE(test.languages.current(), LanguageManager::systemLanguage());
    QCOMPARE(SettingsFile(test.paths.settingsFile).current().language, QString());
}

void LanguageTest::appearance_canBeChosenInBothPlaces()
{
    int dressed = 0;
    TestWindow test;
    test.window = TestWindow::openWindow({ .sessions = test.sessions,
        .clipboard = test.clipboard,
        .languages = test.languages,
        .settings = test.settings,
        .paths = test.paths,
        .appearanceChosen = [&dressed] { ++dressed; } });
    test.start();
    const auto chosen
        = [&test] { return SettingsFile(test.paths.settingsFile).current().appearance; };
    auto *box = test.find<QComboBox>("appearanceBox");
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("Dark"));
    QTRY_COMPARE(chosen(), QStringLiteral("dark"));
    QTRY_COMPARE(dressed, 1);
    test.sessions.open(*PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(test.window->findChild<Drawer *>());
    test.window->findChild<Drawer *>()->goTo(Drawer::Page::Language);
    QVERIFY(test.find<QAbstractButton>("appearance_dark")->isChecked());
    test.find<QAbstractButton>("appearance_light")->click();
    QCOMPARE(chosen(), QStringLiteral("light"));
    test.find<QAbstractButton>("appearance_system")->click();
    QCOMPARE(chosen(), QString());
    QCOMPARE(dressed, 3);
}

void LanguageTest::qtTexts_areTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("open");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("Open");
    QTest::newRow("es") << QStringLiteral("es") << QStringLiteral("Abrir");
    QTest::newRow("fr") << QStringLiteral("fr") << QStringLiteral("Ouvrir");
}

void LanguageTest::qtTexts_areTranslated()
{
    QFETCH(QString, language);
    QFETCH(QString, open);
    QFileDialog dialog(m_test->window.get());
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.open();
    m_test->languages.use(language); // while it is open
    const auto texts = [&dialog] {
        QStringList found;
        for (const auto *button : dialog.findChildren<QAbstractButton *>())
            found << button->text().remove(u'&');
        return found;
    };
    QTRY_VERIFY2(texts().contains(open), qPrintable(texts().join(u'|')));
}

void LanguageTest::keys_areNamedAsOnKeyboards_data()
{
    QTest::addColumn<QString>("names");
    QTest::newRow("en") << u"Ctrl+N, Shift+F10, Return, Del, Esc, PgUp, PgDown, Home, End, Up"_s;
    QTest::newRow("es")
        << u"Ctrl+N, Mayús+F10, Intro, Supr, Esc, Re Pág, Av Pág, Inicio, Fin, Flecha arriba"_s;
    QTest::newRow("fr") << u"Ctrl+N, Maj+F10, Entrée, Suppr, Échap, Page préc, Page suiv, "
                           u"Début, Fin, Flèche haut"_s;
}

void LanguageTest::keys_areNamedAsOnKeyboards()
{
    QFETCH(QString, names);
    m_test->languages.use(QString::fromLatin1(QTest::currentDataTag()));
    QStringList found;
    for (const int key : { int(Qt::CTRL) | Qt::Key_N, int(Qt::SHIFT) | Qt::Key_F10,
             int(Qt::Key_Return), int(Qt::Key_Delete), int(Qt::Key_Escape), int(Qt::Key_PageUp),
             int(Qt::Key_PageDown), int(Qt::Key_Home), int(Qt::Key_End), int(Qt::Key_Up) })
        found << QKeySequence(key).toString(QKeySequence::NativeText);
    QCOMPARE(found.join(u", "_s), names);
}

void LanguageTest::openFileDialog_changesItsLanguage()
{
    TestWindow test;
    test.start();
    test.find<QAbstractButton>("optionsButton")->click();
    test.find<QAbstractButton>("chooseAuthorities")->click();
    auto *dialog = test.window->findChild<QFileDialog *>();
    QVERIFY(dialog->windowTitle().startsWith(u"Certificate authority"));
    test.languages.use(QStringLiteral("es"));
    QTRY_VERIFY2(dialog->windowTitle().startsWith(u"Autoridad"), qPrintable(dialog->windowTitle()));
    QVERIFY2(dialog->nameFilters().first().startsWith(u"Certificados"),
        qPrintable(dialog->nameFilters().first()));
}

void LanguageTest::relativeTimes_areUpdated()
{
    const auto shown = [this] { return card(QStringLiteral("recent"))->accessibleName(); };
    QVERIFY2(shown().contains(u"Just now"), qPrintable(shown()));
    m_now = m_now.addSecs(3 * 3600);
    auto *minute
        = m_test->window->findChild<KeyListView *>()->findChild<QTimer *>(QStringLiteral("minute"));
    QVERIFY(minute->isActive());
    minute->setInterval(0); // the minute has passed
    QTRY_VERIFY2(shown().contains(u"3 hours ago"), qPrintable(shown()));
}

void LanguageTest::listAge_isRelative_withTheExactTimeInTheToolTip()
{
    const auto *age = m_test->find<QLabel>("listAge");
    const QDateTime confirmed = *m_test->sessions.session()->keys().confirmedAt();
    m_now = confirmed.addSecs(3 * 3600);
    age->findChild<QTimer *>(QStringLiteral("minute"))->setInterval(0); // the minute has passed
    QTRY_COMPARE(age->text(), QStringLiteral("Updated 3 hours ago"));
    QVERIFY(age->toolTip().contains(exactTimeText(confirmed)));
    QCOMPARE(age->accessibleDescription(), exactTimeText(confirmed));
    m_test->languages.use(QStringLiteral("es"));
    QTRY_COMPARE(age->text(), QStringLiteral("Actualizada hace 3 horas"));
    QCOMPARE(age->accessibleDescription(), exactTimeText(confirmed));
}

void LanguageTest::unusedKeys_areMarked()
{
    using Kind = KeyCard::Element::Kind;
    const auto mark = [this](const QString &name) {
        return visibleElement(card(name), Kind::StaleIcon).has_value();
    };
    const auto toolTip = [this](const QString &name) {
        return card(name)->elementToolTip(*visibleElement(card(name), Kind::LastActivity));
    };
    QVERIFY(!mark(QStringLiteral("recent")));
    QVERIFY(mark(QStringLiteral("old")));
    QVERIFY(mark(QStringLiteral("new"))); // of unknown age
    QVERIFY(!mark(QStringLiteral("minutes old")));
    QVERIFY(mark(QStringLiteral("weeks old")));
    // The mark is not the only sign, and the tooltip has the exact time.
    QVERIFY(card(QStringLiteral("old"))->accessibleName().contains(u"6 months ago"));
    const QString exact = QStringLiteral("10:11:07");
    QVERIFY(toolTip(QStringLiteral("old")).contains(exact));
    QVERIFY(toolTip(QStringLiteral("old")).contains(u"Not used in the last 90 days."));
    QVERIFY(card(QStringLiteral("old"))->accessibleDescription().contains(exact));
    QVERIFY(card(QStringLiteral("new"))->accessibleName().contains(u"Never used"));
}

LLAVERO_TEST(LanguageTest, QApplication)
#include "tst_language.moc"
