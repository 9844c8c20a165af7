// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"

#include <QTimer>
#include <QWidget>

class EnvironmentPicker;
class LoadStatus;
class PushButton;
class ServiceFieldRow;
class ServiceKeys;
class Session;
class TextLabel;
class QVBoxLayout;
struct ApiError;

/// The Service API keys of the portal's page: an environment to choose, and its credentials. They
/// are fetched while this is shown, and forgotten when it is hidden.
class ServiceKeysView : public QWidget
{
    Q_OBJECT

public:
    enum class Loading {
        WhenShown,
        OnRequest, ///< of the user, by a button: the view may be out of sight
    };

    /// `session` must outlive the view.
    ServiceKeysView(
        Session &session, const AppContext &services, Loading loading, QWidget *parent = nullptr);
    ~ServiceKeysView() override;

    static QString title();
    void setTitleShown(bool shown);
    /// The user has asked for it.
    bool isActive() const { return m_isActive; }
    /// Moves the focus to the first thing that the user may do.
    void focusContent();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupUi();
    void load();
    void onStateChanged();
    void retry();
    void cancel();
    void updateRows();
    void updateStatus();
    void showEnvironmentsError(const ApiError &error);
    void showValuesError(const ApiError &error);
    void runAction();
    void arrangeRows();
    void hideValues();
    void exportValues();

    Session &m_session;
    const AppContext m_services;
    ServiceKeys &m_keys;
    const Loading m_loading;
    bool m_isActive = false; ///< loads what it shows
    bool m_wasOnline = false;
    TextLabel *m_title;
    PushButton *m_regenerate;
    EnvironmentPicker *m_picker;
    LoadStatus *m_status;
    QWidget *m_table;
    QWidget *m_head;
    TextLabel *m_fieldHead;
    QVBoxLayout *m_rowLayout;
    QList<ServiceFieldRow *> m_rows;
    PushButton *m_export;
    QTimer m_hideDelay; ///< after which a visible value is hidden
    void (ServiceKeysView::*m_action)() = nullptr; ///< of the status' button
};
