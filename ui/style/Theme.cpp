// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Theme.h"

#include <QFile>

Theme Theme::light()
{
    return { .header = 0x346FA0,
        .headerText = 0xFFFFFF,
        .accent = 0x187AB0,
        .accentText = 0xFFFFFF,
        .accentHover = 0x14689A,
        .link = 0x156E9F,
        .page = 0xFFFFFF,
        .surface = 0xFAFAFA,
        .separator = 0xE6E6E6,
        .border = 0x85909D,
        .text = 0x243746,
        .secondaryText
        = 0x63707D, // the panel's #6B7785, darkened to a contrast of 4.5:1 on the surface
        .avatar = 0x2E8533,
        .danger = 0xD53F40,
        .dangerText = 0xFFFFFF,
        .problem = 0xC43435,
        .focusRing = 0x101C26,
        .success = 0x3A8A1E,
        .warning = 0xA86500 };
}

Theme Theme::dark()
{
    return { .header = 0x1F4A6E,
        .headerText = 0xFFFFFF,
        .accent = 0x1A7DB4,
        .accentText = 0xFFFFFF,
        .accentHover = 0x166C9C,
        .link = 0x6CBDEB,
        .page = 0x1B242C,
        .surface = 0x222D37,
        .separator = 0x36434F,
        .border = 0x71808E,
        .text = 0xE6ECF1,
        .secondaryText = 0xA9B5C0,
        .avatar = 0x2E8533,
        .danger = 0xE8615F,
        .dangerText = 0x1B242C,
        .problem = 0xF08482,
        .focusRing = 0xFFFFFF,
        .success = 0x62B845,
        .warning = 0xE0A340 };
}

Theme Theme::forDesktop(const QPalette &desktop)
{
    const bool isDark = desktop.color(QPalette::Window).lightness()
        < desktop.color(QPalette::WindowText).lightness();
    return isDark ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette palette(page);
    for (const auto role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, text);
    for (const auto role : { QPalette::Window, QPalette::Base, QPalette::Button })
        palette.setColor(role, page);
    palette.setColor(QPalette::AlternateBase, surface);
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::PlaceholderText, secondaryText);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::BrightText, danger); // the colour of warnings
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, secondaryText);
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/style/llavero.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char *, QColor> tokens[] = { { "@headerText", headerText },
        { "@header", header }, { "@accentText", accentText }, { "@accentHover", accentHover },
        { "@accent", accent }, { "@link", link }, { "@page", page }, { "@surface", surface },
        { "@separator", separator }, { "@border", border }, { "@text", text },
        { "@secondaryText", secondaryText }, { "@avatar", avatar }, { "@dangerText", dangerText },
        { "@danger", danger }, { "@problem", problem }, { "@focusRing", focusRing },
        { "@success", success }, { "@warning", warning } };
    for (const auto &[token, color] : tokens)
        sheet.replace(QLatin1String(token), color.name());
    return sheet;
}
