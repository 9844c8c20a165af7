// SPDX-License-Identifier: GPL-3.0-or-later
// Names that turn the text around them, or are not seen: in the rows and in every sentence they
// stand for themselves alone, and different names look different.

#include "tests/support/KeyCardProbe.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/TextClipping.h"

#include "ui/credentials/KeyListMessageBar.h"
#include "ui/drawer/Drawer.h"
#include "ui/text/PlainText.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSet>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Element = KeyCard::Element;
using Server = FakeHttpServer;

namespace {

bool isBidiControl(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
        || c == 0x200f || c == 0x61c;
}

bool isUnseen(char32_t c)
{
    static const QSet<char32_t> blank { 0x34f, 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0xa0,
        0x2003 };
    const auto category = QChar::category(c);
    return QChar::isNonCharacter(c) || blank.contains(c) || category == QChar::Other_Format
        || (category == QChar::Other_Control && c != '\n') || category == QChar::Other_Surrogate
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

bool isRightToLeft(char32_t c)
{
    const auto direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

/// Returns true if a part of `text` could turn or hide the text around it. Isolates may do so
/// inside.
bool deceives(const QString &text)
{
    int isolates = 0;
    for (const uint c : text.toUcs4()) {
        if (c == 0x2068)
            ++isolates;
        else if (c == 0x2069
                ? --isolates < 0
                : isBidiControl(c) || isUnseen(c) || (isRightToLeft(c) && isolates == 0))
            return true;
    }
    return isolates > 0 || !text.isValidUtf16();
}

QStringList deceptionsIn(QWidget &root)
{
    QStringList found;
    for (const auto &[where, words] : TextClipping::texts(root)) {
        if (deceives(words))
            found << where + u": "_s + QString::fromLatin1(words.toUtf8().toPercentEncoding(" "));
    }
    return found;
}

/// Each different, and some differing by what is not seen alone.
const QStringList &names()
{
    static const QStringList all { u"x"_s, u"\ufeffx"_s, u"x\u200b"_s, u"x\u200d"_s, u"x\u00ad"_s,
        u"x\ufe0f"_s, u"x\u034f"_s, u"x\u2060"_s, u"x\U000e0041"_s, u"x\ufffe"_s, u"x "_s, u" x"_s,
        u"x\u3164"_s, u"x\n"_s, u"x\u0001"_s, u"\u202ex"_s, u"x\u2069"_s, u"x\u2067"_s,
        u"x\u200f"_s, u"x\u061c"_s, u"a b"_s, u"a\u00a0b"_s, u"a\u2003b"_s, u"a\tb"_s,
        u"a\u2028b"_s, u"\u202e\u202d"_s, u"\u2066"_s, u"\u2069\u2069"_s, u"\u200b"_s,
        u"\u200b\u200b"_s, u"\ufeff"_s, u"\ufffe\uffff"_s, u" "_s, u"  "_s, u"\u3164\u2800"_s,
        u"\u202etset"_s, u"שלום 12"_s, u"key שלום (1)"_s, u"مفتاح ٣"_s };
    return all;
}

QByteArray listOf(const QStringList &shown)
{
    QJsonArray rows;
    for (const QString &name : shown)
        rows << QJsonObject { { u"id"_s, u"id-%1"_s.arg(rows.size()) }, { u"name"_s, name } };
    return QJsonDocument(QJsonObject { { u"data"_s, rows } }).toJson();
}

} // namespace

class DeceptiveNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyRow_showsItsOwnName();
    void everySentence_isUnchanged_data();
    void everySentence_isUnchanged();
    void ordinaryName_isUnchanged();
    void idWithByteOrderMark_staysDistinct();
    void renameEditor_namesInvisibleCharacters();
    void userName_isEscaped();
    void serviceMessage_isEscaped();
    void futureActivity_showsItsDate();

private:
    void open(const QByteArray &list);
    template <typename Look>
    void showEach(const QStringList &names, Look look);
    QList<KeyCard *> cards() const;
    QString nameOf(const KeyCard *card) const
    {
        return visibleElement(card, Element::Kind::Name)
            .value_or(Element { Element::Kind::Name, {} })
            .text;
    }
    QString message() { return m_test->window->findChild<KeyListMessageBar *>()->sentence(); }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void DeceptiveNamesTest::init()
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
}

void DeceptiveNamesTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void DeceptiveNamesTest::open(const QByteArray &list)
{
    m_server->on("GET /api_keys", { Server::json(list) });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(!cards().isEmpty());
}

QList<KeyCard *> DeceptiveNamesTest::cards() const
{
    QList<KeyCard *> visible;
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible())
            visible << card;
    }
    return visible;
}

