// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and state in a language that is longer, accented and bracketed: at every width no text
// is cut and none is English, and a switch of the language changes every text.

#include "tests/support/KeyLists.h"
#include "tests/support/PseudoLanguage.h"
#include "tests/support/TextClipping.h"
#include "tests/support/UiStates.h"

#include "app/signin/Session.h"
#include "tests/support/TestProgram.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/text/AccountText.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

class PseudoLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void everyText_isTranslatedAndFits();
    void languageSwitch_changesEveryText();

private:
    PseudoLanguage m_first { u'⟦', u'⟧' };
    PseudoLanguage m_second { u'⟪', u'⟫' };
};

/// Texts without a translation: data of the service, and names.
static QStringList dataOf(TestWindow &test)
{
    QStringList data { QStringLiteral("Llavero"), QStringLiteral("Acme Corporation"),
        QStringLiteral("acme.example.com"), QStringLiteral("intranet.example.org"),
        QStringLiteral("/home/example/ca.pem"), QStringLiteral("ca.pem") };
    for (const Language &language : LanguageManager::shipped())
        data << language.name;
    data << test.paths.settingsFile << test.paths.connectionsFolder << test.paths.cacheFolder;
    Session *session = test.sessions.session();
    if (!session)
        return data;
    for (const ApiKey &key : toList(session->keys().model().keys()))
        data << key.name << key.id;
    for (const KeyNote &note : session->notes().all())
        data << note.text << note.text.split(u'\n');
    if (const auto *details = test.window->findChild<KeyDetailsPage *>()) // of a removed key, too
        data << details->keyId() << details->findChild<QLabel *>(u"detailsName"_s)->text();
    if (const auto *name = test.find<QLabel>("replacedName"))
        data << name->text();
    if (const auto &user = session->user())
        data << user->firstName << user->lastName << user->shownName() << user->email
             << user->userName << timeZoneText(user->timeZone) << countryText(user->country)
             << user->primaryRole << user->organization;
    for (const ServiceField &field : session->serviceKeys().fields())
        data << field.key << QString::fromUtf8(field.value.utf8());
    for (const ServiceEnvironment &environment : session->serviceKeys().environments())
        data << environment.connectionName << environment.environmentName;
    if (const auto *variables = test.find<QLabel>("variableNames"))
        data << variables->text() << test.find<QLineEdit>("variablePrefix")->text();
    if (const auto *path = test.find<QLineEdit>("envFileField"))
        data << path->text();
    if (const auto *command = test.find<QLabel>("commandText"))
        data << command->text();
    data << QStringLiteral("PowerShell") << QStringLiteral("curl")
         << QStringLiteral("Python (requests)"); // formats of a copied key
    data.removeAll(QString());
    // The longer ones first, because they may contain a short one.
    std::sort(data.begin(), data.end(),
        [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return data;
}

/// Returns the text without bracketed sentences, data, addresses, dates and keys.
static QString bare(QString words, const QStringList &data)
{
    static const QRegularExpression sentence(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression address(
        QStringLiteral("https?://[^\\s⟦⟧]*|llv_\\w+|</?(?:qt|br|span)[^>]*>"));
    static const QRegularExpression date(QStringLiteral(
        "[A-Z][a-z]+ \\d+, \\d{4}(?:, \\d+:\\d\\d(?::\\d\\d)?\\W?[AP]M(?: \\(\\S+\\))?)?"));
    words.remove(address).remove(date);
    for (const QString &datum : data)
        words.remove(datum.toHtmlEscaped()).remove(datum);
    for (qsizetype before = -1; before != words.size();) { // a sentence may contain another
        before = words.size();
        words.remove(sentence);
    }
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    return letters.match(words).captured();
}

/// Prints one line each, because QVERIFY2 cuts its message.
static void report(const QStringList &problems)
{
    for (const QString &problem : problems)
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

static bool isData(const QString &text)
{
    return !text.contains(u'⟦') && !text.contains(u'⟧');
}

void PseudoLanguageTest::everyText_isTranslatedAndFits()
{
    QStringList problems;
    const auto look = [&](QWidget &shown, const QString &name, const QStringList &data) {
        UiStates::settle(shown);
        for (const auto &[where, words] : TextClipping::texts(shown)) {
            if (const QString left = bare(words, data); !left.isEmpty())
                problems << name + u": "_s + where + u" says in English: "_s + words;
        }
        for (const QString &problem :
            TextClipping::clippedTexts(shown, isData) + TextClipping::overlappingWidgets(shown))
            problems << name + u": "_s + problem;
    };
    UiStates gallery(
        Theme::light(), [this](TestWindow &) { qApp->installTranslator(&m_first); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            if (extra)
                return look(*extra, name, dataOf(test));
            for (const int width : UiStates::widths) {
                test.window->resize(width, 640);
                look(*test.window, u"%1 at %2 px"_s.arg(name).arg(width), dataOf(test));
                QCOMPARE(test.window->width(), width);
            }
        });
    gallery.showAll();
    qApp->removeTranslator(&m_first);
    report(problems);
}

void PseudoLanguageTest::languageSwitch_changesEveryText()
{
    QStringList problems;
    const auto look = [&](QWidget &shown, const QString &name) {
        for (const auto &[where, words] : TextClipping::texts(shown)) {
            if (words.contains(u'⟦'))
                problems << name + u": "_s + where + u" still says: "_s + words;
        }
    };
    UiStates gallery(
        Theme::light(), [this](TestWindow &) { qApp->installTranslator(&m_first); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            UiStates::settle(*test.window);
            qApp->removeTranslator(&m_first);
            qApp->installTranslator(&m_second);
            UiStates::settle(*test.window);
            look(*test.window, name);
            if (extra)
                look(*extra, name);
            qApp->removeTranslator(&m_second);
            qApp->installTranslator(&m_first);
            UiStates::settle(*test.window);
        });
    gallery.showAll();
    qApp->removeTranslator(&m_first);
    report(problems);
}

LLAVERO_TEST(PseudoLanguageTest, QApplication)
#include "tst_pseudo_language.moc"
