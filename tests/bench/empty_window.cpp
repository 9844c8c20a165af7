// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program with a window can be: what Llavero's start and memory are compared
// with. It says when it has been painted, as Llavero does, and stays.

#include "app/platform/Timing.h"

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
        if (!std::exchange(m_wasPainted, true)) // queued, for then it is on the screen too
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
