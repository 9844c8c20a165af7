// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Secret.h"
#include "support/TestProgram.h"

#include <QTest>

#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

class SecretTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasPasted_data();
    void readsWhatWasPasted();
    void moves();
    void wipesItsOwnBytesOnly();
    void survivesMovingOntoItself();
    void clones();
};

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);

void SecretTest::readsWhatWasPasted_data()
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
    QTest::newRow("beyond ASCII") << u"clé"_s << QByteArray("cl\xc3\xa9");
}

void SecretTest::readsWhatWasPasted()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, secret);
    const Secret read = Secret::fromPastedText(text);
    QCOMPARE(read.utf8(), secret);
    QCOMPARE(read.isEmpty(), secret.isEmpty());
}

void SecretTest::moves()
{
    Secret source("llv_abc"_ba);
    Secret constructed(std::move(source));
    QVERIFY(source.isEmpty()); // NOLINT: what is left is the point
    QCOMPARE(constructed.utf8(), "llv_abc"_ba);
    Secret assigned("other"_ba);
    assigned = std::move(constructed);
    QVERIFY(constructed.isEmpty()); // NOLINT
    QCOMPARE(assigned.utf8(), "llv_abc"_ba);
}

void SecretTest::wipesItsOwnBytesOnly()
{
    Secret secret("llv_abc"_ba);
    const QByteArray header = secret.utf8(); // shares the bytes, as a request under way does
    secret = Secret();
    QVERIFY(secret.isEmpty());
    QCOMPARE(header, "llv_abc"_ba);
}

void SecretTest::survivesMovingOntoItself()
{
    Secret secret("llv_abc"_ba);
    Secret &same = secret;
    secret = std::move(same);
    QCOMPARE(secret.utf8(), "llv_abc"_ba);
}

void SecretTest::clones()
{
    Secret secret("llv_abc"_ba);
    const Secret clone = secret.clone();
    QVERIFY(clone.utf8().constData() != secret.utf8().constData());
    secret = Secret();
    QCOMPARE(clone.utf8(), "llv_abc"_ba);
}

LLAVERO_TEST(SecretTest, QCoreApplication)
#include "tst_secret.moc"
