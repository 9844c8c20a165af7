// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/NoticeSettings.h"

#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/text/NoticeText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NoticeSettings::NoticeSettings(const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_desktop(new CheckBox(this))
    , m_addresses(new CheckBox(this))
{
    setObjectName(u"noticeSettings"_s);
    m_desktop->setObjectName(u"desktopNotices"_s);
    m_addresses->setObjectName(u"desktopNoticeAddresses"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    caption->setSentence([] { return tr("Show notices about"); });
    caption->setWordWrap(true);
    layout->addWidget(caption);
    for (const Notice::Kind kind : Notice::allKinds()) {
        auto *box = new CheckBox(this);
        box->setObjectName(u"notice_"_s + Notice::kindName(kind));
        layout->addWidget(box);
        m_kinds.append(box);
        keepTranslated(box, [box, kind] { box->setText(noticeText::kindName(kind)); });
        connect(box, &QCheckBox::clicked, this,
            [this, kind](bool isWanted) { m_services.sessions.setNoticeMuted(kind, !isWanted); });
    }
    auto *desktopCaption = new TextLabel(TextLabel::Role::Caption, this);
    desktopCaption->setSentence([] { return tr("While Llavero’s window is not in front"); });
    desktopCaption->setWordWrap(true);
    layout->addSpacing(12);
    layout->addWidget(desktopCaption);
    layout->addWidget(m_desktop);
    layout->addWidget(m_addresses);
    connect(m_desktop, &QCheckBox::clicked, this, [this](bool isWanted) {
        m_services.settings.change([isWanted](Settings &settings) {
            settings.desktopNotices = isWanted ? u"on"_s : u"off"_s;
        });
        refresh();
        emit desktopChosen();
    });
    connect(m_addresses, &QCheckBox::clicked, this, [this](bool isWanted) {
        m_services.settings.change(
            [isWanted](Settings &settings) { settings.desktopNoticeAddresses = isWanted; });
    });
    keepTranslated(this, [this] {
        m_desktop->setText(tr("Notify me on the desktop when something changes"));
        m_addresses->setText(tr("Show full IP addresses in these notifications"));
    });
    QWidgetList boxes;
    for (CheckBox *box : std::as_const(m_kinds))
        boxes.append(box);
    tabThrough(boxes + QWidgetList { m_desktop, m_addresses });
    refresh();
}

/// Another window may have changed them.
void NoticeSettings::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void NoticeSettings::refresh()
{
    const QSet<Notice::Kind> muted = m_services.sessions.mutedNotices();
    const QList<Notice::Kind> kinds = Notice::allKinds();
    for (qsizetype i = 0; i < kinds.size(); ++i)
        m_kinds.at(i)->setChecked(!muted.contains(kinds.at(i)));
    const Settings &settings = m_services.settings.current();
    m_desktop->setChecked(settings.desktopNotices == "on"_L1);
    m_addresses->setChecked(settings.desktopNoticeAddresses);
    m_addresses->setEnabled(m_desktop->isChecked());
}
