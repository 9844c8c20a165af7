// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments: FOLDER [LANGUAGE...]. Writes a picture of every page and state to the folder, at each
// width, in each language (also "pseudo"), light and dark.

#include "tests/support/PseudoLanguage.h"
#include "tests/support/UiStates.h"

#include <QDir>
#include <QTextStream>

namespace {

struct Look
{
    QString language;
    QString themeName;
    Theme theme;
};

class Photographer
{
public:
    Photographer(const QDir &folder, const Look &look)
        : m_folder(folder)
        , m_look(look)
    {
    }

    void takeAll()
    {
        UiStates(
            m_look.theme,
            [this](TestWindow &test) {
                if (LanguageManager::isShipped(m_look.language))
                    test.languages.use(m_look.language);
                else
                    QApplication::installTranslator(&m_pseudo);
            },
            [this](TestWindow &test, const QString &name, QWidget *extra) {
                extra ? save(*extra, name) : take(test, name);
            })
            .showAll();
    }

private:
    void take(TestWindow &test, const QString &name)
    {
        for (const int width : UiStates::widths) {
            test.window->resize(width, 720);
            UiStates::settle(*test.window);
            save(*test.window, QStringLiteral("%1-%2").arg(name).arg(width));
        }
    }

    void save(QWidget &widget, const QString &name)
    {
        const QString scale = widget.devicePixelRatio() > 1 ? QStringLiteral("@2x") : QString();
        widget.grab().save(m_folder.filePath(
            QStringLiteral("%1-%2-%3%4.png").arg(name, m_look.language, m_look.themeName, scale)));
    }

    PseudoLanguage m_pseudo { u'⟦', u'⟧' };
    QDir m_folder;
    Look m_look;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral("screenshots")));
    folder.mkpath(QStringLiteral("."));
    QStringList languages = app.arguments().mid(2);
    if (languages.isEmpty()) {
        for (const Language &language : LanguageManager::shipped())
            languages.append(language.id);
    }
    for (const QString &language : std::as_const(languages)) {
        Photographer(folder, { language, QStringLiteral("light"), Theme::light() }).takeAll();
        Photographer(folder, { language, QStringLiteral("dark"), Theme::dark() }).takeAll();
    }
    QTextStream(stdout) << "Pictures are in " << folder.absolutePath() << Qt::endl;
    return 0;
}
