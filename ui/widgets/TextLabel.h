// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFont>
#include <QHash>
#include <QLabel>

#include <utility>

class QTextLayout;
class MinuteTimer;

/// A label that shows its text as plain text. It breaks a word, such as a name or an address, that
/// is wider than the label.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Role { Normal, Heading, Caption, Secondary, Monospace };

    explicit TextLabel(Role role = Role::Normal, QWidget *parent = nullptr);

    /// Shows `sentence`, also after a change of the language.
    void setSentence(const TranslatedText &sentence);
    /// Also updates `sentence` each minute, because it has a relative time.
    void setAgingSentence(const TranslatedText &sentence);
    const TranslatedText &sentence() const { return m_sentence; }
    /// The first of several sentences is bold wherever the text takes more than two lines.
    void setFirstSentenceBold(bool bold);
    /// A line may end after any hyphen, as in an ID. Otherwise it does not in a word that has room.
    void setBreaksAfterHyphens() { m_breaksAfterHyphens = true; }

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(QTextLayout &layout, int width, Qt::Alignment alignment) const;

    const Role m_role;
    TranslatedText m_sentence;
    bool m_isFirstSentenceBold = false;
    bool m_breaksAfterHyphens = false;
    mutable std::pair<QString, QFont> m_measured;
    mutable QHash<int, int> m_heights; ///< of `m_measured`, by width: layouts ask many times
    MinuteTimer *m_minute = nullptr; ///< made when first needed
};
