// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SavingMode.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"

#include <QDBusAbstractAdaptor>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

/// What power-profiles-daemon, which needs a system bus and hardware, has on the bus.
class FakePowerProfiles : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "net.hadess.PowerProfiles")
    Q_PROPERTY(QString ActiveProfile MEMBER profile)

public:
    QString profile;
};

class SavingModeTest : public QObject
{
    Q_OBJECT

private slots:
    void powerProfile_isAsked_data();
    void powerProfile_isAsked();
    void missingService_isNoSaving();
    void missingBus_isNoSaving();
    void endDuringQuery_isSilent();

private:
    static std::optional<bool> ask();
};

std::optional<bool> SavingModeTest::ask()
{
    SavingMode mode;
    std::optional<bool> answer;
    mode.query([&](bool isSaving) { answer = isSaving; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
    return answer;
}

void SavingModeTest::powerProfile_isAsked_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("isSaving");
    QTest::newRow("saver") << u"power-saver"_s << true;
    QTest::newRow("balanced") << u"balanced"_s << false;
    QTest::newRow("performance") << u"performance"_s << false;
    QTest::newRow("unknown") << u"quiet"_s << false;
}

void SavingModeTest::powerProfile_isAsked()
{
    QFETCH(QString, profile);
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    FakePowerProfiles profiles;
    profiles.profile = profile;
    QVERIFY(bus.connection().registerObject(
        u"/net/hadess/PowerProfiles"_s, &profiles, QDBusConnection::ExportAllProperties));
    QVERIFY(bus.connection().registerService(u"net.hadess.PowerProfiles"_s));
    QTEST(ask().value(), "isSaving");
}

void SavingModeTest::missingService_isNoSaving()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    QCOMPARE(ask(), false);
}

void SavingModeTest::missingBus_isNoSaving()
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QCOMPARE(ask(), false);
}

void SavingModeTest::endDuringQuery_isSilent()
{
    PrivateBus bus;
    QVERIFY(bus.isReady());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toUtf8());
    bool wasAnswered = false;
    {
        SavingMode mode;
        mode.query([&](bool) { wasAnswered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!wasAnswered);
}

LLAVERO_TEST(SavingModeTest, QCoreApplication)
#include "tst_saving_mode.moc"
