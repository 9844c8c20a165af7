// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that a key is copied as, read by the real programs where Debian has them.

#include "app/delivery/SecretFormat.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using Error = SecretFormatError;

static const VariableNames defaultNames;
static const VariableNames withoutEndpoint { .endpoint = {} };

class SecretFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultNames_areThoseOfThePlatform();
    void variableName_isCheckedOrRefused_data();
    void variableName_isCheckedOrRefused();
    void sameNames_areRefused();
    void controlCharacters_areRefused_data();
    void controlCharacters_areRefused();
    void text_isExact_data();
    void text_isExact();
    void text_endsWithoutLineBreak();
    void bash_readsHostileValues_data();
    void bash_readsHostileValues();
    void envLine_isReadByAll_data();
    void envLine_isReadByAll();
    void curl_sendsHostileValues_data() { bash_readsHostileValues_data(); }
    void curl_sendsHostileValues();
    void python_sendsHostileValues_data() { bash_readsHostileValues_data(); }
    void python_sendsHostileValues();
    void python_doesNotFollowRedirects();

private:
    /// Runs a program while the server responds.
    static QByteArray run(const QString &program, const QStringList &arguments);
};

static DeliveredKey keyOf(const QByteArray &secret)
{
    return { Secret(secret), QUrl(u"https://acme.example.com/api/v2"_s),
        QUrl(u"https://acme.example.com/api/v2/api_keys"_s) };
}

static QByteArray textOf(
    SecretFormat format, const QByteArray &secret, const VariableNames &names = withoutEndpoint)
{
    const auto text = formatted(format, keyOf(secret), names);
    return text ? text.value().utf8() : "error " + QByteArray::number(int(text.error()));
}

static constexpr SecretFormat allFormats[] = { SecretFormat::Value, SecretFormat::Shell,
    SecretFormat::PowerShell, SecretFormat::Cmd, SecretFormat::EnvLine, SecretFormat::Curl,
    SecretFormat::Python, SecretFormat::Terraform };

QByteArray SecretFormatTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000))
        return "hangs";
    return process.exitCode() == 0 ? process.readAllStandardOutput() : "failed";
}

void SecretFormatTest::defaultNames_areThoseOfThePlatform()
{
    QCOMPARE(defaultNames.key, u"CLOUDCA_API_KEY"_s);
    QCOMPARE(defaultNames.endpoint, u"CLOUDCA_API_URL"_s);
}

void SecretFormatTest::variableName_isCheckedOrRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("letters") << u"ApiKey"_s << true;
    QTest::newRow("one") << u"_"_s << true;
    QTest::newRow("digits") << u"KEY_2"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("digit first") << u"2KEY"_s << false;
    QTest::newRow("command") << u"A=1;reboot;B"_s << false;
    QTest::newRow("substitution") << u"A$(reboot)"_s << false;
    QTest::newRow("quotes") << u"A'B\"C`D"_s << false;
    QTest::newRow("line break") << u"A\nB"_s << false;
    QTest::newRow("line break at the end") << u"A\n"_s << false;
    QTest::newRow("blank") << u"A B"_s << false;
    QTest::newRow("hyphen") << u"A-B"_s << false;
    QTest::newRow("beyond ASCII") << u"CLÉ"_s << false;
    QTest::newRow("other digits") << u"A\u0661"_s << false;
    QTest::newRow("invisible") << u"A\u200b"_s << false;
}

void SecretFormatTest::variableName_isCheckedOrRefused()
{
    QFETCH(QString, name);
    QFETCH(bool, isValid);
    QCOMPARE(isVariableName(name), isValid);
    for (const SecretFormat format : allFormats) {
        const auto asKey = formatted(format, keyOf("x"), { .key = name, .endpoint = {} });
        const auto asEndpoint
            = formatted(format, keyOf("x"), { .key = u"KEY"_s, .endpoint = name });
        QCOMPARE(bool(asKey), isValid || !hasVariables(format));
        QCOMPARE(bool(asEndpoint), isValid || name.isEmpty() || !hasVariables(format));
    }
}

void SecretFormatTest::sameNames_areRefused()
{
    for (const QString &other : { u"Key"_s, u"KEY"_s }) { // which are one variable of Windows
        const auto text
            = formatted(SecretFormat::Cmd, keyOf("x"), { .key = u"Key"_s, .endpoint = other });
        QVERIFY(!text);
        QCOMPARE(text.error(), Error::SameName);
    }
}

void SecretFormatTest::controlCharacters_areRefused_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("line break") << "a\nreboot"_ba;
    QTest::newRow("carriage return") << "a\rb"_ba;
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("escape") << "a\033[201~b"_ba;
    QTest::newRow("delete") << "a\177"_ba;
    QTest::newRow("typographic quote, which PowerShell takes for one") << "a’; reboot"_ba;
    QTest::newRow("not UTF-8") << "a\xff"_ba;
}

