// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/AccountPage.h"

#include "app/signin/Session.h"
#include "ui/drawer/Drawer.h"
#include "ui/drawer/PortalLink.h"
#include "ui/text/AccountText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QVBoxLayout>

using Shown = QString (*)(const User &user);

static constexpr struct
{
    const char *iconName = nullptr;
    const char *caption = nullptr;
    Shown shown = nullptr;
    bool isOptional = false; ///< not shown without a value
} fields[] = {
    { "id-card", QT_TRANSLATE_NOOP("AccountPage", "First name"),
        [](const User &user) { return user.firstName; } },
    { "id-card-filled", QT_TRANSLATE_NOOP("AccountPage", "Last name"),
        [](const User &user) { return user.lastName; } },
    { "user", QT_TRANSLATE_NOOP("AccountPage", "Username"),
        [](const User &user) { return user.userName; } },
    { "at", QT_TRANSLATE_NOOP("AccountPage", "Email address"),
        [](const User &user) { return user.email; } },
    { "building", QT_TRANSLATE_NOOP("AccountPage", "Organization"),
        [](const User &user) { return user.organization; } },
    { "globe", QT_TRANSLATE_NOOP("AccountPage", "Country"),
        [](const User &user) { return countryText(user.country); }, true },
    { "clock", QT_TRANSLATE_NOOP("AccountPage", "Time zone"),
        [](const User &user) { return timeZoneText(user.timeZone); } },
};

namespace {

/// A read-only text with an icon at the left, as in the portal.
class DetailField : public QLineEdit
{
public:
    DetailField(const char *iconName, QWidget *parent)
        : QLineEdit(parent)
        , m_icon(new IconLabel(QString::fromLatin1(iconName), this))
    {
        setReadOnly(true);
        setProperty("detail", true);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(margin, 0, 0, 0);
        layout->addWidget(m_icon, 0, Qt::AlignLeft | Qt::AlignVCenter);
        updateTextMargins();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            updateTextMargins();
    }

    /// Elides a text that does not fit, which the cursor scrolls.
    void paintEvent(QPaintEvent *event) override
    {
        QStyleOptionFrame option;
        initStyleOption(&option);
        constexpr int textPadding = 2; // as Qt's
        const QRect line = style()
                               ->subElementRect(QStyle::SE_LineEditContents, &option, this)
                               .marginsRemoved(textMargins())
                               .adjusted(textPadding, 0, -textPadding, 0);
        if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= line.width())
            return QLineEdit::paintEvent(event);
        QStylePainter painter(this);
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    }

    /// There is nothing to type.
    void initStyleOption(QStyleOptionFrame *option) const override
    {
        QLineEdit::initStyleOption(option);
        FocusRing::update(*option);
    }

private:
    static constexpr int margin = 12;

    void updateTextMargins() { setTextMargins(margin + m_icon->sizeHint().width(), 0, 0, 0); }

    IconLabel *m_icon;
};

} // namespace

AccountPage::AccountPage(Session &session, QWidget *parent)
    : SettingsPage(parent)
    , m_session(session)
    , m_unknown(new TextLabel(TextLabel::Role::Secondary, this))
{
    addHeading(QStringLiteral("user"), [] { return Drawer::title(Drawer::Page::Account); });
    column().setSpacing(16);
    m_unknown->setSentence([] { return tr("The portal doesn’t provide your account details."); });
    m_unknown->setWordWrap(true);
    column().addWidget(m_unknown);
    for (const auto &field : fields) {
        auto *box = new QWidget(this);
        auto *caption = new TextLabel(TextLabel::Role::Normal, box);
        auto *value = new DetailField(field.iconName, box);
        caption->setSentence([&field] { return tr(field.caption); });
        keepTranslated(value, [&field, value] { updateAccessibleName(value, tr(field.caption)); });
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addWidget(caption);
        layout->addWidget(value);
        column().addWidget(box);
        m_values.append(value);
    }
    m_edit = new LinkButton(LinkButton::Text::Sentence, this);
    m_edit->setObjectName(QStringLiteral("editInPortal"));
    m_edit->setIconName(QStringLiteral("external"));
    PortalLink::setup(*m_edit, session);
    column().addWidget(m_edit);
    column().addStretch();
    connect(&session, &Session::userChanged, this, &AccountPage::refresh);
    connect(&session, &Session::identified, this, &AccountPage::refresh);
    keepTranslated(this, [this] { refresh(); });
}

void AccountPage::focusContent()
{
    if (m_session.isAnonymous())
        m_edit->setFocus();
    else
        m_values.first()->setFocus();
}

void AccountPage::refresh()
{
    m_edit->setFullText(tr("Edit in the portal"));
    const bool isUnknown = m_session.isAnonymous();
    m_unknown->setVisible(isUnknown);
    const User user = m_session.user().value_or(User());
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const QString text = sanitizedLine(fields[i].shown(user));
        m_values[i]->parentWidget()->setVisible(
            !isUnknown && (!text.isEmpty() || !fields[i].isOptional));
        if (text == m_values[i]->text())
            continue;
        m_values[i]->setText(text);
        m_values[i]->setCursorPosition(0);
        m_values[i]->setToolTip(plainToolTip(text)); // the text may be longer than the field
    }
}
