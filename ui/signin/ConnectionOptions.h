// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ConnectionFiles.h"
#include "ui/text/TranslatedText.h"

#include <QPointer>
#include <QWidget>

class Disclosure;
class FieldProblem;
class FileDialog;
class IconButton;
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
    /// `clearAuthorities`. `texts` are in the current language.
    FilePicker(const QString &name, const std::function<Texts()> &texts, QWidget *parent);

    QString path() const { return m_path; }
    void setPath(const QString &path);
    /// Shows what is wrong with the file until the user chooses another, and moves the focus.
    void showProblem(const TranslatedText &problem);
    void clearProblem();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setTexts(const Texts &texts);
    void updateDirection();
    void choose();
    void describeDialog();

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
};

/// Options that few portals need: an own certificate authority, and other paths of the API.
/// Collapsed while it is empty, until the user expands it.
class ConnectionOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    ConnectionFiles::Paths files() const;
    void setFiles(const ConnectionFiles::Paths &files);
    /// Shows a problem of one of the files beside it, and returns where. Returns nullptr if it is
    /// of neither.
    QWidget *showProblem(const ConnectionFiles::Problem &problem);
    /// Shows that no authority is known for the portal's certificate, and returns where.
    QWidget *showUnknownIssuer(const TranslatedText &problem);
    void clearProblems();

private:
    Disclosure *m_button;
    FilePicker *m_authorities;
    FilePicker *m_routes;
};