void SecretFormatTest::controlCharacters_areRefused()
{
    QFETCH(QByteArray, secret);
    for (const SecretFormat format : allFormats) {
        const auto text = formatted(format, keyOf(secret), defaultNames);
        QCOMPARE(bool(text), format == SecretFormat::Value);
        if (!text)
            QCOMPARE(text.error(), Error::NotRepresentable);
    }
}

/// Programs that Debian does not have; each row has its reason.
void SecretFormatTest::text_isExact_data()
{
    QTest::addColumn<SecretFormat>("format");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    const QByteArray unfit = "error " + QByteArray::number(int(Error::NotRepresentable));
    using Format = SecretFormat;
    QTest::newRow("value") << Format::Value << "a'b"_ba
                           << "a'b"_ba;
    QTest::newRow("shell") << Format::Shell << "ab"_ba
                           << "export CLOUDCA_API_KEY='ab'"_ba;
    QTest::newRow(".env line") << Format::EnvLine << "ab"_ba
                               << "CLOUDCA_API_KEY=ab"_ba;
    QTest::newRow(".env line in quotes") << Format::EnvLine << "a$b"_ba
                                         << "CLOUDCA_API_KEY='a$b'"_ba;

    QTest::newRow(".env line: each program has its own escapes")
        << Format::EnvLine << "a\\b"_ba << unfit;

    QTest::newRow("PowerShell") << Format::PowerShell << "ab"_ba
                                << "$env:CLOUDCA_API_KEY = 'ab'"_ba;
    QTest::newRow("PowerShell: a quote is doubled, and nothing else has a meaning")
        << Format::PowerShell << "a'$x`\"%b"_ba
        << "$env:CLOUDCA_API_KEY = 'a''$x`\"%b'"_ba;

    QTest::newRow("cmd: operators are plain in quotes, and a caret without a !")
        << Format::Cmd << "a&|<>^()'b"_ba
        << "set \"CLOUDCA_API_KEY=a&|<>^()'b\""_ba;
    QTest::newRow("cmd: nothing escapes % at the prompt") << Format::Cmd << "a%PATH%b"_ba << unfit;
    QTest::newRow("cmd: ! expands with delayed expansion") << Format::Cmd << "a!b"_ba << unfit;
    QTest::newRow("cmd: a quote ends the quotes") << Format::Cmd << "a\"&reboot"_ba << unfit;

    QTest::newRow("Terraform") << Format::Terraform << "ab"_ba
                               << "CLOUDCA_API_KEY = \"ab\""_ba;
    QTest::newRow("Terraform: quotes and backslashes are escaped")
        << Format::Terraform << "a\"\\b"_ba
        << "CLOUDCA_API_KEY = \"a\\\"\\\\b\""_ba;
    QTest::newRow("Terraform: ${ and %{ begin an expression, and $ alone does not")
        << Format::Terraform << "a${b}%{c}$d%e$"_ba
        << "CLOUDCA_API_KEY = \"a$${b}%%{c}$d%e$\""_ba;
    QTest::newRow("Terraform: $${ would be one that is escaped")
        << Format::Terraform << "a$${b}"_ba
        << "CLOUDCA_API_KEY = \"a$$${b}\""_ba;

    QTest::newRow("curl") << Format::Curl << "ab"_ba
                          << "curl -H 'MC-Api-Key: ab' "
                             "'https://acme.example.com/api/v2/api_keys'"_ba;
}

void SecretFormatTest::text_isExact()
{
    QFETCH(SecretFormat, format);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QCOMPARE(textOf(format, secret), text);
}

void SecretFormatTest::text_endsWithoutLineBreak()
{
    for (const SecretFormat format : allFormats)
        QVERIFY(!textOf(format, "ab", defaultNames).endsWith('\n'));
    QCOMPARE(textOf(SecretFormat::Shell, "ab", defaultNames),
        "export CLOUDCA_API_KEY='ab'\n"
        "export CLOUDCA_API_URL='https://acme.example.com/api/v2'"_ba);
}

void SecretFormatTest::bash_readsHostileValues_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << "llv_abc123"_ba;
    QTest::newRow("single quotes") << "a'b''c'"_ba;
    QTest::newRow("double quotes") << "\"a\"\"b"_ba;
    QTest::newRow("dollars") << "$HOME${HOME}$(echo x)$$"_ba;
    QTest::newRow("backquotes") << "`echo x`"_ba;
    QTest::newRow("backslashes") << "\\a\\\\b\\n\\'\\"_ba;
    QTest::newRow("percent") << "%s%d%%PATH%"_ba;
    QTest::newRow("exclamation") << "!!a!b"_ba;
    QTest::newRow("operators") << ";&|<>()#*?[]{}~^="_ba;
    QTest::newRow("expressions") << "${a}%{b}{{c}}"_ba;
    QTest::newRow("all of ASCII") << [] {
        QByteArray all;
        for (char c = '!'; c <= '~'; ++c)
            all += c;
        return all;
    }();
}

