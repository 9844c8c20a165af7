// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

#include <functional>

class KeyFact;
struct ApiKey;

/// The facts about a key: its ID, creation, last address and last activity, below each other, with
/// their values in a column.
class KeyFacts : public QWidget
{
    Q_OBJECT

public:
    KeyFacts(std::function<QDateTime()> now, QWidget *parent);

    void showKey(const ApiKey &key);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    const std::function<QDateTime()> m_now;
    KeyFact *m_id;
    KeyFact *m_creation;
    KeyFact *m_lastIp;
    KeyFact *m_lastActivity;
    QList<int> m_arranged; ///< the height of the font, and what each fact was arranged with
};
