// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class Disclosure;
class NoticeScrollArea;

/// The messages below the list, as high as their content. Where they would take more than two
/// fifths of the page, the less important ones are folded: a button shows them. A form to be filled
/// in, a single message and unfolded ones take up to two thirds, and scroll beyond. The room of a
/// message that the user has closed by mouse stays until the pointer leaves, so that no other one
/// comes below the pointer.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    /// From the top.
    enum class Place { Outcome, Failures, NewKey, Offline, Form, Offer };

    explicit NoticeArea(QWidget *parent);
    ~NoticeArea() override;

    void add(QWidget *notice, Place place);
    /// Adds a bar below the messages, which neither scrolls with them nor is folded.
    void addBar(QWidget *bar);
    /// Centres the messages in a page that is wider. Otherwise they are at the left.
    void setCentered(bool centered);
    /// Returns true if there is anything but the notice that the service cannot be reached.
    bool isShared() const { return m_isShared; }
    /// Lets Tab follow the order on the screen, also to parts that were made late.
    void updateTabOrder();

signals:
    void sharedChanged(bool isShared);
    /// The widget with the focus was hidden or disabled.
    void focusLost();

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Notice
    {
        Place place = Place::Outcome;
        QWidget *widget = nullptr;
        QWidget *slot = nullptr; ///< contains it, and is hidden while it is folded
        int height = 0; ///< 0 if there is nothing to show
    };

    static int rank(const Notice &notice);
    void measure(int width);
    void updateShared(int barsHeight);
    int fold(int room);
    void setFolded(int count);
    void updateHeight();
    void keepRoom(QWidget &notice);
    void onFocusChanged();

    QList<Notice> m_notices;
    NoticeScrollArea *m_scroll;
    QWidget *m_moreRow;
    Disclosure *m_more; ///< shows the messages that are folded
    QWidget *m_bars;
    int m_folded = 0; ///< the number of messages that `m_more` shows or hides
    bool m_isShared = false;
    bool m_isCentered = false;
};
