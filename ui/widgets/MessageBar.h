// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>

#include <optional>

class IconButton;
class QBoxLayout;
class IconLabel;
class QPushButton;
class TextLabel;

/// A sentence about what has happened, with an optional button. Hidden until there is one. It is
/// announced, and has an icon as well as a colour for its kind.
class MessageBar : public QFrame
{
    Q_OBJECT
    // See InputGuard.
    Q_PROPERTY(QString subject READ sentence) // clazy:exclude=qproperty-without-notify

public:
    /// Also the names of the icons.
    enum class Kind { Info, Success, Warning, Error };
    Q_ENUM(Kind)

    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` is the text of the button; empty for none.
    void show(Kind kind, const TranslatedText &sentence, const TranslatedText &action = {});
    /// Reports that a file was written, with a button that opens its folder.
    void showSaved(const TranslatedText &sentence, const QString &path);
    /// Lets each new message scroll the page to it, because the user has just closed a dialog.
    void setScrollsIntoView();
    /// `reason` says why the button can do nothing for now; empty if it can.
    void setActionReadOnly(const QString &reason);
    /// Hides the message unless it is a problem.
    void hideSuccess();
    QString sentence() const;
    /// Returns the kind of the message, or nullopt if none is shown.
    std::optional<Kind> kind() const;

signals:
    void actionTriggered();
    /// The user has closed a message of that kind.
    void dismissed(MessageBar::Kind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi();
    void triggerAction();
    void scrollIntoView();
    void dismiss();

    Kind m_kind = Kind::Info;
    IconLabel *m_icon;
    TextLabel *m_sentence;
    TranslatedText m_actionText;
    bool m_scrollsIntoView = false;
    QString m_savedPath; ///< see `showSaved`; empty for another message
    QPushButton *m_action;
    IconButton *m_dismiss;
    QBoxLayout *m_layout; ///< of text and button, vertical if there is little room
};
