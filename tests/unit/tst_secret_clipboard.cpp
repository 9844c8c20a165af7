// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretClipboard.h"
#include "support/TestProgram.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SecretClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_system.setText(u"what was there"_s); }
    void lendsTheSecret();
    void marksItForClipboardManagers_data();
    void marksItForClipboardManagers();
    void takesItBackAfterItsLifetime();
    void copyingAgainStartsAgain();
    void leavesWhatElseWasCopied();
    void takesItBackWhenItGoes();
    void leavesWhatElseWasCopiedWhenItGoes();
    void lentNothing();
    void tellsWhenItIsPutBack();
    void onWaylandCopiesOnlyWithTheFocus();

private:
    QClipboard &m_system = *QGuiApplication::clipboard();
    const Secret m_secret { "llv_clé"_ba };
};

void SecretClipboardTest::lendsTheSecret()
{
    SecretClipboard clipboard(m_system);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(m_system.text(), u"llv_clé"_s);
}

void SecretClipboardTest::marksItForClipboardManagers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("KDE") << u"x-kde-passwordManagerHint"_s << "secret"_ba;
    QTest::newRow("macOS") << u"application/x-nspasteboard-concealed-type"_s << "1"_ba;
    QTest::newRow("Windows")
        << u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s
        << "1"_ba;
    for (const QString &name :
        { u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s })
        QTest::addRow("Windows: %s", qPrintable(name))
            << u"application/x-qt-windows-mime;value=\"%1\""_s.arg(name) << QByteArray(4, '\0');
}

void SecretClipboardTest::marksItForClipboardManagers()
{
    QFETCH(QString, format);
    SecretClipboard clipboard(m_system);
    clipboard.copy(m_secret);
    QTEST(m_system.mimeData()->data(format), "value");
}

void SecretClipboardTest::takesItBackAfterItsLifetime()
{
    SecretClipboard clipboard(m_system, 50ms);
    clipboard.copy(m_secret);
    QCOMPARE(m_system.text(), u"llv_clé"_s);
    QTRY_COMPARE(m_system.text(), QString());
}

void SecretClipboardTest::copyingAgainStartsAgain()
{
    SecretClipboard clipboard(m_system, 50ms);
    clipboard.copy(m_secret);
    QVERIFY(clipboard.copy(Secret("another"_ba)));
    QCOMPARE(m_system.text(), u"another"_s);
    QTRY_COMPARE(m_system.text(), QString());
}

void SecretClipboardTest::leavesWhatElseWasCopied()
{
    SecretClipboard shortLived(m_system, 20ms);
    shortLived.copy(m_secret);
    m_system.setText(u"copied since"_s);
    // A second timer, started later and lasting longer, tells that the first one has run out.
    bool over = false;
    QTimer::singleShot(100ms, this, [&over] { over = true; });
    QTRY_VERIFY(over);
    QCOMPARE(m_system.text(), u"copied since"_s);
}

void SecretClipboardTest::takesItBackWhenItGoes()
{
    auto clipboard = std::make_unique<SecretClipboard>(m_system);
    clipboard->copy(m_secret);
    clipboard.reset();
    QCOMPARE(m_system.text(), QString());
}

void SecretClipboardTest::leavesWhatElseWasCopiedWhenItGoes()
{
    auto clipboard = std::make_unique<SecretClipboard>(m_system);
    clipboard->copy(m_secret);
    m_system.setText(u"copied since"_s);
    clipboard.reset();
    QCOMPARE(m_system.text(), u"copied since"_s);
}

void SecretClipboardTest::lentNothing()
{
    std::make_unique<SecretClipboard>(m_system)->takeBack();
    QCOMPARE(m_system.text(), u"what was there"_s);
}

void SecretClipboardTest::tellsWhenItIsPutBack()
{
    SecretClipboard clipboard(m_system);
    QSignalSpy stillThere(&clipboard, &SecretClipboard::stillThere);
    QVERIFY(clipboard.copy(m_secret));
    const QObject manager; // of the kind that lets no clipboard be empty
    connect(&m_system, &QClipboard::dataChanged, &manager, [this] {
        if (m_system.text().isEmpty())
            m_system.setText(u"llv_clé"_s);
    });
    clipboard.takeBack();
    QCOMPARE(stillThere.size(), 1);
    clipboard.takeBack();
    QCOMPARE(stillThere.size(), 1);
}

void SecretClipboardTest::onWaylandCopiesOnlyWithTheFocus()
{
    if (!QGuiApplication::platformName().startsWith(u"wayland"))
        QSKIP("run on Wayland by tst_secret_clipboard_wayland");
    QVERIFY(!QGuiApplication::focusWindow());
    SecretClipboard clipboard(m_system);
    QVERIFY(!clipboard.copy(m_secret));
}

LLAVERO_TEST(SecretClipboardTest, QGuiApplication)
#include "tst_secret_clipboard.moc"
