// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and state with a larger text: at every width no text is cut. Its time is that of
// tst_pseudo_language: both in one program would take longer than a test may on a busy computer.

#include "tests/support/TestProgram.h"
#include "tests/support/TextClipping.h"
#include "tests/support/UiStates.h"

#include "ui/window/SessionView.h"

#include <QApplication>

using namespace Qt::StringLiterals;

class TextSizesTest : public QObject
{
    Q_OBJECT

private slots:
    void anyTextSize_fitsIntoAnyWidth_data();
    void anyTextSize_fitsIntoAnyWidth();
};

void TextSizesTest::anyTextSize_fitsIntoAnyWidth_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("fr at 100 %") << u"fr"_s << 100;
    QTest::newRow("es at 150 %") << u"es"_s << 150;
    QTest::newRow("es at 175 %") << u"es"_s << 175;
    QTest::newRow("fr at 200 %") << u"fr"_s << 200;
}

void TextSizesTest::anyTextSize_fitsIntoAnyWidth()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * percent / 100);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QStringList problems;
    const auto look = [&problems](QWidget &shown, const QString &name) {
        // Names and addresses may be elided: their tooltip has the whole text.
        const auto isName = [](const QString &text) {
            return text.contains(u'-') || text.contains(u'_') || text.contains(u"http")
                || text.contains(u':') || text.contains(u'@') || text.contains(u"WWW")
                || text == u"Acme Corporation" || text == u"Llavero sandbox";
        };
        UiStates::layOut();
        for (const QString &problem :
            TextClipping::clippedTexts(shown, isName) + TextClipping::overlappingWidgets(shown))
            problems << name + u": "_s + problem;
    };
    UiStates gallery(
        Theme::light(), [&](TestWindow &test) { test.languages.use(language); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            if (extra)
                return look(*extra, name);
            // The minimum width, the one from which rows are shown, and some between.
            int wide = 720;
            while (!SessionView::isWideAt(wide, test.window->fontMetrics()))
                ++wide;
            for (const int width : { 360, 721, wide, wide + 99 }) {
                test.window->resize(width, 700);
                look(*test.window, u"%1 at %2 px"_s.arg(name).arg(width));
            }
        });
    gallery.showAll();
    for (const QString &problem : std::as_const(problems)) // QVERIFY2 cuts its message
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

LLAVERO_TEST(TextSizesTest, QApplication)
#include "tst_text_sizes.moc"
