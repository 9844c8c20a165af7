// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/DeleteKeysDialog.h"

#include "app/keys/KeyUse.h"
#include "ui/style/SvgIcon.h"
#include "ui/text/CountText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/MinuteTimer.h"
#include "ui/widgets/ScaledWidth.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

/// The keys in the order of the dialog.
struct KeysInOrder
{
    SortedKeys keys;
    qint64 recentBegin; ///< of the time in which a use is recent
    qsizetype recent = 0; ///< number of keys that were used recently
    qsizetype unknown = 0; ///< number of keys whose last activity cannot be read
    std::optional<ApiKey> own = {}; ///< the key of this computer

    bool isMarked(const ApiKeyView &key) const
    {
        return key.lastActivity >= recentBegin || key.lastActivity == ApiKeyView::unreadable;
    }
};

static KeysInOrder putInOrder(
    const SortedKeys &keys, const QDateTime &now, const QByteArray &deviceKey)
{
    KeysInOrder result { .keys = keys,
        .recentBegin = now.addDays(-KeyStatistics::recentDays).toMSecsSinceEpoch() };
    QList<quint32> own;
    QList<std::pair<qint64, quint32>> marked, others;
    for (const quint32 row : keys.rows) {
        const ApiKeyView key = keys.keys.view(row);
        const bool isOwn = !deviceKey.isEmpty() && key.id == deviceKey;
        const bool isMarked = result.isMarked(key);
        result.unknown += key.lastActivity == ApiKeyView::unreadable;
        result.recent += isMarked && key.lastActivity != ApiKeyView::unreadable;
        if (isOwn) {
            result.own = key.toApiKey();
            own.append(row);
        } else {
            (isMarked ? marked : others).append({ key.lastActivity, row });
        }
    }
    result.keys.rows = own;
    for (auto *group : { &marked, &others }) {
        std::stable_sort(group->begin(), group->end(),
            [](const auto &left, const auto &right) { return left.first > right.first; });
        for (const auto &[activity, row] : std::as_const(*group))
            result.keys.rows.append(row);
    }
    return result;
}

namespace {

/// The keys of the dialog. The texts are made when they are shown, because there may be 100,000.
class KeysToDelete : public QAbstractListModel
{
public:
    enum Role { NameRole = Qt::UserRole, ActivityRole, MarkedRole, NotedRole };

    KeysToDelete(
        KeysInOrder keys, KeyNoteHash notes, std::function<QDateTime()> clock, QObject *parent)
        : QAbstractListModel(parent)
        , m_keys(std::move(keys))
        , m_notes(std::move(notes))
        , m_clock(std::move(clock))
    {
        auto *minute = new MinuteTimer(this); // after which relative times change
        minute->setObjectName(QStringLiteral("minute"));
        connect(minute, &QTimer::timeout, this,
            [this] { emit dataChanged(index(0), index(rowCount({}) - 1)); });
        minute->start();
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_keys.keys.rows.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const SortedKeys &keys = m_keys.keys;
        const ApiKeyView view = keys.keys.view(keys.rows.at(index.row()));
        const ApiKey key = view.toApiKey();
        const QString activity = lastActivityText(key, m_clock());
        switch (role) {
        case NameRole:
            return name(key);
        case ActivityRole:
            return activity;
        case MarkedRole:
            return m_keys.isMarked(view);
        case NotedRole:
            return !m_notes.value(key.id).text.isEmpty();
        case Qt::ToolTipRole: {
            const QString note = m_notes.value(key.id).text;
            return plainToolTip(note.isEmpty() ? name(key) : name(key) + u'\n' + note);
        }
        case Qt::AccessibleTextRole: {
            //: A key in a list: %1 is its name, %2 its last activity, such as “3 hours ago”.
            const QString text = view.lastActivity >= m_keys.recentBegin
                ? DeleteKeysDialog::tr("%1, used recently: %2").arg(name(key), activity)
                : DeleteKeysDialog::tr("%1, last activity: %2").arg(name(key), activity);
            const QString note = sanitizedLine(m_notes.value(key.id).text);
            //: %1 describes a key, %2 is the user's note on it.
            return note.isEmpty() ? text : DeleteKeysDialog::tr("%1. Note: %2").arg(text, note);
        }
        default:
            return {};
        }
    }

private:
    QString name(const ApiKey &key) const
    {
        const QString text = displayName(key.name);
        //: %1 is the name of the key with which Llavero signs in here.
        return m_keys.own && key.id == m_keys.own->id
            ? DeleteKeysDialog::tr("%1 (this computer)").arg(text)
            : text;
    }

