// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"

#include <QWidget>

class CopyButton;
class ElidedLabel;
class LinkButton;
class QBoxLayout;

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
    class Layout;

    bool isOneLineAt(int width) const;
    void updateForm();
    void arrange(int width);

    QWidget *m_docsCaption;
    QWidget *m_endpointCaption;
    LinkButton *m_docs;
    ElidedLabel *m_endpoint;
    CopyButton *m_copy;
    QBoxLayout *m_docsBox; ///< a caption, and below or after it the address
    QBoxLayout *m_endpointBox;
    Layout *m_layout;
    bool m_isWide = false;
};
