// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseSection.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"
#include "ui/details/KeyUseChart.h"
#include "ui/details/KeyUseList.h"
#include "ui/details/KeyUseModels.h"
#include "ui/details/LoadStatus.h"
#include "ui/details/OperationHead.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/KeyUseText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/TextLabel.h"

#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// While the use of a key is shown, it is not older.
static constexpr int maxAgeSeconds = 300;

/// Returns the zone of local times. QTimeZone does not know each `TZ`: see DateText.
static QTimeZone localTimeZone(const QDateTime &now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const int offset = now.toLocalTime().offsetFromUtc();
    return zone.isValid() && zone.offsetFromUtc(now) == offset ? zone : QTimeZone(offset);
}

KeyUseSection::KeyUseSection(Session &session, const AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_log(session.activityLog())
    , m_now(context.now)
    , m_layout(new QVBoxLayout(this))
    , m_status(new LoadStatus(this))
    , m_summary(new TextLabel(TextLabel::Role::Normal, this))
    , m_chart(new KeyUseChart(this))
    , m_coverage(new TextLabel(TextLabel::Role::Caption, this))
    , m_addressHead(new TextLabel(TextLabel::Role::Normal, this))
    , m_addresses(new AddressModel(context.now, this))
    , m_addressList(new KeyUseList(m_addresses, this))
    , m_allAddresses(new Disclosure(this))
    , m_operationHead(new OperationHead(context.now, this))
    , m_operations(new OperationModel(this))
    , m_operationList(new KeyUseList(m_operations, this))
    , m_operationLimit(new TextLabel(TextLabel::Role::Caption, this))
    , m_earlierStatus(new LoadStatus(this))
    , m_earlier(new PushButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    setupUse();
    setupLists();
    readInVisualOrder(*m_layout);
    for (LoadStatus *status : { m_status, m_earlierStatus })
        connect(status, &LoadStatus::actionTriggered, this, &KeyUseSection::runAction);
    connect(m_earlier, &QPushButton::clicked, this, &KeyUseSection::loadEarlier);
    connect(m_allAddresses, &Disclosure::toggled, m_addresses, &AddressModel::setShowsAll);
    connect(&m_log, &ActivityLog::changed, this, &KeyUseSection::onLogChanged);
    connect(&m_log, &ActivityLog::cleared, this, &KeyUseSection::load);
    connect(&session, &Session::stateChanged, this, &KeyUseSection::onSessionChanged);
    connect(&session.keys(), &KeysController::loaded, this, [this] {
        if (isVisible())
            load(); // as the facts, which are of now
    });
    setObjectName(u"useSection"_s);
    m_minute.setObjectName(u"minute"_s);
    m_minute.setParent(this);
    connect(&m_minute, &QTimer::timeout, this, &KeyUseSection::onMinute);
    keepTranslated(this, [this] { updateParts(); });
}

void KeyUseSection::setupUse()
{
    auto *head = new TextLabel(TextLabel::Role::Heading, this);
    head->setSentence([] { return tr("Use"); });
    m_summary->setObjectName(u"useSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setAgingSentence([this] { return summaryText(); });
    m_status->setObjectName(u"useStatus"_s);
    m_chart->setObjectName(u"useChart"_s);
    m_coverage->setObjectName(u"useCoverage"_s);
    m_coverage->setWordWrap(true);
    m_coverage->setSentence([this] { return coverageText(); });
    m_layout->addWidget(head);
    m_layout->addWidget(m_status);
    m_layout->addWidget(m_summary);
    m_layout->addWidget(m_chart);
    m_layout->addWidget(m_coverage);
}

void KeyUseSection::setupLists()
{
    m_addressHead->setProperty("term", true);
    m_addressList->setObjectName(u"addressList"_s);
    m_allAddresses->setObjectName(u"allAddresses"_s);
    m_operationList->setObjectName(u"operationList"_s);
    m_operationLimit->setWordWrap(true);
    m_earlierStatus->setObjectName(u"earlierStatus"_s);
    m_earlier->setObjectName(u"showEarlier"_s);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_addressHead);
    m_layout->addWidget(m_addressList);
    m_layout->addWidget(m_allAddresses);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_operationHead);
    m_layout->addWidget(m_operationList);
    m_layout->addWidget(m_operationLimit);
    m_layout->addWidget(m_earlierStatus);
    m_layout->addWidget(m_earlier, 0, Qt::AlignLeft);
}

