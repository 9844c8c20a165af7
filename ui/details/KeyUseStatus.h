// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/LoadStatus.h"

class KeyUseSource;

/// Says how the loading of the use of a key goes, and why it is not known or not newer.
class KeyUseStatus : public LoadStatus
{
    Q_OBJECT

public:
    /// `source` must outlive this.
    KeyUseStatus(KeyUseSource &source, QWidget *parent);

    /// Shows the state of the source; nothing if all is known.
    void showState();

private:
    TranslatedText progressText() const;
    TranslatedText failureText() const;

    KeyUseSource &m_source;
};
