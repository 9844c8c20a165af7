// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QPointer>
#include <QWidget>

class FieldProblem;
class FileDialog;
class IconButton;
class QBoxLayout;
class QLineEdit;
class QPushButton;
class TextLabel;

/// A file: a caption, its name or path, and the button that chooses it.
class FilePicker : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        Open, ///< an optional file, with a button that clears it
        Save, ///< a file that need not exist; its path can also be typed
    };
    struct Texts
    {
        QString caption;
        QString explanation;
        QString choose; ///< the accessible name of Choose…
        QString clear = {};
        QString fileType; ///< a name filter of QFileDialog
    };

    /// `name` is part of the object names: `authoritiesField`, `chooseAuthorities`,
    /// `clearAuthorities`. `texts` are in the current language.
    FilePicker(const QString &name, const std::function<Texts()> &texts, QWidget *parent,
        Purpose purpose = Purpose::Open);

    QString path() const { return m_path; }
    void setPath(const QString &path);
    /// Sets the name that the dialog proposes if no file is chosen.
    void setProposedName(const QString &name) { m_proposedName = name; }
    /// Shows what is wrong with the file until the user chooses another, and moves the focus.
    void showProblem(const TranslatedText &problem);
    void clearProblem();

signals:
    void pathChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString shownPath() const;
    void changePath(const QString &path);
    void setTexts(const Texts &texts);
    void updateDirection();
    void choose();
    void describeDialog();

    const Purpose m_purpose;
    TextLabel *m_caption;
    QLineEdit *m_field;
    IconButton *m_clear;
    QPushButton *m_choose;
    QBoxLayout *m_row; ///< vertical if narrow
    FieldProblem *m_problem;
    TextLabel *m_explanation;
    QString m_fileType;
    QPointer<FileDialog> m_dialog; ///< while it is open
    QString m_path;
    QString m_proposedName;
};
