// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyStatistics.h"
#include "ui/widgets/ScrollArea.h"

#include <QDateTime>
#include <QTimer>

#include <functional>

class QBoxLayout;
class Session;
class TextLabel;

/// How many keys there are and how they are used, at a glance, beside the drawer.
class KeyOverview : public ScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive the overview.
    KeyOverview(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Figure
    {
        TextLabel *number = nullptr;
        TextLabel *words = nullptr;
    };

    Figure addFigure(const QString &name);
    void recount();
    void refresh();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    QTimer m_minute; ///< after which a key may have been unused for too long
    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_age; ///< while the service cannot be reached
    QBoxLayout *m_figures;
    KeyStatistics m_statistics;
    Figure m_total;
    Figure m_recent;
    Figure m_longUnused;
    Figure m_never;
};
