// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class IconLabel;
class PushButton;
class Spinner;
class TextLabel;

/// Says how the loading of a part of a page goes, with a button that changes it. Hidden until there
/// is something to say.
class LoadStatus : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Waiting, Info, Problem };

    /// The names of the objects are `loadSentence` and `loadAction`, or with another prefix.
    explicit LoadStatus(QWidget *parent, const QString &prefix = QStringLiteral("load"));

    /// Waiting is shown after this time, because most of it is shorter; immediately for 0.
    void setDelay(std::chrono::milliseconds delay);
    /// `action` is the text of the button; empty for none. What has an end is announced.
    void show(Kind kind, const TranslatedText &sentence, const TranslatedText &action = {});
    void clear();
    PushButton *action() const { return m_action; }

signals:
    void actionTriggered();

private:
    void appear();

    Kind m_kind = Kind::Info;
    Spinner *m_spinner;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    PushButton *m_action;
    TranslatedText m_actionText;
    QTimer m_delay;
};