void KeyUseSection::setKey(const QString &id)
{
    if (id == m_keyId)
        return load();
    m_keyId = id;
    m_earliest = {};
    m_isEarlierWanted = false;
    const auto key = m_session.keys().model().find(id);
    m_created = key ? key->creationDate : std::nullopt;
    m_operationHead->setKeyName(key ? key->name : id);
    forgetUse();
    m_allAddresses->setChecked(false);
    m_couldLoad = canLoad();
    m_minute.stop();
    if (!id.isEmpty()) {
        m_minute.start(1min);
        load();
        onLogChanged();
    }
    updateParts();
}

void KeyUseSection::forgetUse()
{
    m_counting.reset();
    m_isCounting = false;
    m_mustCountAgain = false;
    m_counted.reset();
    m_use.reset();
    m_addresses->setAddresses({});
    m_operations->setOperations({});
}

// --- Load ------------------------------------------------------------------------------------

/// The log is loaded since then: the chart's first day, or earlier.
QDateTime KeyUseSection::wantedSince() const
{
    const QDate today = m_now().toLocalTime().date();
    const QDateTime chart = today.addDays(1 - KeyActivity::chartDays).startOfDay().toUTC();
    return m_earliest.isValid() ? std::min(m_earliest, chart) : chart;
}

bool KeyUseSection::canLoad() const
{
    return m_session.access() == Session::Access::Granted && !m_session.isOffline();
}

/// Also requests what is newer than the loaded part.
void KeyUseSection::load()
{
    if (!m_keyId.isEmpty() && canLoad())
        m_log.load(wantedSince());
}

void KeyUseSection::loadIfOld()
{
    const auto &until = m_log.coveredUntil();
    const qint64 age = until ? until->secsTo(m_now()) : 0;
    if (age < 0 || age >= maxAgeSeconds)
        load();
}

void KeyUseSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    loadIfOld();
}

void KeyUseSection::loadEarlier()
{
    const bool hadFocus = m_earlier->hasFocus();
    m_earliest = m_log.coveredSince().value_or(m_now()).addDays(-KeyActivity::chartDays);
    m_isEarlierWanted = true;
    load();
    updateParts();
    if (hadFocus)
        m_earlierStatus->action()->setFocus();
}

void KeyUseSection::onLogChanged()
{
    if (m_keyId.isEmpty())
        return;
    const auto &since = m_log.coveredSince();
    const auto &until = m_log.coveredUntil();
    if (!since || !until) // also after it was cleared
        forgetUse();
    else if (const std::pair part(*since, *until); m_counted != part) {
        m_counted = part;
        summarize();
    }
    updateParts();
}

void KeyUseSection::onSessionChanged()
{
    if (std::exchange(m_couldLoad, canLoad()) != m_couldLoad && m_couldLoad)
        load();
    updateParts();
}

/// The last day of the chart is today.
void KeyUseSection::onMinute()
{
    if (!isVisible())
        return;
    loadIfOld();
    m_addressList->viewport()->update(); // its times are relative
    const QDate today = m_now().toLocalTime().date();
    if (m_use && m_use->firstDay.addDays(KeyActivity::chartDays - 1) != today) {
        summarize();
    }
}

void KeyUseSection::summarize()
{
    if (m_isCounting) {
        m_mustCountAgain = true;
        return;
    }
    m_isCounting = true;
    m_mustCountAgain = false;
    if (!m_counting)
        m_counting = std::make_unique<QObject>();
    m_log.summarize(
        m_keyId, localTimeZone(m_now()), m_counting.get(), [this](const KeyActivity &use) {
            m_isCounting = false;
            show(use);
            if (m_mustCountAgain)
                summarize();
        });
}

