// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/LanguagePage.h"

#include "ui/Preferences.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/RadioButton.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace {

/// A button for each choice of a preference, below a caption unless the page's heading says the
/// same. The buttons exclude each other because they have this parent.
class PreferenceButtons : public QWidget
{
public:
    enum class Caption { Shown, None };
    explicit PreferenceButtons(const Preference &preference, Caption caption = Caption::Shown);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    const Preference m_preference;
    QList<RadioButton *> m_buttons; ///< in the order of the choices
};

PreferenceButtons::PreferenceButtons(const Preference &preference, Caption captionMode)
    : m_preference(preference)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    if (captionMode == Caption::Shown) {
        auto *caption = new TextLabel(TextLabel::Role::Normal, this);
        caption->setSentence(preference.title);
        caption->setWordWrap(true);
        QFont bold = caption->font();
        bold.setWeight(QFont::DemiBold);
        caption->setFont(bold);
        layout->addWidget(caption);
        layout->addSpacing(4);
    }
    keepTranslated(this, [this] { setAccessibleName(m_preference.title()); });
    for (const auto &[id, name] : preference.choices()) {
        auto *button = new RadioButton(this);
        button->setObjectName(
            preference.id + u'_' + (id.isEmpty() ? QStringLiteral("system") : id));
        // Not `clicked`, because assistive technology toggles buttons.
        connect(button, &RadioButton::toggled, this, [this, id = id](bool isChosen) {
            if (isChosen && id != m_preference.current())
                m_preference.choose(id);
        });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    keepTranslated(this, [this] { refresh(); });
}

void PreferenceButtons::refresh()
{
    const QString current = m_preference.current();
    const auto choices = m_preference.choices();
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const bool isCurrent = choices[i].id == current;
        m_buttons[i]->setText(choices[i].name);
        if (isCurrent)
            m_buttons[i]->setChecked(true);
        // Tab focuses the chosen button, where Qt would focus the first.
        m_buttons[i]->setFocusPolicy(isCurrent ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

/// The preference may have been changed on another page.
void PreferenceButtons::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

} // namespace

LanguagePage::LanguagePage(const AppContext &services, QWidget *parent)
    : SettingsPage(parent)
{
    addHeading(QStringLiteral("globe"), [] { return Drawer::title(Drawer::Page::Language); });
    column().setSpacing(24);
    column().addWidget(
        new PreferenceButtons(preferences::language(services), PreferenceButtons::Caption::None));
    column().addWidget(new PreferenceButtons(preferences::appearance(services)));
    column().addWidget(new PreferenceButtons(preferences::clipboardLifetime(services)));
    column().addStretch();
}

void LanguagePage::focusContent()
{
    const auto buttons = findChildren<RadioButton *>();
    const auto chosen = std::find_if(buttons.begin(), buttons.end(),
        [](const RadioButton *button) { return button->isChecked(); });
    if (chosen != buttons.end())
        (*chosen)->setFocus();
}
