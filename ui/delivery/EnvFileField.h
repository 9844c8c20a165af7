// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/EnvFileWriter.h"
#include "ui/text/TranslatedText.h"

#include <QWidget>

#include <optional>

class CommandBox;
class FilePicker;

/// A .env file that the user chooses, and writes variables into. What that would mean is found out
/// and asked first.
class EnvFileField : public QWidget
{
    Q_OBJECT

public:
    explicit EnvFileField(QWidget *parent);

    QString path() const;
    void setPath(const QString &path);
    /// Writes the variables, until `saved` or `busyChanged(false)`. Otherwise a problem is shown
    /// here, or the user has declined.
    void save(const QList<Variable> &variables);
    /// Returns false without a path, and shows that.
    bool checkPath();

signals:
    void pathChanged();
    void busyChanged(bool isBusy);
    void saved(const TranslatedText &sentence, const QString &path);

private:
    void inspect(bool hasChanged);
    void ask(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged);
    void write(const EnvFileState &state);
    void showProblem(const EnvFileProblem &problem);
    void finish();

    FilePicker *m_file;
    CommandBox *m_command; ///< that mends the problem
    QList<Variable> m_variables; ///< while they are being saved
};
