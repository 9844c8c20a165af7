#include "support/TestWindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QStyleFactory>

TestWindow::TestWindow(const QStringList &sandboxArguments, const Theme &theme)
    : clipboard(*QApplication::clipboard())
    , signIn(network, QStringLiteral(LLAVERO_SANDBOX),
          sandboxArguments.isEmpty() ? QStringList { QStringLiteral("--data"), QStringLiteral(":memory:") }
                                     : sandboxArguments)
{
    qApp->setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    qApp->setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
    languages.use(QStringLiteral("en"));
    window = std::make_unique<MainWindow>(signIn, clipboard, languages);
}

void TestWindow::tryTheSandbox()
{
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    press(QStringLiteral("Try the sandbox"));
    QTRY_VERIFY(named(QStringLiteral("Generate API Key")));
    QTRY_VERIFY(window->findChild<QWidget *>(QStringLiteral("deleteKey")));
}

QWidget *TestWindow::named(const QString &accessibleName)
{
    for (QWidget *widget : qApp->allWidgets()) {
        if (!widget->isVisible() || widget->testAttribute(Qt::WA_WState_Hidden))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (interface && interface->text(QAccessible::Name) == accessibleName)
            return widget;
    }
    return nullptr;
}

void TestWindow::press(const QString &accessibleName)
{
    auto *button = qobject_cast<QAbstractButton *>(named(accessibleName));
    QVERIFY2(button, qPrintable(QStringLiteral("no button “%1”").arg(accessibleName)));
    QVERIFY2(button->isEnabled(), qPrintable(accessibleName));
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestWindow::answer(const char *buttonName)
{
    QAbstractButton *button = nullptr;
    QTRY_VERIFY(button = find<QAbstractButton>(buttonName));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!find<QAbstractButton>(buttonName));
}

void TestWindow::typeName(const QString &name)
{
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, name);
}
