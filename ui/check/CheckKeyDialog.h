// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/check/KeyCheck.h"
#include "ui/AppContext.h"
#include "ui/text/TranslatedText.h"

#include <QDialog>

#include <memory>
#include <optional>

class IconLabel;
class PasswordField;
class QBoxLayout;
class QFrame;
class QPushButton;
class ScrollArea;
class Session;
class Spinner;
class TextLabel;

/// Finds out whether a pasted key is valid, and which one it is. Only the field and the check have
/// the key, until the dialog is hidden, however that happens. Open it by `openOnce()`.
class CheckKeyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    CheckKeyDialog(Session &session, const AppContext &context, QWidget *parent);
    ~CheckKeyDialog() override;

    // What the user wants to do with the key that was found. The dialog has closed.
signals:
    void showRequested(const QString &keyId);
    void replaceRequested(const QString &keyId);
    void deleteRequested(const QString &keyId, const Secret &secret);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Idle, Trying, Identifying, Finished };

    QLayout *createField();
    QFrame *createResult();
    QLayout *createButtons();
    void connectSession();
    void showPurpose();
    void check();
    void cancel();
    void onFinished(const KeyCheckResult &result);
    void setState(State state);
    void refresh();
    void showSentence(const char *kind, const TranslatedText &sentence);
    TranslatedText resultText() const;
    std::optional<ApiKey> foundKey() const;
    QString takeFoundKey();
    void fitToContent();
    void arrangeButtons(int width);

    Session &m_session;
    const std::function<QDateTime()> m_now;
    ScrollArea *m_page;
    TextLabel *m_purpose;
    PasswordField *m_field;
    QPushButton *m_check;
    QFrame *m_result;
    IconLabel *m_icon;
    Spinner *m_spinner;
    TextLabel *m_sentence;
    TextLabel *m_time;
    QPushButton *m_show;
    QPushButton *m_replace;
    QPushButton *m_delete;
    QBoxLayout *m_buttons = nullptr;
    std::unique_ptr<KeyCheck> m_keyCheck;
    State m_state = State::Idle;
    KeyCheckResult m_found; ///< if finished
    bool m_wasListed = false; ///< the key that was found
};
