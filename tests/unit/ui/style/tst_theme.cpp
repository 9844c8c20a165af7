// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of both themes can be told apart: 4.5:1 for text, 3:1 for icons, borders and the
// focus (WCAG 2.2, 1.4.3, 1.4.11 and 2.4.13).

#include "tests/support/Contrast.h"
#include "tests/support/TestProgram.h"
#include "ui/style/Theme.h"

#include <QTest>

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textContrast_isSufficient_data();
    void textContrast_isSufficient();
    void styleSheet_hasEveryColor();
};

void ThemeTest::textContrast_isSufficient_data()
{
    QTest::addColumn<QColor>("foreground");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("least");
    constexpr double text = 4.5;
    constexpr double shape = 3;
    for (const bool isDark : { false, true }) {
        const Theme t = isDark ? Theme::dark() : Theme::light();
        const auto add
            = [&](const char *what, const QColor &on, const QColor &ground, double least) {
                  QTest::addRow("%s, %s", isDark ? "dark" : "light", what) << on << ground << least;
              };
        add("text on the page", t.text, t.page, text);
        add("text on a card", t.text, t.surface, text);
        add("text on what the mouse is over", t.text, t.separator, text);
        add("caption on the page", t.secondaryText, t.page, text);
        add("caption on a card", t.secondaryText, t.surface, text);
        add("text on a selected row", t.text, t.selection, text);
        add("caption on a selected row", t.secondaryText, t.selection, text);
        add("focus around a selected row", t.accent, t.selection, shape);
        add("delete button on a selected row", t.danger, t.selection, shape);
        add("sign of no use on a selected row", t.warning, t.selection, shape);
        add("link on the page", t.link, t.page, text);
        add("link on a card", t.link, t.surface, text);
        add("problem on the page", t.problem, t.page, text);
        add("problem on a card", t.problem, t.surface, text);
        add("the bar's text", t.headerText, t.header, text);
        add("sandbox badge", t.sandboxText, t.sandbox, text);
        add("primary button", t.accentText, t.accent, text);
        add("primary button under the mouse", t.accentText, t.accentHover, text);
        add("disabled button", t.disabledText, t.disabled, shape);
        add("disabled text on the page", t.disabledText, t.page, shape);
        add("disabled text on a card", t.disabledText, t.surface, shape);
        add("delete button", t.dangerText, t.danger, text);
        add("bubble", t.page, t.text, text);
        add("initials", Qt::white, t.avatar, text);
        for (const bool isPage : { true, false }) {
            const QColor ground = isPage ? t.page : t.surface;
            const char *name = isPage ? "page" : "card";
            const auto addShape = [&](const char *what, const QColor &color) {
                QTest::addRow("%s, %s on the %s", isDark ? "dark" : "light", what, name)
                    << color << ground << shape;
            };
            addShape("focus", t.accent);
            addShape("strong focus", t.focusRing);
            addShape("border of a field", t.border);
            addShape("red circle", t.danger);
            addShape("success", t.success);
            addShape("warning", t.warning);
        }
        add("focus on a primary button", t.focusRing, t.accent, shape);
        add("focus on a delete button", t.focusRing, t.danger, shape);
        add("focus in the bar", t.headerText, t.header, shape);
        add("red circle under the mouse", t.danger, t.separator, shape);
    }
}

void ThemeTest::textContrast_isSufficient()
{
    QFETCH(QColor, foreground);
    QFETCH(QColor, background);
    QFETCH(double, least);
    const double ratio = contrast(foreground, background);
    QVERIFY2(ratio >= least,
        qPrintable(QStringLiteral("%1 on %2: %3:1")
                       .arg(foreground.name(), background.name())
                       .arg(ratio, 0, 'f', 2)));
}

void ThemeTest::styleSheet_hasEveryColor()
{
    for (const Theme &theme : { Theme::light(), Theme::dark() })
        QVERIFY(!theme.styleSheet().section(QStringLiteral("*/"), 1).contains(u'@'));
}

LLAVERO_TEST(ThemeTest, QCoreApplication)
#include "tst_theme.moc"