void KeyUseSection::show(const KeyActivity &use)
{
    const bool wasAwaited = !m_use && m_status->isVisible();
    m_use = use;
    m_addresses->setAddresses(use.addresses);
    m_operations->setOperations(use.rows);
    m_operationHead->setOperations(use.rows);
    updateParts();
    if (wasAwaited)
        announce(m_summary, m_summary->text());
}

// --- What is shown ---------------------------------------------------------------------------

KeyUseSection::State KeyUseSection::state() const
{
    if (m_log.state() == ActivityLog::State::Loading || (m_isCounting && !m_use))
        return State::Loading;
    if (m_session.access() != Session::Access::Granted)
        return State::SignInNeeded;
    if (m_session.isOffline())
        return State::Offline;
    if (const auto &error = m_log.error()) {
        using Kind = ApiError::Kind;
        if (error->kind == Kind::Forbidden)
            return State::NotAllowed;
        const bool isUnknownRoute = error->kind == Kind::NotFound
            || (error->kind == Kind::Rejected && error->httpStatus == 400);
        return isUnknownRoute ? State::NotProvided : State::Failed;
    }
    const bool isEnd = m_log.reachesBeginning() || m_log.isTruncated();
    const bool isWhole = m_log.coveredSince() && (isEnd || *m_log.coveredSince() <= wantedSince());
    return isWhole ? State::Complete : State::Cancelled;
}

TranslatedText KeyUseSection::progressText() const
{
    return [loaded = m_log.loadedRows(), expected = m_log.expectedRows()] {
        if (loaded == 0)
            return tr("Loading the activity log…");
        if (expected == 0)
            //: %1 is a number of entries.
            return tr("Loading the activity log: %1 so far…").arg(countText(loaded));
        //: %1 and %2 are numbers of entries.
        return tr("Loading the activity log: %1 of %2…")
            .arg(countText(loaded), countText(expected));
    };
}

void KeyUseSection::updateStatus()
{
    const State state = m_keyId.isEmpty() ? State::Complete : this->state();
    if (state == State::Complete)
        m_isEarlierWanted = false;
    LoadStatus *status = m_isEarlierWanted ? m_earlierStatus : m_status;
    LoadStatus *other = m_isEarlierWanted ? m_status : m_earlierStatus;
    using Kind = LoadStatus::Kind;
    const TranslatedText retry = [] { return tr("Retry"); };
    const bool hasPart = m_log.coveredSince().has_value();
    switch (state) {
    case State::Complete:
        status->clear();
        break;
    case State::SignInNeeded:
        status->show(Kind::Info, [] { return tr("Sign in to see the use of this key."); });
        break;
    case State::Offline:
        status->show(Kind::Info, [this, until = m_log.coveredUntil()] {
            return until
                ? tr("Offline. The use of this key was loaded %1.").arg(ageText(*until, m_now()))
                : tr("Offline. The use of this key is shown when Llavero can reach the "
                     "service again.");
        });
        break;
    case State::Loading:
        status->show(Kind::Waiting, progressText(), [] { return tr("Cancel"); });
        break;
    case State::Cancelled:
        status->show(
            Kind::Info,
            [hasPart] {
                return hasPart ? tr("Earlier entries of the activity log weren’t loaded.")
                               : tr("The activity log wasn’t loaded.");
            },
            [] { return tr("Load"); });
        break;
    case State::NotAllowed:
        status->show(Kind::Problem, [] {
            return tr("Your role doesn’t allow you to read the activity log, so the use of this "
                      "key isn’t known.");
        });
        break;
    case State::NotProvided:
        status->show(Kind::Info, [] {
            return tr("This portal has no activity log, so the use of this key isn’t known.");
        });
        break;
    case State::Failed:
        status->show(
            Kind::Problem,
            [hasPart, error = *m_log.error()] {
                const QString what = hasPart
                    ? tr("The rest of the activity log couldn’t be loaded.")
                    : tr("The activity log couldn’t be loaded.");
                return what + u' ' + errorText(error);
            },
            retry);
        break;
    }
    other->clear();
}

void KeyUseSection::runAction()
{
    if (m_log.state() == ActivityLog::State::Loading)
        m_log.cancel();
    else if (state() != State::Loading)
        load();
}

