// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/NoticesView.h"

#include "app/signin/Session.h"
#include "app/storage/SettingsFile.h"
#include "ui/notices/NoticeRow.h"
#include "ui/notices/NoticeSettings.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LineOrColumn.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessibleWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The list of the notices, for assistive technology.
class NoticeRows : public QWidget
{
public:
    using QWidget::QWidget;
};

QAccessibleInterface *accessibleNoticeRows(const QString &, QObject *object)
{
    auto *list = dynamic_cast<NoticeRows *>(object);
    return list ? new QAccessibleWidget(list, QAccessible::List) : nullptr;
}

} // namespace

NoticesView::NoticesView(Session &session, const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_readAll(new LinkButton(LinkButton::Text::Sentence, this))
    , m_showSettings(new Disclosure(this))
    , m_settings(new NoticeSettings(services, this))
    , m_offer(new MessageBar(this))
    , m_problem(new MessageBar(this))
    , m_empty(new TextLabel(TextLabel::Role::Secondary, this))
    , m_list(new NoticeRows(this))
    , m_rowLayout(new QVBoxLayout(m_list))
    , m_more(new PushButton(this))
{
    QAccessible::installFactory(accessibleNoticeRows); // Qt ignores repeated calls
    setupUi();
    connect(&session.notices(), &Notices::changed, this, &NoticesView::refresh);
    connect(&session.notices(), &Notices::stateChanged, this, &NoticesView::refresh);
    connect(&session, &Session::stateChanged, this, &NoticesView::refresh);
    connect(&session.keys().model(), &ApiKeyModel::keysChanged, this, &NoticesView::refresh);
    connect(m_readAll, &QPushButton::clicked, &session.notices(), &Notices::setAllRead);
    connect(m_showSettings, &Disclosure::toggled, m_settings, &QWidget::setVisible);
    connect(m_settings, &NoticeSettings::desktopChosen, this, &NoticesView::updateOffer);
    connect(m_offer, &MessageBar::actionTriggered, this, [this] { chooseDesktop(u"on"_s); });
    connect(m_offer, &MessageBar::dismissed, this, [this] { chooseDesktop(u"off"_s); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        const qsizetype shown = m_rows.size();
        m_maxRows += 50;
        refresh();
        if (shown < m_rows.size())
            m_rows.at(shown)->focusFirst();
    });
    refresh();
}

QString NoticesView::title()
{
    return tr("Notices");
}

void NoticesView::setupUi()
{
    setObjectName(u"notices"_s);
    m_readAll->setObjectName(u"markAllRead"_s);
    m_showSettings->setObjectName(u"showNoticeSettings"_s);
    m_more->setObjectName(u"moreNotices"_s);
    m_offer->setObjectName(u"noticeOffer"_s);
    m_settings->hide();
    m_empty->setWordWrap(true);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    auto *heading = new LineOrColumn(16);
    heading->addWidget(m_readAll, 0, Qt::AlignLeft);
    heading->addWidget(m_showSettings, 0, Qt::AlignLeft);
    heading->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(heading);
    layout->addWidget(m_settings);
    layout->addWidget(m_offer);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    readInVisualOrder(*layout);
    keepTranslated(this, [this] {
        m_title->setText(title());
        m_readAll->setFullText(tr("Mark All as Read"));
        m_showSettings->setFullText(tr("Notice Settings"));
        m_list->setAccessibleName(title());
        m_empty->setText(tr("Nothing new. Notices tell you when a key was generated, deleted or "
                            "used in an unusual way elsewhere."));
        m_more->setText(tr("Show More"));
        refresh();
    });
}

void NoticesView::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
}

void NoticesView::focusContent()
{
    if (m_rows.isEmpty())
        m_showSettings->setFocus();
    else
        m_rows.first()->focusFirst();
}

