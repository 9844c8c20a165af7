// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFont>
#include <QHash>
#include <QLabel>
#include <QMargins>

#include <optional>

class QTimer;

/// A label that shows its text as it is: never as markup, whatever the text contains. Where it is
/// narrower than a word, as a name or an address may be, it breaks the word.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Role { Normal, Heading, Caption, Secondary, Monospace };

    explicit TextLabel(Role role = Role::Normal, QWidget *parent = nullptr);

    /// Shows it in each language that comes; an empty one shows nothing.
    void setSentence(const TranslatedText &sentence);
    /// Also says it again each minute, for it tells how long ago something was.
    void setAgingSentence(const TranslatedText &sentence);
    const TranslatedText &sentence() const { return m_sentence; }

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// What the measures of the text depend on.
    struct MeasureKey
    {
        QString text;
        QFont font;
        QMargins margins;
        bool wraps;

        bool operator==(const MeasureKey &) const = default;
    };

    bool mustBreakWords(int width) const;
    int longestWordWidth() const;
    int measureHeight(int width) const;
    void forgetOldMeasures() const;
    MeasureKey measureKey() const { return { text(), font(), contentsMargins(), wordWrap() }; }

    TranslatedText m_sentence;
    mutable std::optional<MeasureKey> m_measured; ///< layouts ask for the same measures many times
    mutable int m_longestWordWidth = -1; ///< of `m_measured`; -1 before it is needed
    mutable QHash<int, int> m_heights; ///< of `m_measured`, by width
    QTimer *m_minute = nullptr; ///< made when it is first needed
};
