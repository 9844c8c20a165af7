// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyUse.h"
#include "ui/widgets/ScrollArea.h"

#include <QDateTime>
#include <QTimer>

#include <functional>

class QBoxLayout;
class Session;
class TextLabel;

/// The number of keys and their use, beside the drawer.
class KeyOverview : public ScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive the overview.
    KeyOverview(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Figure
    {
        TextLabel *number = nullptr;
        TextLabel *caption = nullptr;
    };

    Figure addFigure(const QString &name);
    void recount();
    void refresh();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    QTimer m_minute; ///< after which a key may have become stale
    TextLabel *m_age; ///< shown while the service cannot be reached
    QBoxLayout *m_figures;
    KeyStatistics m_statistics;
    Figure m_total;
    Figure m_recent;
    Figure m_longUnused;
    Figure m_never;
};
