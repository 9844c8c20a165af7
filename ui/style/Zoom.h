// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontDatabase>
#include <QObject>

#include <functional>

class QApplication;
class QKeyEvent;
class SettingsFile;

/// The size of the text in relation to the desktop's, which may change at any time. Ctrl with +, −
/// or 0 changes it in every window, also in a dialog; it is saved.
class Zoom : public QObject
{
    Q_OBJECT

public:
    enum class Step { In, Out, Reset };
    /// Returns the desktop's font, which may change.
    using SystemFont = std::function<QFont()>;

    /// Applies the saved zoom: make it before the first window. `app` and `settings` must outlive
    /// this.
    Zoom(
        QApplication &app, SettingsFile &settings, QObject *parent = nullptr,
        SystemFont systemFont
        = [] { return QFontDatabase::systemFont(QFontDatabase::GeneralFont); });
    ~Zoom() override;

    int percent() const { return m_percent; }
    void change(Step step);

    /// Returns the key that help and menus name.
    static QKeySequence key(Step step);

signals:
    /// The user has asked for a change, which may be beyond the limits.
    void changed(int percent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void followDesktop(const QFont &font);

    QApplication &m_app;
    SettingsFile &m_settings;
    QFont m_desktopFont; ///< as the user sees it at 100 %
    QFont m_appliedFont; ///< the application's
    const SystemFont m_readSystemFont;
    QFont m_systemFont; ///< the last one that m_readSystemFont has returned
    int m_percent = 100;
};
