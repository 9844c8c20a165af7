// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FileDialog.h"

#include "ui/widgets/ScaledWidth.h"

#include <QFileInfo>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>

/// The window keeps the folder of the last file that was chosen.
static constexpr char lastFolder[] = "lastFileFolder";

/// Returns the first folder that exists: Qt would begin in the working folder instead.
static QString startFolder(const QWidget &window)
{
    using Paths = QStandardPaths;
    for (const QString &folder :
        { window.property(lastFolder).toString(), Paths::writableLocation(Paths::DocumentsLocation),
            Paths::writableLocation(Paths::DownloadLocation) }) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return Paths::writableLocation(Paths::HomeLocation);
}

FileDialog::FileDialog(QWidget *parent)
    : QFileDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QWidget *window = parent->window();
    setDirectory(startFolder(*window));
    connect(this, &QFileDialog::fileSelected, window, [window](const QString &path) {
        window->setProperty(lastFolder, QFileInfo(path).absolutePath());
    });
    arrangeOwnWindow();
}

/// Makes room for the names of the folders, where the desktop has no file dialog and Qt shows its
/// own.
void FileDialog::arrangeOwnWindow()
{
    auto *splitter = findChild<QSplitter *>();
    if (!splitter)
        return;
    const int sidebarWidth = scaledWidth(140, fontMetrics());
    resize(sizeHint()
               .expandedTo({ 5 * sidebarWidth, 3 * sidebarWidth })
               .boundedTo(screen()->availableSize()));
    splitter->setSizes({ sidebarWidth, width() - sidebarWidth });
}
