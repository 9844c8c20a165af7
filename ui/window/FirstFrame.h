// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListCache.h"
#include "ui/credentials/KeyRowLayout.h"

#include <QWidget>

class KeyRowPainter;
struct Theme;

/// What the window shows first: the grounds of its parts, and the first rows of the last list,
/// where the workspace will have them. It is one widget without style sheet, and so is painted in
/// the time of an empty window; the workspace takes three times that.
class FirstFrame : public QWidget
{
    Q_OBJECT

public:
    /// `margins` are those of the settings.
    FirstFrame(const KeyListHeader &list, const QString &deviceKeyId, const QMargins &margins,
        QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGrounds(QPainter &painter, const Theme &theme) const;
    void paintRows(QPainter &painter) const;
    void paintRow(KeyRowPainter &painter, const KeyRowLayout &layout, const ApiKey &key) const;
    QRect rows() const;
    KeyRowLayout::Form form() const;

    const ApiKeyChunk m_keys;
    const QString m_deviceKeyId;
    const QMargins m_margins;
    const QDateTime m_now;
};