void SecretFormatTest::bash_readsHostileValues()
{
    QFETCH(QByteArray, secret);
    const QByteArray print = "\nprintf '%s|%s' \"$CLOUDCA_API_KEY\" \"$CLOUDCA_API_URL\"";
    const QByteArray script = textOf(SecretFormat::Shell, secret, defaultNames) + print;
    QCOMPARE(run(u"bash"_s, { u"-c"_s, QString::fromLatin1(script) }),
        secret + "|https://acme.example.com/api/v2");
}

void SecretFormatTest::envLine_isReadByAll_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << "llv_abc123-._/:@%+,="_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("blanks and comments") << " a #b "_ba;
    QTest::newRow("dollars") << "$HOME$(echo x)$$"_ba;
    QTest::newRow("double quotes") << "\"a\"$HOME"_ba;
    QTest::newRow("back quotes") << "`echo x`"_ba;
    QTest::newRow("single quotes") << "'a''#b"_ba;
    QTest::newRow("operators") << "~;&|<>()#*?[]{}^!"_ba;
}

/// Python's reader also expands `${…}` in single quotes, as that of Docker does.
void SecretFormatTest::envLine_isReadByAll()
{
    QFETCH(QByteArray, secret);
    const QByteArray line = textOf(SecretFormat::EnvLine, secret, defaultNames);
    const QByteArray expected = secret + "|https://acme.example.com/api/v2";
    const QByteArray print = "\nprintf '%s|%s' \"$CLOUDCA_API_KEY\" \"$CLOUDCA_API_URL\"";
    QCOMPARE(run(u"bash"_s, { u"-c"_s, QString::fromLatin1(line + print) }), expected);
    const QString python = u"import dotenv, io, sys\n"
                           "print('|'.join(dotenv.dotenv_values(stream=io.StringIO(sys.argv[1]))"
                           ".values()), end='')"_s;
    QCOMPARE(run(u"/usr/bin/python3"_s, { u"-c"_s, python, QString::fromLatin1(line) }), expected);
}

/// Returns the value of the header in the server's only request.
static QByteArray receivedKey(const FakeHttpServer &server)
{
    const QByteArrayList requests = server.requests();
    if (requests.size() != 1)
        return QByteArray::number(requests.size()) + " requests";
    for (const QByteArray &line : requests.first().split('\n')) {
        if (line.toLower().startsWith("mc-api-key: "))
            return line.sliced(12).chopped(1);
    }
    return "no key";
}

static DeliveredKey keyFor(const FakeHttpServer &server, const QByteArray &secret)
{
    const QString address = server.endpoint().toString();
    return { Secret(secret), server.endpoint(), QUrl(address + u"/api_keys"_s) };
}

void SecretFormatTest::curl_sendsHostileValues()
{
    QFETCH(QByteArray, secret);
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    const auto text = formatted(SecretFormat::Curl, keyFor(server, secret), defaultNames);
    QVERIFY(text);
    const QString command = QString::fromLatin1(text.value().utf8()) + u" --silent --noproxy '*'"_s;
    QCOMPARE(run(u"bash"_s, { u"-c"_s, command }), R"({"data":[]})"_ba);
    QCOMPARE(receivedKey(server), secret);
}

void SecretFormatTest::python_sendsHostileValues()
{
    QFETCH(QByteArray, secret);
    FakeHttpServer server;
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    const auto text = formatted(SecretFormat::Python, keyFor(server, secret), defaultNames);
    QVERIFY(text);
    QCOMPARE(run(u"/usr/bin/python3"_s, { u"-c"_s, QString::fromLatin1(text.value().utf8()) }),
        "{'data': []}\n"_ba);
    QCOMPARE(receivedKey(server), secret);
}

void SecretFormatTest::python_doesNotFollowRedirects()
{
    FakeHttpServer other;
    FakeHttpServer server;
    const QByteArray target = other.endpoint().toEncoded() + "/api_keys";
    server.on("GET /api_keys", { FakeHttpServer::http(302, {}, "Location: " + target + "\r\n") });
    const auto text = formatted(SecretFormat::Python, keyFor(server, "ab"), defaultNames);
    QVERIFY(text);
    run(u"/usr/bin/python3"_s, { u"-c"_s, QString::fromLatin1(text.value().utf8()) });
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.requests().size(), 0);
}

LLAVERO_TEST(SecretFormatTest, QCoreApplication)
#include "tst_secret_format.moc"
