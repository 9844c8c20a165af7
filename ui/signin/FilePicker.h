// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class IconButton;
class QFileDialog;
class QBoxLayout;
class QLineEdit;
class QPushButton;
class TextLabel;

/// An optional file: a caption, its name, and the buttons that choose and clear it.
class FilePicker : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString caption;
        QString explanation;
        QString choose; ///< the accessible name of Choose…
        QString clear;
        QString fileType; ///< a name filter of QFileDialog
    };

    /// `name` is part of the object names: `authoritiesField`, `chooseAuthorities`,
    /// `clearAuthorities`.
    explicit FilePicker(const QString &name, QWidget *parent = nullptr);

    void setTexts(const Texts &texts);
    QString path() const { return m_path; }
    void setPath(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateDirection();
    void choose();
    void describeDialog();

    TextLabel *m_caption;
    QLineEdit *m_field;
    QPushButton *m_choose;
    IconButton *m_clear;
    QBoxLayout *m_row; ///< vertical if narrow
    TextLabel *m_explanation;
    QString m_fileType;
    QPointer<QFileDialog> m_dialog; ///< while it is open
    QString m_path;
};
