#pragma once

#include <QPushButton>

/// A button that looks like a link.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    /// What is shown; where it does not fit, it is elided.
    void setFullText(const QString &text);
    QString fullText() const { return m_fullText; }
    /// One of the project's icons, before the text.
    void setIconName(const QString &iconName);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int iconSpace() const;

    QString m_fullText;
    QString m_iconName;
};
