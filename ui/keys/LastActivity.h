#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

#include <optional>

class ElidedLabel;
class IconLabel;

/// When a key was last used, as "3 hours ago", with the exact time in the tooltip. A key that was
/// never used, or not for long, has a mark.
class LastActivity : public QWidget
{
    Q_OBJECT

public:
    explicit LastActivity(QWidget *parent = nullptr);

    void show(const std::optional<QDateTime> &when, const QDateTime &now, const QTimeZone &zone);
    /// What is shown.
    QString text() const;
    /// The exact time, or why there is a mark; in sentences.
    QString explanation() const;

private:
    IconLabel *m_mark;
    ElidedLabel *m_words;
};
