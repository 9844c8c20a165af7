// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>

#include <optional>

class IconButton;
class IconLabel;
class QPushButton;
class TextLabel;

/// One sentence about what has happened, perhaps with something to do about it. Hidden until
/// there is one. It is announced, and its colour is never the only sign of what it is.
class MessageBar : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString subject READ sentence) // see InputGuard

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` is the text of its button; without one there is no button.
    void show(Kind kind, const TranslatedText &sentence, const TranslatedText &action = {});
    /// What has been done needs no saying once the person has gone on.
    void hideSuccess();
    QString sentence() const;
    /// What the message that is shown is; none while there is none.
    std::optional<Kind> kind() const;

protected:
    const TranslatedText &words() const;
    void changeEvent(QEvent *event) override;

signals:
    void actionTriggered();
    /// The person has read a message of that kind.
    void dismissed(MessageBar::Kind kind);

private:
    void retranslate();

    void dismiss();

    Kind m_kind = Kind::Info;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    TranslatedText m_actionWords;
    QPushButton *m_action;
    IconButton *m_dismiss;
};