void NoticesView::refresh()
{
    Notices &notices = m_session.notices();
    const QList<Notice> shown
        = notices.all().first(std::min<qsizetype>(notices.all().size(), m_maxRows));
    // A row stays where the user is at work in it.
    QHash<QString, NoticeRow *> rows;
    for (NoticeRow *row : std::as_const(m_rows))
        rows.insert(row->notice().id, row);
    m_rows.clear();
    for (const Notice &notice : shown) {
        NoticeRow *row = rows.take(notice.id);
        if (!row) {
            row = new NoticeRow(notice, m_services.now, m_list);
            connect(row, &NoticeRow::actionTriggered, this,
                [this, row] { act(Notice(row->notice())); });
            connect(row, &NoticeRow::dismissed, this, [this, row] { dismiss(*row); });
        }
        updateRow(*row, notice);
        m_rowLayout->insertWidget(static_cast<int>(m_rows.size()), row);
        row->show();
        m_rows.append(row);
    }
    for (NoticeRow *row : std::as_const(rows)) {
        row->hide();
        row->deleteLater(); // it may be the sender
    }
    readInVisualOrder(*m_rowLayout);
    QWidgetList stops { m_readAll, m_showSettings, m_settings, m_offer, m_problem };
    for (NoticeRow *row : std::as_const(m_rows))
        stops.append(row);
    stops.append(m_more);
    tabThroughParts(stops);
    m_list->setVisible(!m_rows.isEmpty());
    m_empty->setVisible(m_rows.isEmpty());
    updateOffer();
    m_readAll->setEnabled(notices.unreadCount() > 0);
    m_more->setVisible(notices.all().size() > m_rows.size());
    if (const auto &problem = notices.problem())
        m_problem->show(
            MessageBar::Kind::Warning, [problem = *problem, isSaved = notices.isSaved()] {
                return noticesProblemText(problem, isSaved);
            });
    else if (notices.wasDamaged())
        m_problem->show(MessageBar::Kind::Warning, [] { return noticesDamagedText(); });
    else
        m_problem->hide();
}

/// There is something to ask about once there is news.
void NoticesView::updateOffer()
{
    if (!m_services.settings.current().desktopNotices.isEmpty() || m_rows.isEmpty())
        m_offer->hide();
    else if (m_offer->isHidden())
        m_offer->show(
            MessageBar::Kind::Info,
            [] { return tr("Notify you on the desktop when something changes?"); },
            [] { return tr("Notify Me"); });
}

void NoticesView::chooseDesktop(const QString &choice)
{
    m_services.settings.change([&choice](Settings &settings) { settings.desktopNotices = choice; });
    m_offer->hide();
    m_settings->refresh();
    focusContent();
}

bool NoticesView::hasKey(const QString &keyId) const
{
    return !keyId.isEmpty() && m_session.keys().model().find(keyId).has_value();
}

/// There is a button only for what can be done now.
void NoticesView::updateRow(NoticeRow &row, const Notice &notice)
{
    row.setNotice(notice);
    if (notice.kind == Notice::Kind::SignInEnded) {
        const bool isNeeded = m_session.access() == Session::Access::KeyRejected
            || m_session.access() == Session::Access::KeyMissing;
        return row.setAction(
            isNeeded ? TranslatedText([] { return tr("Sign In…"); }) : TranslatedText());
    }
    if (notice.count > 1)
        return row.setAction([] { return tr("Show Keys"); });
    if (!hasKey(notice.keyId))
        return row.setAction({});
    if (notice.kind == Notice::Kind::ReplacementReady
        && m_session.replacements().find(notice.keyId))
        return row.setAction([] { return tr("Continue the Replacement"); });
    if (notice.kind == Notice::Kind::ReviewDue)
        return row.setAction([] { return tr("Review Key"); });
    row.setAction([] { return tr("Show Key"); });
}

void NoticesView::act(const Notice &notice)
{
    m_session.notices().setRead(notice.id);
    if (notice.kind == Notice::Kind::SignInEnded)
        emit signInRequested();
    else if (notice.count > 1 || !hasKey(notice.keyId))
        emit keysRequested();
    else if (notice.kind == Notice::Kind::ReplacementReady
        && m_session.replacements().find(notice.keyId))
        emit replacementRequested(notice.keyId);
    else
        emit keyRequested(notice.keyId);
}

/// The focus goes to the notice that takes the place of the dismissed one.
void NoticesView::dismiss(NoticeRow &row)
{
    const bool hadFocus = row.hasFocusInside();
    const qsizetype index = m_rows.indexOf(&row);
    m_session.notices().dismiss(row.notice().id);
    if (!hadFocus)
        return;
    if (m_rows.isEmpty())
        m_showSettings->setFocus();
    else
        m_rows.at(std::min(index, m_rows.size() - 1))->focusFirst();
}
