// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class KeyUseChart;
class KeyUseSource;
class KeyUseStatus;
class TextLabel;

/// The use of a key in a sentence and a chart, and what is not known about it.
class KeyUseSummary : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive this.
    KeyUseSummary(KeyUseSource &source, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateParts();
    void reserveHeight();
    QString summaryText() const;
    QString coverageText() const;

    KeyUseSource &m_source;
    TextLabel *m_summary;
    KeyUseChart *m_chart;
    TextLabel *m_coverage;
    KeyUseStatus *m_status;
};
