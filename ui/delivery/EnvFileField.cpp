// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/EnvFileField.h"

#include "app/delivery/GitCheck.h"
#include "app/platform/Async.h"
#include "ui/delivery/CommandBox.h"
#include "ui/text/DeliveryText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FilePicker.h"
#include "ui/widgets/FocusOrder.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static FilePicker::Texts fileTexts()
{
    return { .caption = EnvFileField::tr("File"),
        .explanation = EnvFileField::tr("A .env file. Its other lines stay as they are."),
        .choose = EnvFileField::tr("Choose the file…"),
        .fileType = EnvFileField::tr("All files (*)") };
}

EnvFileField::EnvFileField(QWidget *parent)
    : QWidget(parent)
    , m_file(new FilePicker(u"envFile"_s, fileTexts, this, FilePicker::Purpose::Save))
    , m_command(new CommandBox([] { return tr("Command that closes the folder to others"); }, this))
{
    m_file->setProposedName(u".env"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_file);
    layout->addWidget(m_command);
    readInVisualOrder(*layout);
    connect(m_file, &FilePicker::pathChanged, this, [this] {
        m_command->setCommand({});
        emit pathChanged();
    });
}

QString EnvFileField::path() const
{
    return m_file->path();
}

void EnvFileField::setPath(const QString &path)
{
    m_file->setPath(path);
}

bool EnvFileField::checkPath()
{
    if (m_file->path().isEmpty())
        m_file->showProblem([] { return tr("Enter the path of a file, or choose one."); });
    return !m_file->path().isEmpty();
}

void EnvFileField::save(const QList<Variable> &variables)
{
    m_variables = variables;
    m_file->clearProblem();
    m_command->setCommand({});
    emit busyChanged(true);
    inspect(false);
}

/// `hasChanged`: the file has changed since the user was asked.
void EnvFileField::inspect(bool hasChanged)
{
    runAsync(
        filePool(),
        [path = m_file->path(), values = m_variables] { return inspectEnvFile(path, values); },
        this,
        [this, hasChanged](const Result<EnvFileState, EnvFileProblem> &found) {
            if (!found)
                return showProblem(found.error());
            if (!found.value().isInRepository)
                return ask(found.value(), false, hasChanged);
            checkGit(found.value().path, this,
                [this, hasChanged, state = found.value()](
                    std::optional<bool> wouldCommit) { ask(state, wouldCommit, hasChanged); });
        });
}

void EnvFileField::ask(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged)
{
    const bool isHarmless = !state.isLink() && !state.hasOtherNames && state.replaced.isEmpty()
        && !state.isReadableByOthers && wouldCommit == false && !hasChanged;
    if (isHarmless)
        return write(state);
    const QString name = QFileInfo(state.chosenPath).fileName();
    auto *question = new ConfirmationDialog(
        //: %1 is the name of a file.
        [name] { return tr("Save to “%1”?").arg(sanitizedLine(name)); },
        [state, wouldCommit, hasChanged] { return envFileText(state, wouldCommit, hasChanged); },
        [isReplacing = !state.replaced.isEmpty()] {
            return isReplacing ? tr("Replace and Save") : tr("Save");
        },
        this);
    connect(question, &ConfirmationDialog::confirmed, this, [this, state] { write(state); });
    connect(question, &QDialog::rejected, this, &EnvFileField::finish);
    openOnce(question);
}

void EnvFileField::write(const EnvFileState &state)
{
    runAsync(
        filePool(), [state, values = m_variables] { return writeEnvFile(state, values); }, this,
        [this, path = state.path](const Result<Unit, EnvFileProblem> &written) {
            if (!written && written.error().kind == EnvFileProblem::Kind::Changed)
                return inspect(true);
            if (!written)
                return showProblem(written.error());
            finish();
            emit saved(
                [path] {
                    //: %1 is the path of a file.
                    return tr("Saved to “%1”.").arg(sanitizedLine(QDir::toNativeSeparators(path)));
                },
                path);
        });
}

void EnvFileField::showProblem(const EnvFileProblem &problem)
{
    finish();
    m_file->showProblem([problem] { return envFileProblemText(problem); });
    m_command->setCommand(envFileCommand(problem));
}

void EnvFileField::finish()
{
    m_variables.clear();
    emit busyChanged(false);
}
