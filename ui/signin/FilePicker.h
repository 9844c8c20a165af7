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

/// A file that may be chosen, or not: what it is for, its name, and the buttons that choose and
/// drop it.
class FilePicker : public QWidget
{
    Q_OBJECT

public:
    struct Texts
    {
        QString caption;
        QString explanation;
        QString choose; ///< what Choose… is called where one does not see what it stands beside
        QString drop;
        QString fileType; ///< as a file dialog names it, with its patterns
    };

    /// `name` is in the object names of the parts: `authoritiesField`, `chooseAuthorities`,
    /// `clearAuthorities`.
    explicit FilePicker(const QString &name, QWidget *parent = nullptr);

    void setTexts(const Texts &texts);
    QString path() const { return m_path; }
    void setPath(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void choose();
    void describeDialog();

    TextLabel *m_caption;
    QLineEdit *m_field;
    QPushButton *m_choose;
    IconButton *m_drop;
    QBoxLayout *m_row; ///< below each other where it is narrow
    TextLabel *m_explanation;
    QString m_fileType;
    QPointer<QFileDialog> m_dialog; ///< while it is open
    QString m_path;
};
