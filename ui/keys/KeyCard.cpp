#include "keys/KeyCard.h"

#include "keys/KeyBadge.h"
#include "keys/KeyColumns.h"
#include "keys/LastActivity.h"
#include "text/PlainText.h"
#include "widgets/Bubble.h"
#include "widgets/Description.h"
#include "widgets/ElidedLabel.h"
#include "widgets/IconButton.h"
#include "widgets/NameEditor.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QStyle>

#include <array>
#include <optional>

KeyCard::KeyCard(QWidget *parent)
    : QFrame(parent)
    , m_nameBox(new QWidget(this))
    , m_nameLabel(new ElidedLabel(TextLabel::Role::Normal, m_nameBox))
    , m_badge(new KeyBadge(m_nameBox))
    , m_rename(new IconButton(QStringLiteral("pencil"), this))
    , m_delete(new IconButton(QStringLiteral("delete"), this))
    , m_ipCaption(new TextLabel(TextLabel::Role::Caption, this))
    , m_activityCaption(new TextLabel(TextLabel::Role::Caption, this))
    , m_ip(new ElidedLabel(TextLabel::Role::Normal, this))
    , m_activity(new LastActivity(this))
    , m_layout(new QGridLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_rename->setObjectName(QStringLiteral("renameKey"));
    m_delete->setObjectName(QStringLiteral("deleteKey"));
    m_delete->setProperty("danger", true);
    for (IconButton *button : { m_rename, m_delete }) {
        QSizePolicy keepsPlace = button->sizePolicy(); // or the columns would shift
        keepsPlace.setRetainSizeWhenHidden(true);
        button->setSizePolicy(keepsPlace);
    }
    m_nameBox->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_nameLabel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *name = new QHBoxLayout(m_nameBox);
    name->setContentsMargins(0, 0, 0, 0);
    name->setSpacing(8);
    name->addWidget(m_nameLabel);
    name->addWidget(m_badge);
    name->addStretch();
    for (TextLabel *caption : { m_ipCaption, m_activityCaption })
        caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_rename, &IconButton::clicked, this, &KeyCard::startEditing);
    connect(m_delete, &IconButton::clicked, this, [this] { emit deleteRequested(m_id); });
    retranslate();
    arrange();
}

void KeyCard::showKey(const QModelIndex &index, const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime lastActivity = index.data(ApiKeyModel::LastActivityRole).toDateTime();
    const QString lastIp = index.data(ApiKeyModel::LastIpRole).toString();
    m_id = index.data(ApiKeyModel::IdRole).toString();
    m_name = index.data().toString();
    m_nameLabel->setFullText(displayName(m_name));
    m_ip->setFullText(lastIp.isEmpty() ? QStringLiteral("–") : oneLine(lastIp));
    m_activity->show(
        lastActivity.isValid() ? std::optional(lastActivity) : std::nullopt, now, zone);
    m_badge->showKey(index);
    showPending(index.data(ApiKeyModel::PendingRole).value<ApiKeyModel::Pending>());
    describe();
    // A rename whose answer was lost has turned out to be done.
    if (isEditing() && m_editor->name() != m_name && m_editor->typedName() == m_name)
        stopEditing();
}

void KeyCard::showPending(ApiKeyModel::Pending pending)
{
    const bool isDeleting = pending == ApiKeyModel::Pending::Deleting;
    if (isDeleting && isAncestorOf(window()->focusWidget()))
        setFocus(); // the buttons are about to go
    if (isDeleting)
        m_nameLabel->setFullText(tr("Deleting %1…").arg(displayName(m_name)));
    m_rename->setVisible(!isDeleting && !isEditing());
    m_delete->setVisible(!isDeleting && !isEditing());
    m_pending = pending;
    updateButtons();
}

void KeyCard::updateButtons()
{
    const bool canChange = m_pending == ApiKeyModel::Pending::None && m_whyReadOnly.isEmpty();
    m_rename->setEnabled(canChange);
    m_delete->setEnabled(canChange);
}

void KeyCard::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    if (m_editor)
        m_editor->setReadOnly(why);
    if (!why.isEmpty() && (m_rename->hasFocus() || m_delete->hasFocus()))
        setFocus(); // the buttons are about to be disabled
    updateButtons();
    describe();
}

void KeyCard::describe()
{
    const QString name = displayName(m_name);
    m_rename->setLabel(tr("Rename %1").arg(name), m_whyReadOnly);
    m_delete->setLabel(tr("Delete %1").arg(name), m_whyReadOnly);
    if (m_editor)
        m_editor->setLabel(tr("New name of %1").arg(name));
    setNameOf(this, sentence());
    setDescriptionOf(this, m_activity->explanation());
}

QString KeyCard::sentence() const
{
    const QString name = displayName(m_name);
    const QString badge = m_badge->text();
    if (badge.isEmpty())
        //: What a screen reader says of a row: the key's name, its last IP address and last
        //: activity.
        return tr("%1, last IP: %2, last activity: %3").arg(name, m_ip->text(), m_activity->text());
    //: The same sentence, with a badge such as "New" (%4) at its end.
    return tr("%1, last IP: %2, last activity: %3 (%4)")
        .arg(name, m_ip->text(), m_activity->text(), badge);
}

void KeyCard::setForm(Form form)
{
    if (m_form == form)
        return;
    m_form = form;
    arrange();
    style()->unpolish(this); // or it would keep the ground of the other form
    style()->polish(this);
}

