// SPDX-License-Identifier: GPL-3.0-or-later
// The first picture is the saved list, complete and usable, and nothing that follows moves its
// rows.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/ListPlaceholder.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/signin/SignInPage.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

class FirstFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstPicture_isTheWholeList();
    void firstRows_stayWhereTheyAre_data();
    void firstRows_stayWhereTheyAre();
    void firstPicture_hasTheFocus();
    void firstPicture_answersDelete();
    void keyOfThisComputer_hasItsBadge();
    void rarelyNeededParts_areNotMade();
    void closedWindow_isNotShownAgain();

private:
    static constexpr auto connectionId = "127.0.0.1";

    void keepList(int keys, const QString &deviceKeyId = {}) const;
    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

/// Calls `look` before the first painting of the rows.
class FirstPainting : public QObject
{
    Q_OBJECT

public:
    FirstPainting(TestWindow &program, std::function<void()> look)
        : m_program(program)
        , m_look(std::move(look))
    {
        qApp->installEventFilter(this);
    }

    bool hasCome() const { return !m_look; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_look && watched == m_program.window.get())
            std::exchange(m_look, {})();
        return false;
    }

private:
    TestWindow &m_program;
    std::function<void()> m_look;
};

/// Opens the window as a start of the program does, and returns what `look` has seen when the first
/// picture was painted.
template <typename Look>
auto atFirstPainting(TestWindow &program, const Look &look)
{
    std::optional<decltype(look())> seen;
    const FirstPainting painting(program, [&] { seen = look(); });
    program.start();
    [&] { QTRY_VERIFY(painting.hasCome()); }();
    return seen.value();
}

/// Returns the positions of the visible rows in the window.
QMap<QString, QPoint> rowPositions(const MainWindow &window)
{
    QMap<QString, QPoint> positions;
    for (const KeyCard *card : window.findChildren<KeyCard *>()) {
        if (card->isVisible())
            positions[card->keyId()] = card->mapTo(&window, QPoint());
    }
    return positions;
}

} // namespace

void FirstFrameTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

/// Leaves what a run that signed in leaves.
void FirstFrameTest::keepList(int keys, const QString &deviceKeyId) const
{
    const Paths paths = Paths::under(m_home->path());
    SettingsFile(paths.settingsFile).change([&](Settings &settings) {
        settings.connections = { { .id = QLatin1String(connectionId),
            .portal = *PortalAddress::parse(u"http://127.0.0.1:9"_s).address,
            .deviceKeyId = deviceKeyId } };
        settings.currentConnection = QLatin1String(connectionId);
    });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ApiKey> list;
    for (int i = 0; i < keys; ++i)
        list.append({ .id = QString::number(i),
            .name = u"key-%1"_s.arg(i, 4, 10, QLatin1Char('0')),
            .lastIp = u"192.0.2.%1"_s.arg(i % 256),
            .lastActivity = i % 3 ? std::optional(now.addDays(-40 * i)) : std::nullopt });
    KeyListCache(paths.cacheFolder)
        .write(QLatin1String(connectionId), { .confirmedAt = now, .keys = ApiKeyTable(list) });
}

void FirstFrameTest::firstPicture_isTheWholeList()
{
    keepList(1000);
    TestWindow program({}, Theme::light(), m_home->path());
    struct Seen
    {
        int rows;
        QMap<QString, QPoint> cards;
        ListPlaceholder::State state;
    };
    const Seen seen = atFirstPainting(program, [&] {
        return Seen { program.sessions.session()->keys().model().rowCount(),
            rowPositions(*program.window),
            program.window->findChild<ListPlaceholder *>()->state() };
    });
    QCOMPARE(seen.rows, 1000);
    QCOMPARE(seen.state, ListPlaceholder::State::Listed);
    QVERIFY(seen.cards.contains(u"0"_s));
    QVERIFY(seen.cards.size() > 5);
}

void FirstFrameTest::firstRows_stayWhereTheyAre_data()
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
    QTest::newRow("large text") << QSize(700, 1000) << false << 100 << 2.0;
}

void FirstFrameTest::firstRows_stayWhereTheyAre()
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
    SettingsFile(Paths::under(m_home->path()).settingsFile).change([&size](Settings &settings) {
        settings.windowSize = size;
    });
    TestWindow program({}, isDark ? Theme::dark() : Theme::light(), m_home->path());
    QMap<QString, QPoint> then;
    connect(program.window.get(), &MainWindow::painted, this,
        [&] { then = rowPositions(*program.window); });
    const auto first = atFirstPainting(program, [&] { return rowPositions(*program.window); });
    QVERIFY(first.contains(u"0"_s));
    QTRY_VERIFY(!then.isEmpty());
    QCOMPARE(then, first);
}

void FirstFrameTest::firstPicture_hasTheFocus()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    const QWidget *focus = atFirstPainting(program, [&] { return program.window->focusWidget(); });
    QVERIFY(qobject_cast<const KeyCard *>(focus) && focus->isVisible());
}

/// The reply to Delete is the reason why no key can be deleted yet.
void FirstFrameTest::firstPicture_answersDelete()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    const auto card = atFirstPainting(
        program, [&] { return QPointer(program.window->findChild<KeyCard *>()); });
    QVERIFY(card && card->isVisible());
    program.sessions.session()->setOpening(); // the keychain does not answer
    QTest::keyClick(card, Qt::Key_Delete);
    QTRY_VERIFY(program.window->findChild<Toast *>());
}

void FirstFrameTest::keyOfThisComputer_hasItsBadge()
{
    keepList(3, u"1"_s);
    TestWindow program({}, Theme::light(), m_home->path());
    const QStringList names = atFirstPainting(program, [&] {
        QStringList shown;
        for (KeyCard *card : program.window->findChildren<KeyCard *>())
            shown << TestWindow::effectiveName(card);
        return shown;
    });
    QCOMPARE(names.filter(u"(This computer)"_s).size(), 1);
}

void FirstFrameTest::rarelyNeededParts_areNotMade()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    program.start();
    QTRY_VERIFY(program.window->findChild<KeyCard *>());
    QVERIFY(!program.window->findChild<SignInPage *>());
    QVERIFY(!program.window->findChild<NewKeyPanel *>());
}

void FirstFrameTest::closedWindow_isNotShownAgain()
{
    keepList(3);
    TestWindow program({}, Theme::light(), m_home->path());
    program.start();
    program.window->hide();
    emit program.sessions.session()->restored();
    QApplication::processEvents();
    QVERIFY(!program.window->isVisible());
}

LLAVERO_TEST(FirstFrameTest, QApplication)
#include "tst_first_frame.moc"
