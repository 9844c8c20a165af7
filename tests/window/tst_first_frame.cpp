// SPDX-License-Identifier: GPL-3.0-or-later
// The window opens with the first rows of the last list, and the workspace takes their place
// without moving them.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/signin/SignInPage.h"
#include "ui/window/FirstFrame.h"
#include "ui/window/MainWidget.h"
#include "ui/window/SessionView.h"
#include "ui/window/WindowGeometry.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class FirstFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsShownFirstWhereThePlaceIsNotKnown();
    void thePlaceOfTheRowsIsKept();
    void theRowsStayWhereTheyAre_data();
    void theRowsStayWhereTheyAre();
    void theKeyOfThisComputerHasItsBadge();
    void whatIsNotNeededIsNotMade();

private:
    static constexpr auto connectionId = "127.0.0.1";

    Connection connection() const;
    void keepList(int keys);
    std::unique_ptr<MainWindow> windowWithRows(TestWindow &program) const;
    static void fill(MainWindow &window, TestWindow &program);

    std::unique_ptr<QTemporaryDir> m_home;
};

void FirstFrameTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

Connection FirstFrameTest::connection() const
{
    return { .id = QLatin1String(connectionId),
        .portal = *PortalAddress::parse(u"http://127.0.0.1:9"_s).address };
}

/// As a run that signed in has left them.
void FirstFrameTest::keepList(int keys)
{
    const Paths paths = Paths::below(m_home->path());
    SettingsFile(paths.settingsFile).change([this](Settings &settings) {
        settings.connections = { connection() };
        settings.currentConnection = QLatin1String(connectionId);
    });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ApiKey> list;
    for (int i = 0; i < keys; ++i)
        list.append({ .id = QString::number(i),
            .name = u"key-%1"_s.arg(i, 4, 10, QLatin1Char('0')),
            .lastIp = u"192.0.2.%1"_s.arg(i),
            .lastActivity = i % 3 ? std::optional(now.addDays(-40 * i)) : std::nullopt });
    KeyListCache(paths.cacheFolder)
        .write(QLatin1String(connectionId), { .confirmedAt = now, .keys = ApiKeyTable(list) });
}

/// The window as `main` opens it; none when nothing is to be shown first.
std::unique_ptr<MainWindow> FirstFrameTest::windowWithRows(TestWindow &program) const
{
    auto window = std::make_unique<MainWindow>(program.settings);
    const auto list = program.lists.readHead(QLatin1String(connectionId));
    const QString deviceKey
        = program.settings.current().connections.value(0, connection()).deviceKeyId;
    if (!list || !window->showFirst(*list, deviceKey))
        return nullptr;
    QSignalSpy painted(window.get(), &MainWindow::painted);
    window->show();
    return painted.wait() ? std::move(window) : nullptr;
}

/// As `main` goes on: the content waits out of sight until the saved list has been read.
void FirstFrameTest::fill(MainWindow &window, TestWindow &program)
{
    window.fill(new MainWidget(
        { program.signIn, program.clipboard, program.languages, program.settings }, &window));
    program.signIn.openConnection(QLatin1String(connectionId));
    QTRY_VERIFY(!program.signIn.session()->isRestoring());
    window.showContent();
}

void FirstFrameTest::nothingIsShownFirstWhereThePlaceIsNotKnown()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    QVERIFY(!windowWithRows(program));
}

void FirstFrameTest::thePlaceOfTheRowsIsKept()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    program.start();
    QTRY_VERIFY(program.settings.current().listMargins);
    const QMargins margins = *program.settings.current().listMargins;
    QVERIFY(margins.top() > 0);
    program.window->resize(500, 600);
    QTRY_COMPARE(program.find<KeyListView>("")->width(), 499);
    program.window->close();
    QVERIFY(*program.settings.current().listMargins != margins);
}

void FirstFrameTest::theRowsStayWhereTheyAre_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("keys");
    QTest::addColumn<qreal>("textSize");
    QTest::newRow("wider than the screen") << QSize(1080, 720) << false << 100 << 1.0;
    QTest::newRow("wide") << QSize(780, 720) << false << 100 << 1.0;
    QTest::newRow("wide, dark, few keys") << QSize(760, 720) << true << 2 << 1.0;
    QTest::newRow("narrow") << QSize(380, 720) << false << 100 << 1.0;
    QTest::newRow("narrow, dark") << QSize(360, 900) << true << 100 << 1.0;
    QTest::newRow("large text") << QSize(480, 1000) << false << 100 << 2.0;
}

void FirstFrameTest::theRowsStayWhereTheyAre()
{
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    QFETCH(int, keys);
    QFETCH(qreal, textSize);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(textSize * usual.pointSizeF());
    QApplication::setFont(font);
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    keepList(keys);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    {
        TestWindow before({}, theme, m_home->path());
        before.window->resize(size);
        before.start();
        QTRY_VERIFY(before.settings.current().listMargins);
        before.window->close();
    }
    TestWindow program({}, theme, m_home->path());
    program.window.reset();
    const auto window = windowWithRows(program);
    QVERIFY(window);
    QRect rows = window->rect().marginsRemoved(*program.settings.current().listMargins);
    rows.setLeft(windowGeometry::overviewWidthAt(window->width(), window->fontMetrics()));
    QVERIFY(!rows.isEmpty());
    const QImage first = window->grab(rows).toImage();

    const int tolerance = textSize > 1 ? 1 : 0; // a layout rounds the heights of large text
    QList<QImage> then;
    fill(*window, program);
    connect(
        window->findChild<MainWidget *>(), &MainWidget::workspaceOpened, window.get(), [&] {
            for (int dy = -tolerance; dy <= tolerance; ++dy)
                then.append(window->grab(rows.translated(0, dy)).toImage());
        });
    QTRY_VERIFY(!then.isEmpty());
    QVERIFY(!window->findChild<FirstFrame *>() || !window->findChild<FirstFrame *>()->isVisible());
    QVERIFY(then.contains(first));
}

void FirstFrameTest::theKeyOfThisComputerHasItsBadge()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    program.settings.change(
        [](Settings &settings) { settings.listMargins = QMargins(0, 300, 0, 0); });
    const auto without = windowWithRows(program);
    program.settings.change(
        [](Settings &settings) { settings.connections.first().deviceKeyId = u"1"_s; });
    const auto with = windowWithRows(program);
    QVERIFY(without && with);
    QVERIFY(without->grab().toImage() != with->grab().toImage());
}

void FirstFrameTest::whatIsNotNeededIsNotMade()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    program.settings.change(
        [](Settings &settings) { settings.listMargins = QMargins(0, 300, 0, 0); });
    const auto window = windowWithRows(program);
    QVERIFY(window);
    QCOMPARE(window->findChildren<QWidget *>().size(), 1);
    fill(*window, program);
    QTRY_VERIFY(window->findChild<KeyCard *>());
    QVERIFY(!window->findChild<SignInPage *>());
}

LLAVERO_TEST(FirstFrameTest, QApplication)
#include "tst_first_frame.moc"
