// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"

#include <QWidget>

class AddressModel;
class Disclosure;
class KeyUseList;
class KeyUseSource;
class KeyUseStatus;
class OperationHead;
class OperationModel;
class PushButton;
class QSpacerItem;
class TextLabel;

/// The addresses from which a key was used and its operations.
class KeyUseDetails : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive this.
    KeyUseDetails(KeyUseSource &source, QWidget *parent);

    /// There is nothing but the offer of earlier use, which belongs to the sentence that says so.
    bool isOfferOnly() const { return m_isOfferOnly; }

signals:
    void offerOnlyChanged();

private:
    void showAddresses(const QList<KeyActivity::Address> &addresses);
    void showUse();
    void updateParts();
    void showEarlierButton(bool statusHadFocus);
    void updateTexts();
    void loadEarlier();

    KeyUseSource &m_source;
    QString m_keyId;
    bool m_isNextRowAwaited = false; ///< by the keyboard, after the last row of the operations
    bool m_isOfferOnly = false;
    TextLabel *m_period;
    TextLabel *m_addressHead;
    AddressModel *m_addresses;
    KeyUseList *m_addressList;
    Disclosure *m_allAddresses;
    QSpacerItem *m_gap;
    OperationHead *m_operationHead;
    OperationModel *m_operations;
    KeyUseList *m_operationList;
    TextLabel *m_limit;
    KeyUseStatus *m_status;
    PushButton *m_earlier;
};
