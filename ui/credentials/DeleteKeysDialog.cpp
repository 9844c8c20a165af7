// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/DeleteKeysDialog.h"

#include "app/keys/KeyUse.h"
#include "ui/style/SvgIcon.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/ScaledWidth.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

/// Tells whether a key was used recently.
class RecentUse
{
public:
    explicit RecentUse(const QDateTime &now)
        : m_begin(now.addDays(-KeyStatistics::recentDays).toMSecsSinceEpoch())
    {
    }

    bool operator()(const ApiKeyView &key) const { return key.lastActivity >= m_begin; }

private:
    qint64 m_begin;
};

QString activityText(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return unknownTimeText();
    return key.lastActivity ? relativeTimeText(*key.lastActivity, now) : neverUsedText();
}

/// The keys of the dialog. The texts are made when they are shown, because there may be 100,000.
class KeysToDelete : public QAbstractListModel
{
public:
    enum Role { NameRole = Qt::UserRole, ActivityRole, RecentRole };

    KeysToDelete(SortedKeys keys, const QDateTime &now, QString deviceKey, QObject *parent)
        : QAbstractListModel(parent)
        , m_keys(std::move(keys))
        , m_now(now)
        , m_deviceKey(std::move(deviceKey))
    {
    }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_keys.rows.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const ApiKeyView view = m_keys.keys.view(m_keys.rows.at(index.row()));
        const ApiKey key = view.toApiKey();
        const bool isRecent = RecentUse(m_now)(view);
        const QString activity = activityText(key, m_now);
        switch (role) {
        case NameRole:
            return name(key);
        case ActivityRole:
            return activity;
        case RecentRole:
            return isRecent;
        case Qt::ToolTipRole:
            return plainToolTip(name(key));
        case Qt::AccessibleTextRole:
            //: A key in a list: %1 is its name, %2 its last activity, such as “3 hours ago”.
            return isRecent
                ? DeleteKeysDialog::tr("%1, used recently: %2").arg(name(key), activity)
                : DeleteKeysDialog::tr("%1, last activity: %2").arg(name(key), activity);
        default:
            return {};
        }
    }

private:
    QString name(const ApiKey &key) const
    {
        const QString text = displayName(key.name);
        //: %1 is the name of the key with which Llavero signs in here.
        return key.id == m_deviceKey ? DeleteKeysDialog::tr("%1 (this computer)").arg(text) : text;
    }

    const SortedKeys m_keys;
    const QDateTime m_now;
    const QString m_deviceKey;
};

/// Paints a key: a sign if it was used recently, its name, and at the right its last activity.
class KeyToDelete : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int heightOf(const QFontMetrics &metrics) { return metrics.height() + 10; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { 0, heightOf(option.fontMetrics) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        constexpr int gap = 8;
        const bool isRecent = index.data(KeysToDelete::RecentRole).toBool();
        const int side = option.fontMetrics.height();
        const QRect row = option.rect.adjusted(gap, 0, -gap, 0);
        const QRect icon(row.left(), row.center().y() - side / 2 + 1, side, side);
        if (isRecent)
            SvgIcon::paint(*painter, icon, QStringLiteral("warning"),
                option.palette.color(QPalette::BrightText));
        const QString activity = index.data(KeysToDelete::ActivityRole).toString();
        const int activityWidth = option.fontMetrics.horizontalAdvance(activity);
        const QRect name = row.adjusted(side + gap, 0, -activityWidth - 2 * gap, 0);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            option.fontMetrics.elidedText(
                index.data(KeysToDelete::NameRole).toString(), Qt::ElideRight, name.width()));
        painter->setPen(
            option.palette.color(isRecent ? QPalette::Text : QPalette::PlaceholderText));
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, activity);
        if (option.widget->hasFocus() && FocusRing::isShown(*option.widget)
            && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }
};

/// As high as its keys, but of a few rows at most; then it scrolls.
class KeysToDeleteList : public QListView
{
public:
    KeysToDeleteList(QAbstractItemModel *keys, QWidget *parent)
        : QListView(parent)
    {
        setObjectName(QStringLiteral("keysToDelete"));
        setModel(keys);
        setItemDelegate(new KeyToDelete(this));
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

QString consequencesText(const std::optional<ApiKey> &deviceKey)
{
    const QString text = DeleteKeysDialog::tr(
        "Anything using these keys stops working immediately. This can’t be undone.");
    if (!deviceKey)
        return text;
    return text + QStringLiteral("\n\n")
        + DeleteKeysDialog::tr("Llavero uses %1 to sign in on this computer. Deleting it signs you "
                               "out here.")
              .arg(displayName(deviceKey->name));
}

std::optional<ApiKey> findKey(const SortedKeys &keys, const QString &id)
{
    for (const quint32 row : keys.rows) {
        if (!id.isEmpty() && keys.keys.view(row).id == id.toUtf8())
            return keys.keys.at(row);
    }
    return std::nullopt;
}

} // namespace

DeleteKeysDialog::DeleteKeysDialog(
    const SortedKeys &keys, const QDateTime &now, const QString &deviceKey, QWidget *parent)
    : ConfirmationDialog(
        [count = keys.rows.size()] {
            return tr("Delete %1 API key(s)?", nullptr, static_cast<int>(count))
                .arg(countText(count));
        },
        [own = findKey(keys, deviceKey)] { return consequencesText(own); },
        [count = keys.rows.size()] {
            //: A button.
            return tr("Delete %1 Key(s)", nullptr, static_cast<int>(count)).arg(countText(count));
        },
        parent)
{
    SortedKeys shown = keys;
    const auto view = [&keys](quint32 row) { return keys.keys.view(row); };
    const auto firstOther = std::stable_partition(shown.rows.begin(), shown.rows.end(),
        [&, isRecent = RecentUse(now)](quint32 row) { return isRecent(view(row)); });
    const qsizetype recent = firstOther - shown.rows.begin();
    std::stable_partition(shown.rows.begin(), shown.rows.end(),
        [&, own = deviceKey.toUtf8()](quint32 row) { return view(row).id == own; });
    auto *list = new KeysToDeleteList(new KeysToDelete(shown, now, deviceKey, this), this);
    keepTranslated(list, [list] { list->setAccessibleName(tr("Keys to be deleted")); });
    addPart(list, 12);
    if (recent > 0)
        addConsent(recent);
    tabThroughPartsFirst();
}

/// The keys can be deleted after the user has checked the box only.
void DeleteKeysDialog::addConsent(qsizetype recent)
{
    auto *agrees = new CheckBox(this);
    agrees->setObjectName(QStringLiteral("deleteRecentBox"));
    keepTranslated(agrees, [agrees, recent] {
        agrees->setText(tr(
            "Also delete the %1 key(s) used in the last 30 days", nullptr, static_cast<int>(recent))
                            .arg(countText(recent)));
    });
    addPart(agrees, 8);
    QPushButton *confirm = findChild<QPushButton *>(QStringLiteral("confirmButton"));
    confirm->setEnabled(false);
    connect(agrees, &QCheckBox::toggled, confirm, &QPushButton::setEnabled);
}
