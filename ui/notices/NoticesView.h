// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/Notice.h"
#include "ui/AppContext.h"

#include <QWidget>

class Disclosure;
class LinkButton;
class MessageBar;
class NoticeRow;
class NoticeSettings;
class PushButton;
class QVBoxLayout;
class Session;
class TextLabel;

/// The notices of a session, the newest first, and the choice of what they are about. The first 50
/// are shown until the user asks for more.
class NoticesView : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the view.
    NoticesView(Session &session, const AppContext &services, QWidget *parent);

    static QString title();
    void setTitleShown(bool shown);
    /// Moves the focus to the first thing that the user may do.
    void focusContent();

signals:
    void keyRequested(const QString &keyId);
    void replacementRequested(const QString &keyId);
    /// The list of keys.
    void keysRequested();
    void signInRequested();

private:
    void setupUi();
    void refresh();
    void updateRow(NoticeRow &row, const Notice &notice);
    bool hasKey(const QString &keyId) const;
    void act(const Notice &notice);
    void updateOffer();
    void chooseDesktop(const QString &choice);
    void dismiss(NoticeRow &row);

    Session &m_session;
    const AppContext m_services;
    int m_maxRows = 50;
    TextLabel *m_title;
    LinkButton *m_readAll;
    Disclosure *m_showSettings;
    NoticeSettings *m_settings;
    MessageBar *m_offer; ///< asks once whether the desktop shows notices, too
    MessageBar *m_problem;
    TextLabel *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_rowLayout;
    QList<NoticeRow *> m_rows;
    PushButton *m_more;
};
