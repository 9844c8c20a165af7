// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QTimer>
#include <QWidget>

class IconLabel;
class QPushButton;
class Spinner;
class TextLabel;

/// What stands in the place of the list while there is none: that it is coming, that it is empty,
/// that nothing was found, or what went wrong; and what to do.
class ListPlaceholder : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Listed,
        Restoring,
        Opening,
        Loading,
        Empty,
        NothingFound,
        Failed,
        SignInNeeded
    };
    Q_ENUM(State)

    explicit ListPlaceholder(QWidget *parent = nullptr);

    /// `reason` is the sentence for Failed. Restoring, which is for the saved list, Opening, which
    /// is for the keychain, and Loading show after 150 ms, so that a quick answer never flashes.
    void setState(State state, const QString &reason = {});
    State state() const { return m_state; }
    /// How far Loading has come, in a sentence.
    void setProgress(const TranslatedText &progress);
    bool isWaiting() const;

signals:
    void cancelRequested();
    void clearSearchRequested();
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void appear();
    void act();
    QString iconName() const;
    QString title() const;
    QString explanation() const;
    QString actionText() const;

    State m_state = State::Listed;
    QString m_reason;
    TranslatedText m_progress;
    QTimer m_beforeLoading;
    Spinner *m_spinner;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_explanation;
    QPushButton *m_action;
};
