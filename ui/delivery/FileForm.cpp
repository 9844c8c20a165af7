// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/FileForm.h"

#include "app/delivery/GitCheck.h"
#include "app/platform/Async.h"
#include "ui/delivery/CommandBox.h"
#include "ui/delivery/VariableFields.h"
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
    return { .caption = FileForm::tr("File"),
        .explanation = FileForm::tr("A .env file. Its other lines stay as they are."),
        .choose = FileForm::tr("Choose the file…"),
        .fileType = FileForm::tr("All files (*)") };
}

FileForm::FileForm(const DeliveredKey &key, QWidget *parent)
    : DeliveryForm(key, parent)
    , m_file(new FilePicker(u"envFile"_s, fileTexts, this, FilePicker::Purpose::Save))
    , m_command(new CommandBox([] { return tr("Command that closes the folder to others"); }, this))
    , m_variables(new VariableFields(this))
{
    m_file->setProposedName(u".env"_s);
    column().addWidget(m_file);
    column().addWidget(m_command);
    column().addSpacing(8);
    column().addWidget(m_variables);
    column().addStretch();
    readInVisualOrder(column());
    connect(m_file, &FilePicker::pathChanged, this, [this] {
        m_command->setCommand({});
        emit changed();
    });
    connect(m_variables, &VariableFields::changed, this, &DeliveryForm::changed);
}

QString FileForm::actionText() const
{
    return tr("Save to File");
}

void FileForm::show(const DeliveryChoices &choices)
{
    m_file->setPath(choices.file);
    m_variables->setNames(choices.names, choices.hasEndpoint);
}

void FileForm::read(DeliveryChoices &choices) const
{
    choices.file = m_file->path();
    choices.names = m_variables->typedNames();
    choices.hasEndpoint = m_variables->hasEndpoint();
}

void FileForm::deliver()
{
    if (m_file->path().isEmpty())
        return m_file->showProblem([] { return tr("Enter the path of a file, or choose one."); });
    const auto names = m_variables->validNames();
    if (!names)
        return;
    m_values = variables(key(), *names);
    m_file->clearProblem();
    m_command->setCommand({});
    setBusy(true);
    inspect(false);
}

/// `hasChanged`: the file has changed since the user was asked.
void FileForm::inspect(bool hasChanged)
{
    runAsync(
        filePool(),
        [path = m_file->path(), values = m_values] { return inspectEnvFile(path, values); }, this,
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

void FileForm::ask(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged)
{
    const bool isHarmless = !state.isLink() && !state.hasOtherNames && state.replaced.isEmpty()
        && !state.isReadableByOthers && wouldCommit == false && !hasChanged;
    if (isHarmless)
        return write(state);
    const QString name = QFileInfo(state.chosenPath).fileName();
    auto *question = new ConfirmationDialog(
        //: %1 is the name of a file.
        [name] { return tr("Save the key to “%1”?").arg(sanitizedLine(name)); },
        [state, wouldCommit, hasChanged] { return envFileText(state, wouldCommit, hasChanged); },
        [isReplacing = !state.replaced.isEmpty()] {
            return isReplacing ? tr("Replace and Save") : tr("Save");
        },
        this);
    connect(question, &ConfirmationDialog::confirmed, this, [this, state] { write(state); });
    connect(question, &QDialog::rejected, this, &FileForm::finish);
    openOnce(question);
}

void FileForm::write(const EnvFileState &state)
{
    runAsync(
        filePool(), [state, values = m_values] { return writeEnvFile(state, values); }, this,
        [this, path = state.path](const Result<Unit, EnvFileProblem> &written) {
            if (!written && written.error().kind == EnvFileProblem::Kind::Changed)
                return inspect(true);
            if (!written)
                return showProblem(written.error());
            finish();
            emit delivered(
                [path] {
                    //: %1 is the path of a file.
                    return tr("Saved to “%1”.").arg(sanitizedLine(QDir::toNativeSeparators(path)));
                },
                path);
        });
}

void FileForm::showProblem(const EnvFileProblem &problem)
{
    finish();
    m_file->showProblem([problem] { return envFileProblemText(problem); });
    m_command->setCommand(envFileCommand(problem));
}

void FileForm::finish()
{
    m_values.clear();
    setBusy(false);
}
