// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/DeliveryChoices.h"
#include "ui/text/TranslatedText.h"

#include <QWidget>

class QVBoxLayout;
class VariableFields;

/// One of the ways to hand a key over: its fields, and what it does with the key.
class DeliveryForm : public QWidget
{
    Q_OBJECT

public:
    /// Returns the text of the button that calls `deliver`.
    virtual QString actionText() const = 0;
    /// Hands the key over, then emits `delivered` or `failed`; neither if a field is not valid,
    /// which is shown there, or the user declines.
    virtual void deliver() = 0;
    /// Fills the fields.
    virtual void show(const DeliveryChoices &choices) = 0;
    /// Adds what is in the fields.
    virtual void read(DeliveryChoices &choices) const = 0;

    bool isBusy() const { return m_isBusy; }

signals:
    void busyChanged(bool isBusy);
    /// A field was changed.
    void changed();
    /// The system asks the user; with an empty function, it does no longer.
    void waiting(const TranslatedText &sentence);
    /// `path` is that of the file, if there is one.
    void delivered(const TranslatedText &sentence, const QString &path);
    void failed(const TranslatedText &problem);

protected:
    DeliveryForm(const DeliveredKey &key, QWidget *parent);

    const DeliveredKey &key() const { return m_key; }
    QVBoxLayout &column() const;
    void setBusy(bool isBusy);

private:
    const DeliveredKey m_key;
    bool m_isBusy = false;
};
