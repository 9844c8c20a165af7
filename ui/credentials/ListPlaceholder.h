// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QTimer>
#include <QWidget>

class FirstSteps;
class IconLabel;
class QPushButton;
class QVBoxLayout;
class SettingsFile;
class Spinner;
class TextLabel;

/// The content of the page while there is no list: that it is loading, that it is empty, that
/// nothing was found, or what went wrong, and what the user can do.
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
        NothingFoundInGroup,
        EmptyGroup,
        Failed,
        SignInNeeded
    };
    Q_ENUM(State)

    /// `settings` must outlive the placeholder.
    explicit ListPlaceholder(SettingsFile &settings, QWidget *parent = nullptr);

    /// `reason` is the explanation of Failed. Restoring (the saved list), Opening (the keychain)
    /// and Loading are shown after 150 ms, so that a quick response does not flash.
    void setState(State state, const QString &reason = {});
    State state() const { return m_state; }
    /// Sets the explanation of Loading.
    void setProgress(const TranslatedText &progress);
    bool isWaiting() const;

signals:
    void cancelRequested();
    /// The list is to be neither searched nor limited to a group.
    void showAllRequested();
    void retryRequested();
    /// The button that had the focus was hidden. Qt has moved the focus to any widget.
    void focusLost();
    /// The hint for users without keys was closed, which had the focus.
    void stepsDismissed();

private:
    struct Content
    {
        QString iconName = {};
        QString title = {};
        QString explanation = {};
        QString action = {}; ///< the text of the button; empty for none
        void (ListPlaceholder::*request)() = nullptr; ///< the signal of the button
    };

    void updateSteps();
    void apply();
    void appear();
    Content content() const;

    SettingsFile &m_settings;
    State m_state = State::Listed;
    QString m_reason;
    TranslatedText m_progress;
    QTimer m_delay;
    Spinner *m_spinner;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_explanation;
    QPushButton *m_action;
    QVBoxLayout *m_layout;
    FirstSteps *m_steps = nullptr; ///< made when first needed
};
