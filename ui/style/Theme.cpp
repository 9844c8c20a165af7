// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Theme.h"

#include <QFile>

/// A name that begins with another name stands before it, because the style sheet is searched in
/// this order.
static constexpr struct
{
    const char *name; ///< in the style sheet
    QColor Theme::*color;
    QRgb light;
    QRgb dark;
} colors[] = {
    { "@headerText", &Theme::headerText, 0xFFFFFF, 0xFFFFFF },
    { "@headerDisabled", &Theme::headerDisabled, 0xA6C1D8, 0x83A0B7 },
    { "@header", &Theme::header, 0x346FA0, 0x1F4A6E },
    { "@sandboxText", &Theme::sandboxText, 0x1B242C, 0x1B242C },
    { "@sandbox", &Theme::sandbox, 0xF2B134, 0xF2B134 },
    { "@accentText", &Theme::accentText, 0xFFFFFF, 0xFFFFFF },
    { "@accentHover", &Theme::accentHover, 0x14689A, 0x166C9C },
    { "@accent", &Theme::accent, 0x187AB0, 0x1A7DB4 },
    { "@link", &Theme::link, 0x156E9F, 0x6CBDEB },
    { "@page", &Theme::page, 0xFFFFFF, 0x1B242C },
    { "@surface", &Theme::surface, 0xFAFAFA, 0x222D37 },
    { "@selection", &Theme::selection, 0xEDF5FA, 0x1D2F3E },
    { "@separator", &Theme::separator, 0xE6E6E6, 0x36434F },
    { "@border", &Theme::border, 0x85909D, 0x71808E },
    { "@text", &Theme::text, 0x243746, 0xE6ECF1 },
    // Light is the panel's #6B7785, darkened to a contrast of 4.5:1 on the surface.
    { "@secondaryText", &Theme::secondaryText, 0x63707D, 0xA9B5C0 },
    { "@disabledText", &Theme::disabledText, 0x7C8792, 0x7A8793 },
    { "@disabled", &Theme::disabled, 0xEEF0F2, 0x2A3540 },
    { "@avatar", &Theme::avatar, 0x2E8533, 0x2E8533 },
    { "@dangerText", &Theme::dangerText, 0xFFFFFF, 0x1B242C },
    { "@danger", &Theme::danger, 0xD53F40, 0xE8615F },
    { "@problem", &Theme::problem, 0xC43435, 0xF08482 },
    { "@focusRing", &Theme::focusRing, 0x101C26, 0xFFFFFF },
    { "@success", &Theme::success, 0x3A8A1E, 0x62B845 },
    { "@warning", &Theme::warning, 0xA86500, 0xE0A340 },
};

Theme Theme::light()
{
    Theme theme;
    for (const auto &color : colors)
        theme.*color.color = color.light;
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    for (const auto &color : colors)
        theme.*color.color = color.dark;
    return theme;
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
        palette.setColor(QPalette::Disabled, role, disabledText);
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/style/llavero.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &color : colors)
        sheet.replace(QLatin1String(color.name), (this->*color.color).name());
    return sheet;
}
