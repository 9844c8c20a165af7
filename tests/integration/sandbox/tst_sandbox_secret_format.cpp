// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretForm.h"
#include "app/sandbox/store/SecretFormat.h"
#include "support/TestProgram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::SecretFormat;

class SandboxSecretFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void generate_hasTheDocumentedForm();
    void secretForm_isThatOfOtherImplementations();
    void generate_neverRepeats();
    void generate_usesTheWholeAlphabet();
    void secretForm_withChangedCharacter_isFalse();
    void secretForm_withOtherLength_isFalse();
    void hash_isSha256();
};

void SandboxSecretFormatTest::generate_hasTheDocumentedForm()
{
    for (int i = 0; i < 100; ++i) {
        const QByteArray secret = SecretFormat::generate();
        QVERIFY2(hasSecretForm(secret), secret.constData());
    }
}

// Values computed with Python's zlib.crc32, so that the documented checksum is what is used.
void SandboxSecretFormatTest::secretForm_isThatOfOtherImplementations()
{
    QVERIFY(hasSecretForm("llv_" + QByteArray(43, '0') + "2CZclj"));
    QVERIFY(hasSecretForm("llv_abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG2vuhtz"));
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

void SandboxSecretFormatTest::secretForm_withChangedCharacter_isFalse()
{
    const QByteArray secret = SecretFormat::generate();
    for (qsizetype i = 0; i < secret.size(); ++i) {
        QByteArray changed = secret;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        QVERIFY2(!hasSecretForm(changed), changed.constData());
    }
}

void SandboxSecretFormatTest::secretForm_withOtherLength_isFalse()
{
    const QByteArray secret = SecretFormat::generate();
    QVERIFY(!hasSecretForm({}));
    QVERIFY(!hasSecretForm(secret + '0'));
    QVERIFY(!hasSecretForm(secret.chopped(1)));
    QVERIFY(!hasSecretForm("llv-" + secret.sliced(4)));
}

void SandboxSecretFormatTest::hash_isSha256()
{
    QCOMPARE(SecretFormat::hash("abc").toHex(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
}

LLAVERO_TEST(SandboxSecretFormatTest, QCoreApplication)
#include "tst_sandbox_secret_format.moc"