/// Calls `look` with each name and the card that shows it; some at a time, as a window has room.
template <typename Look>
void DeceptiveNamesTest::showEach(const QStringList &names, Look look)
{
    constexpr qsizetype room = 8;
    for (qsizetype first = 0; first < names.size(); first += room) {
        const QStringList some = names.sliced(first, std::min(room, names.size() - first));
        const QByteArray list = listOf(some);
        if (!m_test)
            open(list);
        m_server->on("GET /api_keys", { Server::json(list) });
        m_test->sessions.session()->refresh();
        const auto isShown = [this](const QString &name) {
            const QList<KeyCard *> shown = cards();
            return std::any_of(shown.begin(), shown.end(),
                [&name](const KeyCard *card) { return card->keyName() == name; });
        };
        QTRY_VERIFY(std::all_of(some.begin(), some.end(), isShown));
        QCOMPARE(cards().size(), some.size());
        for (const KeyCard *card : cards())
            look(card->keyName(), nameOf(card));
        QCOMPARE(deceptionsIn(*m_test->window), QStringList());
    }
}

void DeceptiveNamesTest::everyRow_showsItsOwnName()
{
    QHash<QString, QString> shown;
    showEach(names(), [&shown](const QString &name, const QString &words) {
        const QString escaped = QString::fromLatin1(name.toUtf8().toPercentEncoding());
        QVERIFY2(!deceives(words), qPrintable(escaped));
        QVERIFY2(!words.trimmed().isEmpty(), qPrintable(escaped));
        QVERIFY2(
            !shown.contains(words), qPrintable(escaped + u" looks as "_s + shown.value(words)));
        shown.insert(words, escaped);
    });
    QCOMPARE(shown.size(), names().size());
}

void DeceptiveNamesTest::everySentence_isUnchanged_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : { u"\u202ex"_s, u"x\u2069"_s, u"\u200b"_s, u"key שלום (1)"_s })
        QTest::newRow(name.toUtf8().toPercentEncoding()) << name;
}

/// From one to the next, as a person makes them appear.
void DeceptiveNamesTest::everySentence_isUnchanged()
{
    QFETCH(QString, name);
    open(listOf({ name, u"other"_s }));
    KeyCard *card = nullptr;
    for (KeyCard *shown : cards())
        card = shown->keyName() == u"other" ? card : shown;
    QVERIFY(card);
    const auto check = [this] { QCOMPARE(deceptionsIn(*m_test->window), QStringList()); };
    check();
    m_server->on("DELETE /api_keys/id-0",
        { Server::http(403, R"({"errors":[{"message":"x"}]})"), Server::silence() });
    QTest::keyClick(card, Qt::Key_Delete);
    QMessageBox *question = nullptr;
    QTRY_VERIFY(question = m_test->window->findChild<QMessageBox *>());
    QCOMPARE(deceptionsIn(*question), QStringList());
    m_test->answer("confirmButton");
    QTRY_VERIFY(message().contains(u"wasn’t deleted"));
    check();
    m_server->on("GET /api_keys",
        {
            Server::json(listOf({ u"none"_s })),
        });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(cards().size(), 1);
    check();
}

void DeceptiveNamesTest::ordinaryName_isUnchanged()
{
    const QStringList ordinary { u"ci-deploy-eu"_s, u"Clé d’été n° 3"_s, u"鍵　一"_s, u"e\u0301"_s,
        u"a & b <i>"_s, u"\\u202E"_s, u"a  b"_s };
    showEach(ordinary, [](const QString &name, const QString &words) { QCOMPARE(words, name); });
    // The invisible characters of these have an effect: they join or separate.
    for (const QString &name : { u"❤\ufe0f 1\ufe0f\u20e3"_s, u"👩\u200d💻👍🏽"_s,
             u"می\u200cخواهم"_s, u"ශ\u0dca\u200dරී"_s })
        QCOMPARE(visibleName(name), name);
}