int KeyCard::heightAt(int width) const
{
    m_layout->activate();
    return m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width)
                                         : m_layout->totalSizeHint().height();
}

void KeyCard::arrange()
{
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    const bool isRow = m_form == Form::Row;
    setProperty("wide", isRow);
    m_ipCaption->setVisible(!isRow);
    m_activityCaption->setVisible(!isRow);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(KeyColumns::betweenButtons);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_delete);
    m_layout->setVerticalSpacing(2);
    isRow ? arrangeRow(buttons) : arrangeCard(buttons);
    if (m_editor)
        m_layout->addWidget(m_editor, 0, 0, 1, isRow ? 1 : 3);
}

void KeyCard::arrangeRow(QLayout *buttons)
{
    m_layout->setContentsMargins(KeyColumns::margin, 11, KeyColumns::margin, 11);
    KeyColumns::apply(m_layout);
    m_layout->addWidget(m_nameBox, 0, KeyColumns::Name);
    m_layout->addWidget(m_ip, 0, KeyColumns::LastIp);
    m_layout->addWidget(m_activity, 0, KeyColumns::LastActivity);
    m_layout->addLayout(buttons, 0, KeyColumns::Actions);
}

void KeyCard::arrangeCard(QLayout *buttons)
{
    m_layout->setContentsMargins(KeyColumns::cardMargin, 12, KeyColumns::cardMargin, 14);
    m_layout->setColumnStretch(0, 4);
    m_layout->setColumnStretch(1, 5);
    m_layout->setColumnStretch(2, 0);
    m_layout->addWidget(m_nameBox, 0, 0, 1, 2);
    m_layout->addLayout(buttons, 0, 2);
    if (m_form == Form::Stack) {
        int line = 1;
        for (QWidget *fact : QWidgetList { m_ipCaption, m_ip, m_activityCaption, m_activity })
            m_layout->addWidget(fact, line++, 0, 1, 3);
        return;
    }
    m_layout->addWidget(m_ipCaption, 1, 0);
    m_layout->addWidget(m_activityCaption, 1, 1, 1, 2);
    m_layout->addWidget(m_ip, 2, 0);
    m_layout->addWidget(m_activity, 2, 1, 1, 2);
}

bool KeyCard::isEditing() const
{
    return m_editor && !m_editor->isHidden();
}

void KeyCard::startEditing()
{
    if (m_rename->isEnabled() && !isEditing())
        openEditor();
}

void KeyCard::openEditor()
{
    if (!m_editor) {
        m_editor = new NameEditor(this);
        m_editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        connect(m_editor, &NameEditor::saveRequested, this,
            [this](const QString &name) { emit renameRequested(m_id, name); });
        connect(m_editor, &NameEditor::left, this, &KeyCard::stopEditing);
        connect(m_editor, &NameEditor::resized, this, &KeyCard::editingChanged);
    }
    m_editor->setReadOnly(m_whyReadOnly);
    m_editor->setName(m_name);
    m_editor->show();
    m_nameBox->hide();
    m_rename->hide();
    m_delete->hide();
    describe();
    arrange();
    m_editor->focusField();
    emit editingChanged();
}

void KeyCard::stopEditing()
{
    if (!isEditing())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_editor->hide();
    m_nameBox->show();
    m_rename->show();
    m_delete->show();
    arrange();
    if (hadFocus)
        setFocus();
    emit editingChanged();
}

void KeyCard::showProblem(const QString &typed, const Sentence &problem)
{
    if (!isEditing())
        openEditor(); // even when nothing can be saved any more
    m_editor->setTypedName(typed);
    m_editor->showProblem(problem);
}

QWidgetList KeyCard::tabStops() const
{
    QWidgetList stops { const_cast<KeyCard *>(this) };
    if (m_editor)
        stops += m_editor->tabStops();
    return stops << m_rename << m_delete;
}

static std::optional<QKeySequence::StandardKey> stepOf(const QKeyEvent &event)
{
    using Step = QKeySequence::StandardKey;
    static constexpr std::array steps { Step::MoveToPreviousLine, Step::MoveToNextLine,
        Step::MoveToPreviousPage, Step::MoveToNextPage, Step::MoveToStartOfLine,
        Step::MoveToEndOfLine, Step::MoveToStartOfDocument, Step::MoveToEndOfDocument };
    for (const Step step : steps) {
        if (event.matches(step))
            return step;
    }
    return std::nullopt;
}

void KeyCard::keyPressEvent(QKeyEvent *event)
{
    if (isEditing())
        return QFrame::keyPressEvent(event); // the field's keys are its own
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto step = stepOf(*event))
        return emit moveRequested(*step);
    const bool isRename = event->key() == Qt::Key_F2 || (hasFocus() && isEnter);
    const bool isDelete = event->matches(QKeySequence::Delete);
    if (event->matches(QKeySequence::Copy)) {
        emit copyNameRequested(m_name);
        Bubble::show(tr("Copied"), m_nameLabel);
    } else if (!m_whyReadOnly.isEmpty() && (isRename || isDelete))
        Bubble::show(m_whyReadOnly, this);
    else if (isDelete && m_delete->isEnabled())
        emit deleteRequested(m_id);
    else if (isRename)
        startEditing();
    else
        QFrame::keyPressEvent(event);
}

void KeyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void KeyCard::retranslate()
{
    m_ipCaption->setText(tr("Last IP"));
    m_activityCaption->setText(tr("Last activity"));
}
