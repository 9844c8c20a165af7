// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest Qt program with a window, with which Llavero's start and memory are compared. It
// reports its first picture as Llavero does, and continues.

#include "app/platform/Milestones.h"

#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <utility>

class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (!std::exchange(m_wasPainted, true)) // queued, until it is on the screen
            QTimer::singleShot(
                0, this, [] { qCDebug(timingLog, "first-frame %.1f", sinceProcessStart()); });
    }

private:
    bool m_wasPainted = false;
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.setWindowTitle(QStringLiteral("Empty"));
    window.resize(1080, 720);
    window.show();
    return app.exec();
}