/// Qt's conversion from UTF-8 leaves it out, and another key would be deleted.
void DeceptiveNamesTest::idWithByteOrderMark_staysDistinct()
{
    open(R"({"data":[{"id":"1","name":"one"},{"id":"\ufeff1","name":"two"}]})");
    QCOMPARE(cards().size(), 2);
    m_server->on("DELETE /api_keys/%EF%BB%BF1", { Server::http(204, {}) });
    for (KeyCard *card : cards()) {
        if (card->keyName() == u"two")
            QTest::keyClick(card, Qt::Key_Delete);
    }
    m_test->answer("confirmButton");
    QTRY_COMPARE(m_server->requests("DELETE").size(), 1);
    const QByteArray request = m_server->requests("DELETE").first();
    QVERIFY2(request.contains("/api_keys/%EF%BB%BF1 "), request);
}

void DeceptiveNamesTest::renameEditor_namesInvisibleCharacters()
{
    open(listOf({ u"a\u202eb\u200b"_s }));
    QTest::keyClick(cards().first(), Qt::Key_F2);
    QTRY_VERIFY(m_test->find<QLineEdit>("nameField"));
    auto *field = m_test->find<QLineEdit>("nameField");
    QCOMPARE(field->text(), u"a\u202eb\u200b"_s);
    auto *note = m_test->find<QLabel>("nameMessage");
    QVERIFY(note);
    QVERIFY2(note->text().contains(u"a\\u202Eb\\u200B"), qUtf8Printable(note->text()));
    QVERIFY(field->accessibleDescription().contains(u"a\\u202Eb\\u200B"));
    m_test->typeName(u"plain"_s);
    QVERIFY(!m_test->find<QLabel>("nameMessage"));
    QVERIFY(field->accessibleDescription().isEmpty());
    QApplication::clipboard()->setText(u"\u2066"_s);
    field->paste();
    QVERIFY(m_test->find<QLabel>("nameMessage")->text().contains(u"plain\\u2066"));
}

void DeceptiveNamesTest::userName_isEscaped()
{
    const QByteArray odd = R"(\u202Eabc \u2069 \u200b \ud800 שלום 1)";
    m_server->on("GET /users/me",
        { Server::json(
            QByteArray(R"({"data":{"id":"u","userName":"%","firstName":"%","lastName":"%",
            "email":"%","timezone":"%","organization":{"name":"%"},
            "primaryRoleBinding":{"role":{"name":"%"}}}})")
                .replace("%", odd)) });
    m_server->on("GET /users/u/additional_roles",
        { Server::json(QByteArray(R"({"data":[{"role":{"name":"%"}},{"role":{"name":"Reader"}}]})")
                           .replace("%", odd)) });
    open(listOf({ u"other"_s }));
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
    auto *drawer = m_test->window->findChild<Drawer *>();
    for (const auto page : { Drawer::Page::UserSettings, Drawer::Page::Account }) {
        drawer->goTo(page);
        QApplication::processEvents();
        QCOMPARE(deceptionsIn(*m_test->window), QStringList());
    }
}

void DeceptiveNamesTest::serviceMessage_isEscaped()
{
    open(listOf({ u"other"_s }));
    m_server->on("POST /api_keys",
        { Server::http(400,
            R"({"errors":[{"code":"\u202E7","message":"no\u2069\u200b \u202Eway שלום\n1"}]})") });
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(message().contains(u"rejected the request"));
    QCOMPARE(deceptionsIn(*m_test->window), QStringList());
}

void DeceptiveNamesTest::futureActivity_showsItsDate()
{
    open(R"({"data":[{"id":"1","name":"x","lastActivity":"2991-07-12T10:11:07Z"}]})");
    const auto part = visibleElement(cards().first(), Element::Kind::LastActivity);
    QVERIFY(part);
    QVERIFY2(part->text.contains(u"2991"), qUtf8Printable(part->text));
}

LLAVERO_TEST(DeceptiveNamesTest, QApplication)
#include "tst_deceptive_names.moc"