void KeyUseSection::updateParts()
{
    const bool statusHadFocus = hasFocusInside(*m_status);
    const bool earlierHadFocus = hasFocusInside(*m_earlierStatus);
    const bool hasUse = m_use.has_value();
    const bool hasRows = hasUse && !m_use->rows.isEmpty();
    m_summary->setText(summaryText());
    m_summary->setVisible(hasUse);
    m_chart->setVisible(hasRows);
    if (hasRows)
        m_chart->setUse(*m_use, knownSince(), knownUntil());
    m_coverage->setText(coverageText());
    m_coverage->setVisible(!m_coverage->text().isEmpty());
    const auto count = hasRows ? m_use->addresses.size() : 0;
    m_addressHead->setText(tr("Addresses (%1)").arg(countText(count)));
    updateAccessibleName(m_addressList, tr("Addresses"));
    m_allAddresses->setFullText(tr("Show all addresses"));
    m_addressHead->setVisible(hasRows);
    m_addressList->setVisible(hasRows);
    m_allAddresses->setVisible(count > AddressModel::fewRows);
    const auto operations = hasRows ? m_use->operations() : 0;
    updateAccessibleName(m_operationList, tr("Operations"));
    m_operationLimit->setText(
        tr("The newest %1 operations are listed. An exported file has all of them.")
            .arg(countText(OperationModel::maxRows)));
    m_operationHead->setVisible(hasRows);
    m_operationList->setVisible(hasRows);
    m_operationLimit->setVisible(operations > OperationModel::maxRows);
    m_earlier->setText(tr("Show Earlier Use"));
    const bool isEnd = m_log.reachesBeginning() || m_log.isTruncated();
    m_earlier->setVisible(hasUse && !isEnd && state() == State::Complete);
    updateStatus();
    // The button that had the focus is hidden: the focus goes to the result.
    if (statusHadFocus && m_status->isHidden() && hasRows)
        m_chart->setFocus();
    if (earlierHadFocus && m_earlierStatus->isHidden())
        (m_earlier->isHidden() ? static_cast<QWidget *>(m_operationList) : m_earlier)->setFocus();
}

/// Returns the first day of which the log knows everything, as far as the log goes back.
QDate KeyUseSection::knownSince() const
{
    const QDateTime since = useKnownSince(m_log, m_created).toLocalTime();
    const bool isWholeDay = m_log.reachesBeginning() || since == since.date().startOfDay();
    return since.date().addDays(isWholeDay ? 0 : 1);
}

/// Returns the last day of which the log knows something.
QDate KeyUseSection::knownUntil() const
{
    return m_log.coveredUntil().value_or(QDateTime()).toLocalTime().date();
}

QString KeyUseSection::summaryText() const
{
    if (!m_use || !m_log.coveredSince())
        return {};
    const QDateTime since = useKnownSince(m_log, m_created);
    if (!m_use->rows.isEmpty() || !since.isValid())
        return recentUseText(*m_use, since, m_now());
    return since <= m_use->firstDay.startOfDay() && !m_earliest.isValid()
        ? tr("The activity log has no use of this key in the last 90 days.")
        : tr("The activity log has no use of this key since %1.")
              .arg(longDateText(since.toLocalTime().date()));
}

QString KeyUseSection::coverageText() const
{
    if (!m_use)
        return {};
    if (m_log.isTruncated())
        return tr("The activity log is long: only its newest entries were loaded. Use before %1 "
                  "isn’t shown.")
            .arg(longDateText(m_log.coveredSince()->toLocalTime().date()));
    const QDateTime since = useKnownSince(m_log, m_created);
    if (m_log.firstEntry() && since == m_log.firstEntry())
        return tr("The oldest entry of the activity log is of %1; earlier use of this key isn’t "
                  "known.")
            .arg(longDateText(since.toLocalTime().date()));
    if (m_log.reachesBeginning() || m_use->rows.isEmpty())
        return {};
    return tr("Addresses and operations since %1:").arg(longDateText(since.toLocalTime().date()));
}
