// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/Loopback.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class LoopbackTest : public QObject
{
    Q_OBJECT

private slots:
    void isLoopback_onlyForThisComputer_data();
    void isLoopback_onlyForThisComputer();
};

void LoopbackTest::isLoopback_onlyForThisComputer_data()
{
    QTest::addColumn<QString>("authority");
    for (const char *authority : { "127.0.0.1", "127.1", "127.255.255.254", "0x7f.1", "2130706433",
             "127.001.002.003", "127.999.1.1", "127.0.0.256", "127.0.0.1.", "127.0.0.1.example.com",
             "example.127.0.0.1", "126.0.0.1", "128.0.0.1", "0.0.0.0", "1127.0.0.1", "[::1]",
             "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:126.0.0.1]",
             "[::127.0.0.1]", "[::]", "[::2]", "[1::1]", "[fe80::1]", "localhost", "LOCALHOST",
             "localhost.", "localhost.example.com", "xlocalhost", "127.0.0.1%0A" })
        QTest::newRow(authority) << QString::fromLatin1(authority);
}

void LoopbackTest::isLoopback_onlyForThisComputer()
{
    QFETCH(QString, authority);
    const QString host = QUrl(u"http://%1:8080"_s.arg(authority)).host();
    static const QRegularExpression loopback(
        u"\\A(?:localhost|::1|(?:::ffff:)?127(?:\\.(?:%1)){3})\\z"_s.arg(
            u"25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9]"_s));
    QCOMPARE(isLoopback(host), loopback.match(host).hasMatch());
}

LLAVERO_TEST(LoopbackTest, QCoreApplication)
#include "tst_loopback.moc"
