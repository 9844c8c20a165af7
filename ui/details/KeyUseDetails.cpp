// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseDetails.h"

#include "app/activity/ActivityLog.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/details/KeyUseList.h"
#include "ui/details/KeyUseModels.h"
#include "ui/details/KeyUseSource.h"
#include "ui/details/KeyUseStatus.h"
#include "ui/details/OperationHead.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeyUseDetails::KeyUseDetails(KeyUseSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_period(new TextLabel(TextLabel::Role::Caption, this))
    , m_addressHead(new TextLabel(TextLabel::Role::Normal, this))
    , m_addresses(new AddressModel([&source] { return source.now(); }, this))
    , m_addressList(new KeyUseList(m_addresses, this))
    , m_allAddresses(new Disclosure(this))
    , m_gap(new QSpacerItem(0, 0))
    , m_operationHead(new OperationHead([&source] { return source.now(); }, this))
    , m_operations(new OperationModel(this))
    , m_operationList(new KeyUseList(m_operations, this))
    , m_limit(new TextLabel(TextLabel::Role::Caption, this))
    , m_status(new KeyUseStatus(source, this))
    , m_earlier(new PushButton(this))
{
    m_period->setObjectName(u"usePeriod"_s);
    m_period->setWordWrap(true);
    m_addressHead->setProperty("term", true);
    m_addressList->setObjectName(u"addressList"_s);
    m_allAddresses->setObjectName(u"allAddresses"_s);
    m_operationList->setObjectName(u"operationList"_s);
    m_limit->setWordWrap(true);
    m_status->setObjectName(u"earlierStatus"_s);
    m_earlier->setObjectName(u"showEarlier"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    layout->addWidget(m_addressHead);
    layout->addWidget(m_period);
    layout->addWidget(m_addressList);
    layout->addWidget(m_allAddresses);
    layout->addSpacerItem(m_gap);
    layout->addWidget(m_operationHead);
    layout->addWidget(m_operationList);
    layout->addWidget(m_limit);
    layout->addWidget(m_status);
    layout->addWidget(m_earlier, 0, Qt::AlignLeft);
    readInVisualOrder(*layout);
    connect(m_earlier, &QPushButton::clicked, this, &KeyUseDetails::loadEarlier);
    connect(m_allAddresses, &Disclosure::toggled, m_addresses, &AddressModel::setShowsAll);
    connect(&source, &KeyUseSource::useChanged, this, &KeyUseDetails::showUse);
    connect(&source, &KeyUseSource::changed, this, &KeyUseDetails::updateParts);
    showUse();
    keepTranslated(this, [this] { updateParts(); });
}

/// Keeps the current row.
void KeyUseDetails::showAddresses(const QList<KeyActivity::Address> &addresses)
{
    const int current = m_addressList->currentIndex().row();
    const QString ip = current < 0 ? QString() : m_addresses->addresses().at(current).ip;
    m_addresses->setAddresses(addresses);
    if (current < 0 || m_addressList->currentIndex().isValid())
        return;
    m_addressList->setAutoScroll(false);
    m_addressList->setCurrentIndex(m_addresses->index(m_addresses->rowOf(ip)));
    m_addressList->setAutoScroll(true);
}

/// Keeps the current operation, which has newer ones before it now.
void KeyUseDetails::showUse()
{
    if (m_source.keyId() != m_keyId) {
        m_keyId = m_source.keyId();
        m_operationHead->setKeyName(m_source.keyName());
        m_allAddresses->setChecked(false);
        m_isNextRowAwaited = false;
    }
    const KeyActivity use = m_source.use().value_or(KeyActivity());
    const int current = m_operationList->currentIndex().row();
    const qsizetype before = m_operations->operations().size();
    const int newer = m_operations->newerThanShown(use.rows);
    showAddresses(use.addresses);
    m_operations->setOperations(use.rows);
    m_operationHead->setOperations(use.rows);
    if (current < 0 || newer < 0)
        return;
    const bool hasNext = m_isNextRowAwaited && newer + before < use.rows.size();
    m_operationList->setAutoScroll(false);
    m_operationList->setCurrentIndex(m_operations->index(newer + current + (hasNext ? 1 : 0), 0));
    m_operationList->setAutoScroll(true);
    if (!hasNext)
        return;
    m_isNextRowAwaited = false;
    QMetaObject::invokeMethod( // the list grows first
        m_operationList, [list = m_operationList] { list->scrollTo(list->currentIndex()); },
        Qt::QueuedConnection);
}

void KeyUseDetails::updateParts()
{
    const bool statusHadFocus = hasFocusInside(*m_status);
    updateTexts();
    const auto &use = m_source.use();
    const bool hasRows = use && !use->rows.isEmpty();
    m_period->setVisible(hasRows && m_source.mayHaveEarlier());
    for (QWidget *part :
        { static_cast<QWidget *>(m_addressHead), static_cast<QWidget *>(m_addressList),
            static_cast<QWidget *>(m_operationHead), static_cast<QWidget *>(m_operationList) })
        part->setVisible(hasRows);
    m_gap->changeSize(0, hasRows ? DetailsSpacing::section - DetailsSpacing::part : 0);
    layout()->invalidate();
    m_allAddresses->setVisible(hasRows && use->addresses.size() > AddressModel::fewRows);
    m_limit->setVisible(hasRows && use->operations() > OperationModel::maxRows);
    // The status is shown instead of the button.
    m_status->setDelay(std::chrono::milliseconds(m_source.isEarlierWanted() ? 0 : 200));
    if (m_source.isEarlierWanted() || m_source.isLoadingEarlier())
        m_status->showState();
    else
        m_status->clear();
    showEarlierButton(statusHadFocus);
    const bool offersEarlier
        = !m_earlier->isHidden() || m_source.isEarlierWanted() || m_source.isLoadingEarlier();
    if (const bool isOffer = use && !hasRows && offersEarlier; isOffer != m_isOfferOnly) {
        m_isOfferOnly = isOffer;
        emit offerOnlyChanged();
    }
    m_addressList->viewport()->update(); // its times are relative
}

/// Keeps the button while newer use is being loaded. The focus moves to what is shown instead of
/// the button.
void KeyUseDetails::showEarlierButton(bool statusHadFocus)
{
    using State = KeyUseSource::State;
    const State state = m_source.state();
    const bool isOnline = state != State::Offline && state != State::SignInNeeded;
    const bool isShown = m_source.use() && m_source.isWhole() && m_source.mayHaveEarlier()
        && !m_source.isEarlierWanted() && isOnline
        && (state != State::Loading || !m_earlier->isHidden()); // the end may not be known yet
    const bool hasAction = m_status->action()->isVisibleTo(this);
    const bool losesFocus = (m_earlier->hasFocus() && !isShown) || (statusHadFocus && !hasAction);
    if (isShown)
        m_earlier->show();
    if (losesFocus && isShown)
        ScrollArea::moveFocus(*m_earlier);
    else if (losesFocus && hasAction)
        ScrollArea::moveFocus(*m_status->action());
    else if (losesFocus && m_operationList->isVisibleTo(this))
        ScrollArea::moveFocus(*m_operationList);
    m_earlier->setVisible(isShown);
}

void KeyUseDetails::updateTexts()
{
    const auto &use = m_source.use();
    if (use && m_source.since().isValid())
        //: %1 is a date.
        m_period->setText(tr("Since %1").arg(longDateText(m_source.since().toLocalTime().date())));
    m_addressHead->setText(tr("Addresses (%1)").arg(countText(use ? use->addresses.size() : 0)));
    updateAccessibleName(m_addressList, tr("Addresses"));
    m_allAddresses->setFullText(tr("Show all addresses"));
    updateAccessibleName(m_operationList, tr("Operations"));
    m_limit->setText(tr("The newest %1 operations are listed. An exported file has all of them.")
                         .arg(countText(OperationModel::maxRows)));
    m_earlier->setText(tr("Show Earlier Use"));
}

/// The button is about to be hidden: the focus goes to the operations, and later to the first of
/// those that come below the last one.
void KeyUseDetails::loadEarlier()
{
    if (m_earlier->hasFocus() && m_operations->rowCount() > 0) {
        m_isNextRowAwaited = FocusRing::isShown(*m_earlier);
        ScrollArea::moveFocus(*m_operationList);
        if (m_isNextRowAwaited)
            m_operationList->setCurrentIndex(m_operations->index(m_operations->rowCount() - 1, 0));
    }
    m_source.loadEarlier();
}
