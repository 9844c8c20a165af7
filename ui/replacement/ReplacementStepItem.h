// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;
class TextLabel;

/// A step of a replacement: its number, a check mark once it is done, or a dash if it was skipped;
/// its title, and what is to be done in it.
class ReplacementStepItem : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Done,
        Skipped, ///< a later step was reached without it
        Present,
        Later,
    };

    ReplacementStepItem(int number, QWidget *parent);

    /// What is to be done, below the title.
    QVBoxLayout &content() const { return *m_content; }
    QWidget *body() const { return m_body; }
    void setState(State state, bool isOpen);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Number;

    static QString spokenText(State state);
    void arrange();

    const int m_number;
    State m_state = State::Later;
    Number *m_circle;
    TextLabel *m_title;
    QWidget *m_body;
    QVBoxLayout *m_content;
    QGridLayout *m_layout;
};
