// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences for every failure of the keychain.

#include "tests/support/TestProgram.h"
#include "ui/text/SecretStoreText.h"

#include <QHash>
#include <QSet>
#include <QTest>

using Trouble = SecretStoreError::Kind;

class SecretStoreTextTest : public QObject
{
    Q_OBJECT

private slots:
    void eachFailure_hasOwnSentence();
    void keychainDetail_isOneLine();
    void missingDetail_leavesNoGap();
    void lockedKeychain_isNotReportedAsAbsent();
    void knownKeychain_isNamed();

private:
    static QStringList all(const SecretStoreError &error)
    {
        return { keychainReadText(error), keychainWriteText(error), keychainRemoveText(error) };
    }
};

void SecretStoreTextTest::eachFailure_hasOwnSentence()
{
    QStringList sentences;
    for (int kind = 0; kind <= static_cast<int>(Trouble::Refused); ++kind)
        sentences += all({ .kind = static_cast<Trouble>(kind) });
    QCOMPARE(sentences.size(), 3 * 10);
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QCOMPARE(QSet<QString>(sentences.cbegin(), sentences.cend()).size(), sentences.size());
}

void SecretStoreTextTest::keychainDetail_isOneLine()
{
    for (const QString &sentence :
        all({ .kind = Trouble::Refused, .detail = QStringLiteral("no\nroom %1") })) {
        QVERIFY2(sentence.contains(u"(no room %1)"), qPrintable(sentence));
        QVERIFY(!sentence.contains(u'\n'));
    }
}

void SecretStoreTextTest::missingDetail_leavesNoGap()
{
    for (const QString &sentence :
        all({ .kind = Trouble::Refused, .detail = QStringLiteral(" ") })) {
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'('), qPrintable(sentence));
    }
}

void SecretStoreTextTest::lockedKeychain_isNotReportedAsAbsent()
{
    for (const Trouble kind : { Trouble::Locked, Trouble::PromptCancelled }) {
        for (const QString &sentence : all({ .kind = kind })) {
            QVERIFY2(sentence.contains(u"locked"), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"contains no key"), qPrintable(sentence));
        }
        QVERIFY(keychainRemoveText({ .kind = kind }).startsWith(u"The key is still in"));
    }
}

void SecretStoreTextTest::knownKeychain_isNamed()
{
    const QHash<KeychainProgram, QString> names {
        { KeychainProgram::GnomeKeyring, QStringLiteral("GNOME Keyring") },
        { KeychainProgram::KeePassXc, QStringLiteral("KeePassXC") },
        { KeychainProgram::KWallet, QStringLiteral("KWallet") },
    };
    for (int kind = 0; kind <= static_cast<int>(Trouble::Refused); ++kind) {
        if (static_cast<Trouble>(kind) == Trouble::NoBus)
            continue; // none is reached
        for (const KeychainProgram program :
            { KeychainProgram::Unknown, KeychainProgram::GnomeKeyring, KeychainProgram::KeePassXc,
                KeychainProgram::KWallet }) {
            const QStringList sentences
                = all({ .kind = static_cast<Trouble>(kind), .program = program });
            for (const QString &sentence : sentences) {
                for (auto it = names.cbegin(); it != names.cend(); ++it)
                    QVERIFY2(sentence.contains(it.value()) == (it.key() == program),
                        qPrintable(sentence));
            }
        }
    }
}

LLAVERO_TEST(SecretStoreTextTest, QCoreApplication)
#include "tst_secret_store_text.moc"