    const KeysInOrder m_keys;
    const KeyNoteHash m_notes;
    const std::function<QDateTime()> m_clock;
};

/// Paints a key: a sign if it is marked, its name, and at the right a sign of a note and its last
/// activity.
class KeyToDelete : public QStyledItemDelegate
{
public:
    /// `hasSigns` if some of the keys are marked, so that the names are below each other.
    KeyToDelete(bool hasSigns, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_hasSigns(hasSigns)
    {
    }

    static int heightOf(const QFontMetrics &metrics) { return metrics.height() + 10; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 0, heightOf(option.fontMetrics) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        constexpr int gap = 8;
        const bool isMarked = index.data(KeysToDelete::MarkedRole).toBool();
        const int side = option.fontMetrics.height();
        const QRect row = option.rect.adjusted(gap, 0, -gap, 0);
        const QRect icon(row.left(), row.center().y() - side / 2 + 1, side, side);
        if (isMarked)
            SvgIcon::paint(*painter, icon, QStringLiteral("warning"),
                option.palette.color(QPalette::BrightText));
        const QString activity = index.data(KeysToDelete::ActivityRole).toString();
        const int activityWidth = option.fontMetrics.horizontalAdvance(activity);
        QRect name = row.adjusted(m_hasSigns ? side + gap : 0, 0, -activityWidth - 2 * gap, 0);
        if (index.data(KeysToDelete::NotedRole).toBool()) {
            const QRect note(name.right() - side, icon.top(), side, side);
            SvgIcon::paint(*painter, note, QStringLiteral("note"),
                option.palette.color(QPalette::PlaceholderText));
            name.setRight(note.left() - gap);
        }
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(
                index.data(KeysToDelete::NameRole).toString(), Qt::ElideRight, name.width()));
        painter->setPen(
            option.palette.color(isMarked ? QPalette::Text : QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, activity);
        if (option.widget->hasFocus() && FocusRing::isShown(*option.widget)
            && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }

private:
    const bool m_hasSigns;
};

/// As high as its keys, but of a few rows at most; then it scrolls.
class KeysToDeleteList : public QListView
{
public:
    KeysToDeleteList(QAbstractItemModel *keys, bool hasSigns, QWidget *parent)
        : QListView(parent)
    {
        setObjectName(QStringLiteral("keysToDelete"));
        setModel(keys);
        setItemDelegate(new KeyToDelete(hasSigns, this));
        setUniformItemSizes(true);
        setSelectionMode(QAbstractItemView::NoSelection);
        setEditTriggers(QAbstractItemView::NoEditTriggers);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setCurrentIndex(model()->index(0, 0));
        fit();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QListView::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            fit();
    }

    /// Keys that move are the list's own. Enter presses a button of the dialog.
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return
            || event->key() == Qt::Key_Enter)
            return event->ignore();
        QListView::keyPressEvent(event);
    }

private:
    void fit()
    {
        constexpr int maxRows = 8;
        constexpr int screenMargin = 80; // of the dialog around the list
        const int rows = std::min(model()->rowCount(), maxRows);
        setFixedHeight(rows * KeyToDelete::heightOf(fontMetrics()) + 2 * frameWidth() + 2);
        setMinimumWidth(std::min(
            scaledWidth(400, fontMetrics()), screen()->availableSize().width() - screenMargin));
    }
};

QString consequencesText(const KeysInOrder &keys, qsizetype hidden)
{
    QStringList paragraphs { DeleteKeysDialog::tr(
        "Anything using these keys stops working immediately. This can’t be undone.") };
    if (keys.own)
        paragraphs << DeleteKeysDialog::tr(
            "Llavero uses %1 to sign in on this computer. Deleting it signs you out here.")
                          .arg(displayName(keys.own->name));
    const int count = static_cast<int>(hidden);
    if (hidden == keys.keys.rows.size())
        paragraphs << DeleteKeysDialog::tr(
            "The search or filter hides all of these keys at present.");
    else if (hidden > 0)
        paragraphs << DeleteKeysDialog::tr(
            "The search or filter hides %1 of these keys at present.", nullptr, count)
                          .arg(countText(count));
    return paragraphs.join(QStringLiteral("\n\n"));
}

QString consentText(qsizetype recent, qsizetype unknown)
{
    const auto number = static_cast<int>(recent + unknown);
    const QString text = unknown == 0
        ? DeleteKeysDialog::tr(
            "I know that %1 of them were used in the last 30 days", nullptr, number)
        : recent == 0
        ? DeleteKeysDialog::tr("I know that %1 of them may still be in use: the time of their last "
                               "activity is unknown",
            nullptr, number)
        : DeleteKeysDialog::tr("I know that %1 of them were used in the last 30 days or at an "
                               "unknown time",
            nullptr, number);
    return text.arg(countText(number));
}

} // namespace

DeleteKeysDialog::DeleteKeysDialog(const SortedKeys &keys, const Facts &facts,
    const std::function<QDateTime()> &clock, QWidget *parent)
    : DeleteKeysDialog(putInOrder(keys, clock(), facts.deviceKey.toUtf8()), facts, clock, parent)
{
}

DeleteKeysDialog::DeleteKeysDialog(const KeysInOrder &keys, const Facts &facts,
    const std::function<QDateTime()> &clock, QWidget *parent)
    : ConfirmationDialog(
        [count = keys.keys.rows.size()] {
            return tr("Delete %1 API key(s)?", nullptr, static_cast<int>(count))
                .arg(countText(count));
        },
        [keys, hidden = facts.hiddenKeys] { return consequencesText(keys, hidden); },
        [count = keys.keys.rows.size()] {
            //: A button.
            return tr("Delete %1 Key(s)", nullptr, static_cast<int>(count)).arg(countText(count));
        },
        parent)
{
    const bool asksConsent = keys.recent + keys.unknown > 0;
    auto *list
        = new KeysToDeleteList(new KeysToDelete(keys, facts.notes, clock, this), asksConsent, this);
    keepTranslated(list, [list] { list->setAccessibleName(tr("Keys to be deleted")); });
    addPart(list, 12);
    if (asksConsent)
        addConsent(keys.recent, keys.unknown);
    tabThroughPartsFirst();
}

/// The keys can be deleted after the user has checked the box only.
void DeleteKeysDialog::addConsent(qsizetype recent, qsizetype unknown)
{
    auto *agrees = new CheckBox(this);
    agrees->setObjectName(QStringLiteral("deleteRecentBox"));
    keepTranslated(
        agrees, [agrees, recent, unknown] { agrees->setText(consentText(recent, unknown)); });
    addPart(agrees, 8);
    QPushButton *confirm = findChild<QPushButton *>(QStringLiteral("confirmButton"));
    confirm->setEnabled(false);
    connect(agrees, &QCheckBox::toggled, confirm, &QPushButton::setEnabled);
}
