// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PasswordEchoFilter.h"

#include <QAccessible>
#include <QLineEdit>

static QString dots(const QString &text)
{
    return QString(text.size(), QChar(0x25CF));
}

static void hideText(QAccessibleEvent *event);

static void forward(QAccessibleEvent *event)
{
    QAccessible::installUpdateHandler(nullptr); // Qt's default applies without a handler
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(hideText);
}

static void hideText(QAccessibleEvent *event)
{
    const auto *field = qobject_cast<QLineEdit *>(event->object());
    const bool isHidden = field && field->echoMode() != QLineEdit::Normal;
    if (isHidden && event->type() == QAccessible::TextInserted) {
        const auto *inserted = static_cast<QAccessibleTextInsertEvent *>(event);
        QAccessibleTextInsertEvent hidden(
            event->object(), inserted->changePosition(), dots(inserted->textInserted()));
        forward(&hidden);
    } else if (isHidden && event->type() == QAccessible::TextRemoved) {
        const auto *removed = static_cast<QAccessibleTextRemoveEvent *>(event);
        QAccessibleTextRemoveEvent hidden(
            event->object(), removed->changePosition(), dots(removed->textRemoved()));
        forward(&hidden);
    } else if (isHidden && event->type() == QAccessible::TextUpdated) {
        const auto *updated = static_cast<QAccessibleTextUpdateEvent *>(event);
        QAccessibleTextUpdateEvent hidden(event->object(), updated->changePosition(),
            dots(updated->textRemoved()), dots(updated->textInserted()));
        forward(&hidden);
    } else {
        forward(event);
    }
}

void installPasswordEchoFilter()
{
    QAccessible::installUpdateHandler(hideText);
}
