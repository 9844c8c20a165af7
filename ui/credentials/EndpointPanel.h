// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"

#include <QWidget>

class CopyButton;
class ElidedLabel;
class LinkButton;
class QBoxLayout;
class TextLabel;

/// The addresses of the API and its documentation.
class EndpointPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointPanel(const PortalAddress &portal, QWidget *parent = nullptr);

    void setWide(bool wide);
    QWidgetList tabStops() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void copyEndpoint();

    const PortalAddress m_portal;
    TextLabel *m_docsCaption;
    LinkButton *m_docs;
    TextLabel *m_endpointCaption;
    ElidedLabel *m_endpoint;
    CopyButton *m_copy;
    QBoxLayout *m_layout;
};
