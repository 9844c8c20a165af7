// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>

class MessageBar;
class NoticeScrollArea;
class QVBoxLayout;

/// The messages below the list, as high as their content. They scroll where they would take more
/// than two fifths of the page; a form to be filled in may take more. Where there are several, the
/// notice that the service cannot be reached is short. The room of a message that the user has
/// closed by mouse stays until the pointer leaves, so that no other one comes below the pointer.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *parent);
    ~NoticeArea() override;

    void add(QWidget *notice);
    /// Adds a bar below the messages, which does not scroll with them.
    void addBar(QWidget *bar);
    /// Centres the messages in a page that is wider. Otherwise they are at the left.
    void setCentered(bool centered);

signals:
    /// The widget with the focus was hidden or disabled.
    void focusLost();

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isShared() const;
    void updateHeight();
    void watchMessages();
    void keepRoom(MessageBar &message);
    void onFocusChanged();

    NoticeScrollArea *m_scroll;
    QWidget *m_bars;
    QSet<MessageBar *> m_watched;
    bool m_isCentered = false;
};
