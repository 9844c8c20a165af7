// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/FoldedText.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class FoldedTextTest : public QObject
{
    Q_OBJECT

private slots:
    void foldedText_dropsCaseAndAccents();
    void foldedText_byCharacter_equalsWholeText();
};

void FoldedTextTest::foldedText_dropsCaseAndAccents()
{
    QCOMPARE(foldedText(u"Ñandú ΣΊΣΥΦΟΣ ß ﬁ 한 É"_s), foldedText(u"ñandu σισυφοσ ß fi 한 e"_s));
    QVERIFY(foldedText(u"ñ"_s) == u"n");
    QCOMPARE(foldedText(u"𐐀𝐀"_s), foldedText(u"𐐨a"_s)); // beyond the first 65,536
}

/// Compares each character, among others, with the folding of the Unicode standard.
void FoldedTextTest::foldedText_byCharacter_equalsWholeText()
{
    for (char16_t code = 1; code < 0xFFFF; ++code) {
        if (QChar::isSurrogate(code))
            continue;
        for (const QStringView before :
            { u"Ea", u"a\u0327\u0301", u"\u1100", u"\u1161", u"\u0E40" }) {
            const QString text = before.toString() + QChar(code) + u"\u0323\u0301Z"_s;
            QString whole = text.normalized(QString::NormalizationForm_KD);
            whole.removeIf([](QChar character) { return character.isMark(); });
            if (foldedText(text) != whole.toCaseFolded())
                QFAIL(qPrintable(u"U+%1 after %2"_s.arg(code, 4, 16).arg(before)));
        }
    }
}

LLAVERO_TEST(FoldedTextTest, QCoreApplication)
#include "tst_folded_text.moc"
