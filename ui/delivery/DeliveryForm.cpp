// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryForm.h"

#include <QVBoxLayout>

#include <utility>

DeliveryForm::DeliveryForm(const DeliveredKey &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
}

QVBoxLayout &DeliveryForm::column() const
{
    return *static_cast<QVBoxLayout *>(layout());
}

void DeliveryForm::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        emit busyChanged(isBusy);
}
