// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/ActivityTable.h"
#include "app/platform/Result.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class MessageBar;
class PushButton;
class QBoxLayout;
class TextLabel;

/// The head of the operations of a key, with their number, and a button that exports them.
class OperationHead : public QWidget
{
    Q_OBJECT

public:
    OperationHead(std::function<QDateTime()> now, QWidget *parent);

    /// For the name of the file.
    void setKeyName(const QString &keyName);
    void setOperations(const ActivityTable &operations);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void retranslateUi();
    void chooseFile();
    void save(const QString &path);
    void onSaved(const QString &path, qsizetype count, const Result<Unit, QString> &result);

    const std::function<QDateTime()> m_now;
    QString m_keyName;
    ActivityTable m_operations;
    QBoxLayout *m_row;
    TextLabel *m_title;
    PushButton *m_export;
    MessageBar *m_message; ///< what has become of the last export
};
