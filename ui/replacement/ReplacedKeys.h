// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replacement/Replacement.h"

#include <QWidget>

#include <functional>

class ApiKeyModel;
class QBoxLayout;

/// The two keys of a replacement with their uses, side by side, or below each other in a narrow
/// page.
class ReplacedKeys : public QWidget
{
    Q_OBJECT

public:
    /// `keys` must outlive this.
    ReplacedKeys(const ApiKeyModel &keys, std::function<QDateTime()> now, QWidget *parent);

    void show(const Replacement &replacement);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Card;

    void arrange();

    const ApiKeyModel &m_keys;
    const std::function<QDateTime()> m_now;
    Card *m_oldKey;
    Card *m_newKey;
    QBoxLayout *m_layout;
};
