// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TextClipping.h"

#include "ui/credentials/KeyCard.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Toast.h"
#include "ui/window/ConnectionButton.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace {

/// The visible widgets in `root`, starting with `root`.
QWidgetList shownIn(QWidget &root)
{
    QWidgetList shown { &root };
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root) && widget->window() == root.window())
            shown.append(widget);
    }
    return shown;
}

QString describe(const QWidget &widget)
{
    const QString name = widget.objectName();
    return QString::fromLatin1(widget.metaObject()->className())
        + (name.isEmpty() ? QString() : u'#' + name);
}

/// The painted text without the & of a shortcut.
QString paintedText(const QWidget &widget)
{
    if (const auto *link = qobject_cast<const LinkButton *>(&widget))
        return link->fullText();
    QString text = widget.property("text").toString();
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget); field && text.isEmpty())
        text = field->placeholderText();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        text = box->currentText();
    return text.replace(QStringLiteral("&&"), QStringLiteral("&"));
}

QString describe(const KeyCard::Element &part)
{
    return QStringLiteral("part %1 “%2” of a card").arg(static_cast<int>(part.kind)).arg(part.text);
}

/// The texts that a card paints.
QStringList clippedTexts(const KeyCard &card, bool (*isElidable)(const QString &text))
{
    QStringList cut;
    for (const KeyCard::Element &part : card.elements()) {
        const QFontMetrics metrics(KeyRowLayout::elementFont(part.kind, card.font()));
        const bool fits = metrics.horizontalAdvance(part.text) <= part.rect.width()
            && (part.text.isEmpty() || metrics.height() <= part.rect.height());
        if (!fits && !isElidable(part.text))
            cut << describe(part) + QStringLiteral(" does not fit");
        if (!card.rect().contains(part.rect))
            cut << describe(part) + QStringLiteral(" sticks out of it");
    }
    return cut;
}

/// Overlaps between the painted parts of a card, and between these and its widgets.
QStringList overlappingWidgets(const KeyCard &card)
{
    QStringList overlaps;
    const QList<KeyCard::Element> parts = card.elements();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (const KeyCard::Element &other : parts.sliced(i + 1)) {
            if (parts[i].rect.intersects(other.rect))
                overlaps << describe(parts[i]) + QStringLiteral(" and ") + describe(other);
        }
        for (const QWidget *child : card.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (child->isVisibleTo(&card) && child->geometry().intersects(parts[i].rect))
                overlaps << describe(parts[i]) + QStringLiteral(" and ") + describe(*child);
        }
    }
    return overlaps;
}

bool isCut(const QWidget &widget, bool (*isElidable)(const QString &text))
{
    const QString text = paintedText(widget);
    const QFontMetrics metrics = widget.fontMetrics();
    if (text.isEmpty() || qobject_cast<const QMenu *>(&widget))
        return false;
    if (qobject_cast<const ElidedLabel *>(&widget))
        return metrics.horizontalAdvance(text) > widget.width() && !isElidable(text);
    const bool elides = qobject_cast<const LinkButton *>(&widget)
        || qobject_cast<const ConnectionButton *>(&widget);
    if (elides && isElidable(text))
        return false;
    if (qobject_cast<const QLineEdit *>(&widget))
        return metrics.horizontalAdvance(text) > widget.width() - 20 && !isElidable(text);
    if (widget.sizePolicy().hasHeightForWidth() || widget.hasHeightForWidth()) {
        for (const QString &word : QString(text).replace(u'\n', u' ').split(u' ')) {
            if (metrics.horizontalAdvance(word) > widget.contentsRect().width()
                && !isElidable(word))
                return true;
        }
        constexpr int rounding = 1; // by nested layouts
        return widget.heightForWidth(widget.width()) > widget.height() + rounding;
    }
    return widget.sizeHint().width() > widget.width()
        || widget.sizeHint().height() > widget.height();
}

/// The rectangle to which the user can scroll.
bool scrolls(const QWidget &parent)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent.parentWidget());
    return (area && area->viewport() == &parent) || parent.objectName() == u"keyRows";
}

bool sticksOut(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const QRect place = widget.geometry();
    if (place.left() < 0 || place.right() >= parent->width())
        return true;
    return !scrolls(*parent) && (place.top() < 0 || place.bottom() >= parent->height());
}

/// Qt's own widgets with overlapping parts, and those that temporarily cover others.
bool isOfOnePiece(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QAbstractScrollArea *>(&widget);
}

} // namespace

QList<TextClipping::Text> TextClipping::texts(QWidget &root)
{
    QList<Text> texts;
    for (const QWidget *widget : shownIn(root)) {
        const auto add = [&](const char *what, const QString &words) {
            if (!words.isEmpty())
                texts.append({ describe(*widget) + u' ' + QLatin1String(what), words });
        };
        const auto *field = qobject_cast<const QLineEdit *>(widget);
        const bool isTyped = field && !field->isReadOnly() && !field->text().isEmpty();
        if (!isTyped)
            add("text", paintedText(*widget));
        if (const auto *card = qobject_cast<const KeyCard *>(widget)) {
            for (const KeyCard::Element &part : card->elements()) {
                add("text", part.text);
                add("tooltip", card->elementToolTip(part));
            }
        }
        add("tooltip", widget->toolTip());
        add("accessible name", widget->accessibleName());
        add("accessible description", widget->accessibleDescription());
        if (widget->isWindow())
            add("title", widget->windowTitle());
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                add("choice", box->itemText(i));
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (const QAction *action : menu->actions())
                add("action", action->text());
        }
    }
    return texts;
}

QStringList TextClipping::clippedTexts(QWidget &root, bool (*isElidable)(const QString &text))
{
    QStringList cut;
    for (const QWidget *widget : shownIn(root)) {
        if (const auto *card = qobject_cast<const KeyCard *>(widget))
            cut << ::clippedTexts(*card, isElidable);
        if (isCut(*widget, isElidable))
            cut << QStringLiteral("%1 “%2” does not fit into %3 × %4")
                       .arg(describe(*widget), paintedText(*widget))
                       .arg(widget->width())
                       .arg(widget->height());
        if (widget != &root && !isOfOnePiece(*widget->parentWidget()) && sticksOut(*widget))
            cut << QStringLiteral("%1 “%2” sticks out of its %3")
                       .arg(describe(*widget), paintedText(*widget),
                           describe(*widget->parentWidget()));
    }
    return cut;
}

QStringList TextClipping::overlappingWidgets(QWidget &root)
{
    QStringList overlaps;
    for (const QWidget *parent : shownIn(root)) {
        if (isOfOnePiece(*parent))
            continue;
        if (const auto *card = qobject_cast<const KeyCard *>(parent))
            overlaps << ::overlappingWidgets(*card);
        QWidgetList parts;
        for (QObject *child : parent->children()) {
            auto *part = qobject_cast<QWidget *>(child);
            if (!part || part->isWindow() || !part->isVisibleTo(parent) || part->size().isEmpty()
                || qobject_cast<Toast *>(part))
                continue;
            for (const QWidget *other : std::as_const(parts)) {
                if (part->geometry().intersects(other->geometry()))
                    overlaps << QStringLiteral("%1 “%2” and %3 “%4” overlap")
                                    .arg(describe(*part), paintedText(*part), describe(*other),
                                        paintedText(*other));
            }
            parts.append(part);
        }
    }
    return overlaps;
}
