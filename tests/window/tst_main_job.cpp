// SPDX-License-Identifier: GPL-3.0-or-later
// The main job in the window, on the real service, with curl as the other application.

#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/api/PortalAddress.h"
#include "app/keys/ApiKeyModel.h"
#include "app/signin/Session.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>

class MainJobTest : public QObject
{
    Q_OBJECT

private slots:
    void key_isGeneratedUsedRenamedDeleted();
};

static QByteArray curl(const QString &command)
{
    QProcess process;
    process.start(QStringLiteral("bash"),
        { QStringLiteral("-c"), command + QStringLiteral(" -s -w '\n%{http_code}'") });
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void MainJobTest::key_isGeneratedUsedRenamedDeleted()
{
    TestWindow test;
    test.tryTheSandbox();
    ApiKeyModel &model = test.sessions.session()->keys().model();
    const int before = model.rowCount();

    // Generate: one click, and the panel shows the secret as dots.
    test.press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(test.named(QStringLiteral("API key value")));
    QCOMPARE(model.rowCount(), before + 1);
    auto *value = test.named<QPlainTextEdit>(QStringLiteral("API key value"));
    QCOMPARE(value->toPlainText(), QString());
    test.press(QStringLiteral("Show API key"));
    QVERIFY(value->toPlainText().startsWith(u"llv_"));
    const QString id = toList(model.keys()).last().id;
    const QString name = toList(model.keys()).last().name;

    // Use it with the curl line as copied.
    test.press(QStringLiteral("Copy curl command"));
    const QString command = QApplication::clipboard()->text();
    QVERIFY(curl(command).endsWith("200"));
    test.press(QStringLiteral("Done"));

    // Its last IP and activity appear.
    QTest::keyClick(test.window.get(), Qt::Key_F5);
    QTRY_COMPARE(model.find(id)->lastIp, QStringLiteral("127.0.0.1"));
    QVERIFY(model.find(id)->lastActivity);

    // Rename.
    test.press(QStringLiteral("Rename %1").arg(name));
    test.typeName(QStringLiteral("nightly backup"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(model.find(id)->name, QStringLiteral("nightly backup"));

    // Delete, and curl gets 401 from the next call on.
    test.press(QStringLiteral("Delete nightly backup"));
    test.answer("confirmButton");
    QTRY_COMPARE(model.rowCount(), before);
    const QByteArray refused = curl(command);
    QVERIFY2(refused.endsWith("401"), refused);
    QVERIFY2(refused.contains("\"errors\"") && refused.contains("credentials"), refused);
    QVERIFY(!test.named(QStringLiteral("Delete nightly backup")));
}

LLAVERO_TEST(MainJobTest, QApplication)
#include "tst_main_job.moc"
