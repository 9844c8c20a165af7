// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Secret.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

class SecretTest : public QObject
{
    Q_OBJECT

private slots:
    void pastedText_isCleaned_data();
    void pastedText_isCleaned();
    void textUnfitForAHeader_isInvalid_data();
    void textUnfitForAHeader_isInvalid();
    void moving_emptiesTheSource();
    void copies_shareBytesUntilTheLastIsDestroyed();
    void wiping_leavesSharedByteArrays();
    void selfMove_keepsTheSecret();
};

static_assert(std::is_nothrow_move_constructible_v<Secret>);

void SecretTest::pastedText_isCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << u"llv_abc"_s << "llv_abc"_ba;
    QTest::newRow("white space") << u" \tllv_abc\r\n"_s << "llv_abc"_ba;
    QTest::newRow("no-break space") << u"\u00a0llv_abc"_s << "llv_abc"_ba;
    QTest::newRow("double quotes") << u"\"llv_abc\""_s << "llv_abc"_ba;
    QTest::newRow("single quotes") << u"'llv_abc'"_s << "llv_abc"_ba;
    QTest::newRow("backquotes") << u"`llv_abc`"_s << "llv_abc"_ba;
    QTest::newRow("both kinds of blanks") << u" \" llv_abc \" "_s << "llv_abc"_ba;
    QTest::newRow("one quote only") << u"\"llv_abc"_s << "\"llv_abc"_ba;
    QTest::newRow("different quotes") << u"\"llv_abc'"_s << "\"llv_abc'"_ba;
    QTest::newRow("quote inside") << u"llv\"abc"_s << "llv\"abc"_ba;
    QTest::newRow("a single quote") << u"'"_s << "'"_ba;
    QTest::newRow("quotes around nothing") << u"\"\""_s << QByteArray();
    QTest::newRow("blanks") << u" \n"_s << QByteArray();
    QTest::newRow("typographic quotes") << u"“llv_abc”"_s << "llv_abc"_ba;
    QTest::newRow("low quote") << u"„llv_abc“"_s << "llv_abc"_ba;
    QTest::newRow("guillemets") << u"«\u202fllv_abc\u202f»"_s << "llv_abc"_ba;
    QTest::newRow("typographic single quotes") << u"‘llv_abc’"_s << "llv_abc"_ba;
    QTest::newRow("quotes of two kinds") << u"„llv_abc\""_s << "llv_abc"_ba;
    QTest::newRow("one typographic quote") << u"llv_abc”"_s << "llv_abc"_ba;
    QTest::newRow("byte order mark") << u"\ufeffllv_abc"_s << "llv_abc"_ba;
    QTest::newRow("invisible characters")
        << u"\u200bllv\u00ad_\u2060abc\u200e\u202c\u2069"_s << "llv_abc"_ba;
    QTest::newRow("invisible character beyond 16 bits") << u"llv_abc\U000e0020"_s << "llv_abc"_ba;
    QTest::newRow("header") << u"MC-Api-Key: llv_abc"_s << "llv_abc"_ba;
    QTest::newRow("header without a blank") << u"mc-api-key:llv_abc"_s << "llv_abc"_ba;
    QTest::newRow("header in quotes") << u"'MC-Api-Key: llv_abc'"_s << "llv_abc"_ba;
    QTest::newRow("header of JSON") << u"\"MC-Api-Key\": \"llv_abc\""_s << "llv_abc"_ba;
    QTest::newRow("key like the header") << u"MC-Api-Key"_s << "MC-Api-Key"_ba;
    QTest::newRow("header without a key") << u"MC-Api-Key: "_s << QByteArray();
    QTest::newRow("invisible characters alone") << u"\u200b\ufeff"_s << QByteArray();
}

void SecretTest::pastedText_isCleaned()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, secret);
    const auto read = Secret::readApiKey(Secret(text.toUtf8()));
    QCOMPARE(bool(read), !secret.isEmpty());
    if (read)
        QCOMPARE(read.value().utf8(), secret);
    else
        QCOMPARE(read.error(), ApiKeyProblem::Empty);
}

void SecretTest::textUnfitForAHeader_isInvalid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("beyond ASCII") << "clé"_ba;
    QTest::newRow("not UTF-8") << "llv_\xff"_ba;
    QTest::newRow("blank") << "llv abc"_ba;
    QTest::newRow("no-break space") << "llv\u00a0abc"_ba;
    QTest::newRow("line break") << "llv\r\nabc"_ba;
    QTest::newRow("another request") << "\r\n\r\nDELETE /api/v2/api_keys/k1 HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("NUL") << QByteArray("llv\0abc", 7);
    QTest::newRow("escape") << "llv\033[0m"_ba;
    QTest::newRow("delete") << "llv\177"_ba;
    QTest::newRow("typographic quote inside") << "llv’abc"_ba;
    QTest::newRow("line separator") << "llv\u2028abc"_ba;
}

void SecretTest::textUnfitForAHeader_isInvalid()
{
    QFETCH(QByteArray, text);
    const auto read = Secret::readApiKey(Secret(text));
    QVERIFY(!read);
    QCOMPARE(read.error(), ApiKeyProblem::Invalid);
}

void SecretTest::moving_emptiesTheSource()
{
    Secret source("llv_abc"_ba);
    Secret constructed(std::move(source));
    QVERIFY(source.isEmpty()); // NOLINT: this tests the moved-from object
    QCOMPARE(constructed.utf8(), "llv_abc"_ba);
    Secret assigned("other"_ba);
    assigned = std::move(constructed);
    QVERIFY(constructed.isEmpty()); // NOLINT
    QCOMPARE(assigned.utf8(), "llv_abc"_ba);
}

void SecretTest::copies_shareBytesUntilTheLastIsDestroyed()
{
    Secret secret("llv_abc"_ba);
    const Secret copy = secret;
    QCOMPARE(copy.utf8().constData(), secret.utf8().constData());
    secret = Secret();
    QVERIFY(secret.isEmpty());
    QCOMPARE(copy.utf8(), "llv_abc"_ba);
}

void SecretTest::wiping_leavesSharedByteArrays()
{
    Secret secret("llv_abc"_ba);
    const QByteArray header = secret.utf8(); // shares the bytes, as a request in flight does
    secret = Secret();
    QVERIFY(secret.isEmpty());
    QCOMPARE(header, "llv_abc"_ba);
}

void SecretTest::selfMove_keepsTheSecret()
{
    Secret secret("llv_abc"_ba);
    Secret &same = secret;
    secret = std::move(same);
    QCOMPARE(secret.utf8(), "llv_abc"_ba);
}

LLAVERO_TEST(SecretTest, QCoreApplication)
#include "tst_secret.moc"
