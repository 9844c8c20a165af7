// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestWindow.h"

#include "app/api/Endpoints.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleFactory>

QStringList TestWindow::inMemory(int keys)
{
    return { QStringLiteral("--data"), QStringLiteral(":memory:"), QStringLiteral("--keys"),
        QString::number(keys) };
}

TestWindow::TestWindow(const QStringList &sandboxArguments, const Theme &theme, const QString &home)
    : paths(Paths::under(home.isEmpty() ? ownHome.path() : home))
    , settings(paths.settingsFile)
    , lists(paths.cacheFolder)
    , clipboard(*QApplication::clipboard())
    , sessions(
          { keychain, settings, lists, paths, QStringLiteral(LLAVERO_SANDBOX), sandboxArguments })
{
    qApp->setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    qApp->setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
    languages.use(QStringLiteral("en"));
    window = openWindow({ sessions, clipboard, languages, settings, paths });
}

TestWindow::~TestWindow() = default;

std::unique_ptr<MainWindow> TestWindow::openWindow(
    const AppContext &services, std::chrono::milliseconds staleAfter)
{
    return std::make_unique<MainWindow>(services, staleAfter);
}

void TestWindow::start()
{
    if (const auto connection = sessions.connections().current())
        sessions.openConnection(connection->id);
    window->showWhenRestored();
    QTRY_VERIFY(window->isVisible());
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    window->activateWindow();
    QTRY_VERIFY(!sessions.session() || !sessions.session()->isRestoring());
}

void TestWindow::tryTheSandbox()
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    press(QStringLiteral("Try the Sandbox"));
    QTRY_VERIFY(named(QStringLiteral("Generate API Key")));
    QTRY_VERIFY(find("deleteKey"));
}

void TestWindow::openOwnSandbox()
{
    ownSandbox = std::make_unique<SandboxProcess>(QStringLiteral(LLAVERO_SANDBOX));
    QObject::connect(ownSandbox.get(), &SandboxProcess::ready, window.get(),
        [this](const PortalAddress &portal, const Secret &key) {
            otherApplication = std::make_unique<ApiClient>(portal.endpoint(), key);
            sessions.open(portal, key);
        });
    window->show();
    window->activateWindow();
    ownSandbox->start(inMemory());
    QTRY_VERIFY_WITH_TIMEOUT(find("deleteKey"), 60'000); // includes the start of a process
}

QString TestWindow::effectiveName(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

void TestWindow::press(const QString &accessibleName)
{
    auto *button = named<QAbstractButton>(accessibleName);
    QVERIFY2(button, qPrintable(QStringLiteral("no button “%1”").arg(accessibleName)));
    QVERIFY2(button->isEnabled(), qPrintable(accessibleName));
    QTRY_VERIFY(!button->rect().isEmpty()); // its layout may still be settling
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestWindow::answer(const char *buttonName)
{
    QAbstractButton *button = nullptr;
    QTRY_VERIFY(button = find<QAbstractButton>(buttonName));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!find<QAbstractButton>(buttonName));
    window->activateWindow(); // as a window manager does after a dialog
}

void TestWindow::typeName(const QString &name)
{
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, name);
}

void TestWindow::sortBy(const SortOrder &order) const
{
    auto *orders = window->findChild<QComboBox *>(QStringLiteral("orderBox"));
    QVERIFY(orders);
    orders->setCurrentIndex(orders->findData(order.settingsName()));
}

void TestWindow::deleteElsewhere(const QString &id) const
{
    bool done = false;
    endpoints::deleteApiKey(
        *otherApplication, id, window.get(), [&](const ApiResult<Unit> &result) {
            QVERIFY(result);
            done = true;
        });
    QTRY_VERIFY(done);
}
