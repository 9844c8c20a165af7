// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/SecretFormat.h"
#include "support/TestProgram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::SecretFormat;

class SandboxSecretFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void generate_hasTheDocumentedForm();
    void isWellFormed_acceptsOtherImplementations();
    void generate_neverRepeats();
    void generate_usesTheWholeAlphabet();
    void isWellFormed_withChangedCharacter_isFalse();
    void isWellFormed_withOtherLength_isFalse();
    void hash_isSha256();
};

void SandboxSecretFormatTest::generate_hasTheDocumentedForm()
{
    static const QRegularExpression form(u"^llv_[0-9A-Za-z]{49}$"_s);
    const QByteArray secret = SecretFormat::generate();
    QVERIFY2(form.match(QString::fromLatin1(secret)).hasMatch(), secret.constData());
    QVERIFY(SecretFormat::isWellFormed(secret));
}

// Values computed with Python's zlib.crc32, so that the documented checksum is what is used.
void SandboxSecretFormatTest::isWellFormed_acceptsOtherImplementations()
{
    QVERIFY(SecretFormat::isWellFormed("llv_" + QByteArray(43, '0') + "2CZclj"));
    QVERIFY(SecretFormat::isWellFormed("llv_abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG2vuhtz"));
}

void SandboxSecretFormatTest::generate_neverRepeats()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen += SecretFormat::generate();
    QCOMPARE(seen.size(), 1000);
}

void SandboxSecretFormatTest::generate_usesTheWholeAlphabet()
{
    QSet<char> seen;
    for (int i = 0; i < 500; ++i) {
        const QByteArray secret = SecretFormat::generate();
        for (const char c : secret.sliced(5, 40))
            seen += c;
    }
    QCOMPARE(seen.size(), 62);
}

void SandboxSecretFormatTest::isWellFormed_withChangedCharacter_isFalse()
{
    const QByteArray secret = SecretFormat::generate();
    for (qsizetype i = 0; i < secret.size(); ++i) {
        QByteArray changed = secret;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        QVERIFY2(!SecretFormat::isWellFormed(changed), changed.constData());
    }
}

void SandboxSecretFormatTest::isWellFormed_withOtherLength_isFalse()
{
    const QByteArray secret = SecretFormat::generate();
    QVERIFY(!SecretFormat::isWellFormed({}));
    QVERIFY(!SecretFormat::isWellFormed(secret + '0'));
    QVERIFY(!SecretFormat::isWellFormed(secret.chopped(1)));
    QVERIFY(!SecretFormat::isWellFormed("llv-" + secret.sliced(4)));
}

void SandboxSecretFormatTest::hash_isSha256()
{
    QCOMPARE(SecretFormat::hash("abc").toHex(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
}

LLAVERO_TEST(SandboxSecretFormatTest, QCoreApplication)
#include "tst_sandbox_secret_format.moc"
