// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing moves while the window waits for the service, and all targets are large enough.

#include "tests/support/KeyLists.h"
#include "tests/support/UiStates.h"

#include "app/api/Endpoints.h"
#include "app/signin/Session.h"
#include "tests/support/Await.h"
#include "tests/support/Contrast.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/ListPlaceholder.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/credentials/OfflineBanner.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

#include <functional>

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void loading_movesNothing_data();
    void loading_movesNothing();
    void spontaneousMessages_moveNothing_data();
    void spontaneousMessages_moveNothing();
    void rowUnderThePointer_staysWhenKeysAreInsertedAbove_data();
    void rowUnderThePointer_staysWhenKeysAreInsertedAbove();
    void userSettings_stayWhileTheUserLoads();
    void targets_areLargeEnough();
    void placeholders_areLegible();
    void indicators_areVisible();
    void keyField_isVisibleInASmallWindow();
    void fittingMessage_doesNotScroll();
    void longMessage_hasABoldFirstSentence();
    void closedNewKeyPanel_leavesNoGap();
    void renamedRow_staysInView();

private:
    static QMap<QString, QPoint> places(TestWindow &test, const QList<const char *> &names);
};

QMap<QString, QPoint> LayoutTest::places(TestWindow &test, const QList<const char *> &names)
{
    UiStates::settle(*test.window);
    QMap<QString, QPoint> places;
    for (const char *name : names) {
        if (const QWidget *widget = test.find(name))
            places[QLatin1String(name)] = widget->mapTo(test.window.get(), QPoint());
    }
    return places;
}

void LayoutTest::loading_movesNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 360;
    QTest::newRow("wide") << 1080;
}

void LayoutTest::loading_movesNothing()
{
    QFETCH(int, width);
    const QList<const char *> names { "backButton", "docsLink", "copyEndpoint", "generateButton",
        "refreshButton", "searchField", "orderBox" };
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys",
        { FakeHttpServer::heldBack(
            FakeHttpServer::json(R"({"data":[{"id":"1","name":"a"},{"id":"2","name":"b"}]})")) });
    TestWindow test;
    test.window->resize(width, 720);
    test.window->show();
    test.sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(test.window.get()));
    const auto atFirst = places(test, names);
    QCOMPARE(atFirst.size(), names.size());
    const auto *state = test.window->findChild<ListPlaceholder *>();
    QTRY_VERIFY(state->isVisible()); // "Loading…", and a spinner beside the refresh button
    QCOMPARE(places(test, names), atFirst);
    server.release();
    QTRY_VERIFY(test.find("deleteKey"));
    QCOMPARE(places(test, names), atFirst);
}

static QString idOf(TestWindow &test, const QString &name)
{
    for (const ApiKey &key : toList(test.sessions.session()->keys().model().keys())) {
        if (key.name == name)
            return key.id;
    }
    return {};
}

/// An event without an action of the user, after which the named widget appears.
static void letCome(const QByteArray &message, TestWindow &test)
{
    Session &session = *test.sessions.session();
    if (message == "messageSentence") {
        test.deleteElsewhere(idOf(test, QStringLiteral("terraform-prod")));
        QTest::keyClick(test.window.get(), Qt::Key_F5);
    } else if (message == "retryButton") {
        test.ownSandbox.reset();
        session.refresh();
    } else if (message == "promptSignIn") {
        test.deleteElsewhere(idOf(test, QStringLiteral("Llavero sandbox")));
        session.refresh();
    } else {
        emit test.clipboard.clearFailed();
    }
}

void LayoutTest::spontaneousMessages_moveNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QByteArray>("message");
    for (const int width : { 360, 1080 }) {
        for (const char *message : { "messageSentence", "retryButton", "promptSignIn", "notice" })
            QTest::addRow("%s at %d", message, width) << width << QByteArray(message);
    }
}

void LayoutTest::spontaneousMessages_moveNothing()
{
    QFETCH(int, width);
    QFETCH(QByteArray, message);
    const QList<const char *> names { "organization", "helpButton", "backButton", "closeButton",
        "docsLink", "copyEndpoint", "generateButton", "refreshButton", "searchField", "orderBox",
        "renameKey", "deleteKey" };
    TestWindow test;
    test.window->resize(width, 900);
    test.openOwnSandbox();
    QTRY_VERIFY(test.sessions.session()->user());
    const auto before = places(test, names);
    QCOMPARE(before.size(), names.size());
    letCome(message, test);
    QTRY_VERIFY(test.find(message.constData()));
    QCOMPARE(places(test, names), before);
}

void LayoutTest::rowUnderThePointer_staysWhenKeysAreInsertedAbove_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("all rows are in sight") << 780;
    QTest::newRow("the list is scrolled") << 480;
}

void LayoutTest::rowUnderThePointer_staysWhenKeysAreInsertedAbove()
{
    QFETCH(int, height);
    TestWindow test;
    test.window->resize(780, height);
    test.openOwnSandbox();
    UiStates::settle(*test.window);
    const auto deleteButton
        = [&] { return test.named<QAbstractButton>(QStringLiteral("Delete terraform-prod")); };
    auto *list = test.window->findChild<KeyListView *>();
    list->focusKey(idOf(test, QStringLiteral("terraform-prod"))); // which scrolls it into view
    QApplication::focusWidget()->clearFocus();
    UiStates::settle(*test.window);
    const QPoint before = deleteButton()->mapToGlobal(deleteButton()->rect().center());
    QTest::mouseMove(deleteButton());
    QTRY_VERIFY(deleteButton()->underMouse());
    auto made = await<GeneratedKey>(
        endpoints::generateApiKey, *test.otherApplication, QStringLiteral("aaa"));
    QVERIFY(made);
    test.find("searchField")->setFocus(); // which is outside the list
    test.sessions.session()->refresh();
    QTRY_VERIFY(test.sessions.session()->keys().model().find(made.value().key.id));
    UiStates::settle(*test.window);
    QCOMPARE(deleteButton()->mapToGlobal(deleteButton()->rect().center()), before);
    QEvent laidOut(QEvent::LayoutRequest); // as after an update of the list's age
    QCoreApplication::sendEvent(test.find("searchField")->parentWidget()->parentWidget(), &laidOut);
    QCOMPARE(deleteButton()->mapToGlobal(deleteButton()->rect().center()), before);
}

void LayoutTest::userSettings_stayWhileTheUserLoads()
{
    const QList<const char *> names { "accountRow", "languageRow", "logoutRow" };
    FakeHttpServer server;
    server.on("GET /users/me",
        { FakeHttpServer::heldBack(FakeHttpServer::json(
            R"({"data":{"id":"u","firstName":"A","lastName":"B","email":"a@b.c",)"
            R"("organization":{"id":"o","name":"O"}}})")) });
    server.on("GET /users/u/additional_roles", { FakeHttpServer::json(R"({"data":[]})") });
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    TestWindow test;
    test.window->show();
    test.sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    test.window->findChild<Drawer *>()->goTo(Drawer::Page::UserSettings);
    QVERIFY(QTest::qWaitForWindowExposed(test.window.get()));
    const auto atFirst = places(test, names);
    QCOMPARE(atFirst.size(), names.size());
    QTRY_COMPARE(server.heldReplies(), 1);
    QCOMPARE(places(test, names), atFirst);
    server.release();
    QTRY_VERIFY(test.sessions.session()->additionalRoles());
    QCOMPARE(places(test, names), atFirst);
}

void LayoutTest::targets_areLargeEnough()
{
    constexpr int minSide = 24; // pixels: WCAG 2.2, 2.5.8
    QStringList small;
    UiStates gallery(
        Theme::light(), [](TestWindow &) {},
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            QWidget &shown = extra ? *extra : *test.window;
            if (const auto *choices = shown.findChild<QAbstractItemView *>(); choices && extra)
                QVERIFY(choices->sizeHintForRow(0) >= minSide);
            for (const QWidget *widget : shown.findChildren<QWidget *>()) {
                const bool isTarget = qobject_cast<const QAbstractButton *>(widget)
                    || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QComboBox *>(widget)
                    || qobject_cast<const KeyCard *>(widget)
                    || qobject_cast<const SecretField *>(widget);
                if (isTarget && widget->isVisibleTo(&shown)
                    && (widget->width() < minSide || widget->height() < minSide))
                    small << QStringLiteral("%1: %2 %3 has %4 × %5")
                                 .arg(name, QString::fromLatin1(widget->metaObject()->className()),
                                     widget->objectName())
                                 .arg(widget->width())
                                 .arg(widget->height());
            }
        });
    gallery.showAll();
    for (const QString &one : std::as_const(small))
        qWarning().noquote() << one;
    QCOMPARE(small.size(), 0);
}

/// A text colour in the style sheet would make the placeholder half transparent.
void LayoutTest::placeholders_areLegible()
{
    for (const Theme &theme : { Theme::light(), Theme::dark() }) {
        TestWindow test(TestWindow::inMemory(), theme);
        test.tryTheSandbox();
        test.press(QStringLiteral("Generate API Key"));
        QTRY_VERIFY(test.find("secretField"));
        for (const char *field : { "searchField", "secretField", "curlField" })
            QCOMPARE(
                test.find(field)->palette().color(QPalette::PlaceholderText), theme.secondaryText);
    }
}

/// Returns the number of pixels with a contrast of at least 3:1 to the page (WCAG 2.2, 1.4.11).
static int pixelsSeen(QWidget &widget, const QColor &page)
{
    int seen = 0;
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen += contrast(image.pixelColor(x, y), page) >= 3;
    }
    return seen;
}

/// Both the frame and the mark of the choice count.
void LayoutTest::indicators_areVisible()
{
    for (const Theme &theme : { Theme::light(), Theme::dark() }) {
        TestWindow test(TestWindow::inMemory(), theme);
        QWidget host(test.window.get());
        host.setStyleSheet(QStringLiteral("background: %1").arg(theme.page.name()));
        for (QAbstractButton *button : { static_cast<QAbstractButton *>(new QRadioButton(&host)),
                 static_cast<QAbstractButton *>(new CheckBox(&host)) }) {
            button->resize(30, 30);
            const int off = pixelsSeen(*button, theme.page);
            button->setChecked(true);
            const int on = pixelsSeen(*button, theme.page);
            QVERIFY2(off >= 35 && on >= off + 20, // the ring of 16 pixels; a dot, or a ground
                qPrintable(QStringLiteral("%1: %2, and %3 when it is chosen")
                               .arg(QLatin1String(button->metaObject()->className()))
                               .arg(off)
                               .arg(on)));
        }
    }
}

void LayoutTest::keyField_isVisibleInASmallWindow()
{
    TestWindow test;
    test.tryTheSandbox();
    test.window->resize(360, 1);
    UiStates::settle(*test.window);
    test.sessions.session()->setKeyMissing(
        SecretStoreError { .kind = SecretStoreError::Kind::PromptCancelled });
    QTRY_VERIFY(test.find("keyField"));
    const QWidget *field = test.find("keyField");
    const auto *area = test.window->findChild<NoticeArea *>()->findChild<QScrollArea *>();
    QTRY_VERIFY(area->viewport()->rect().contains(
        QRect(field->mapTo(area->viewport(), QPoint()), field->size())));
}

/// The text may need another line beside a scroll bar.
void LayoutTest::fittingMessage_doesNotScroll()
{
    TestWindow test;
    test.window->resize(560, 900);
    test.openOwnSandbox();
    letCome("retryButton", test);
    QTRY_VERIFY(test.find("retryButton"));
    const auto *area = test.window->findChild<NoticeArea *>()->findChild<QScrollArea *>();
    for (int width = 560; width >= 360; width -= 4) {
        test.window->resize(width, 900);
        UiStates::settle(*test.window);
        QVERIFY2(!area->verticalScrollBar()->isVisible(), qPrintable(QString::number(width)));
        QVERIFY2(area->height() >= area->widget()->height(), qPrintable(QString::number(width)));
        const auto right = [&test](const QWidget *widget) {
            return widget->mapTo(test.window.get(), widget->rect().topRight()).x();
        };
        constexpr int margin = 24; // that of the banner in the style sheet
        QCOMPARE(right(test.window->findChild<OfflineBanner *>()),
            right(test.find("pageMenuButton")) + margin);
    }
}

/// Bold only where the message takes more than two lines, and only if it has more sentences.
void LayoutTest::longMessage_hasABoldFirstSentence()
{
    const auto picture = [](const QString &text, int width, bool bold) {
        TextLabel label;
        label.setWordWrap(true);
        label.setText(text);
        label.setFirstSentenceBold(bold);
        label.resize(width, label.heightForWidth(width));
        return label.grab().toImage();
    };
    const QString message
        = QStringLiteral("The key was not deleted. The service took too long. Try again.");
    QCOMPARE(picture(message, 400, true), picture(message, 400, false));
    QVERIFY(picture(message, 100, true) != picture(message, 100, false));
    const QString sentence
        = QStringLiteral("The key was not deleted because the service took too long.");
    QCOMPARE(picture(sentence, 100, true), picture(sentence, 100, false));
}

void LayoutTest::closedNewKeyPanel_leavesNoGap()
{
    TestWindow test;
    test.tryTheSandbox();
    test.window->resize(test.window->width(), 900); // the whole page is in sight
    UiStates::settle(*test.window);
    const auto before = places(test, { "searchField" });
    test.press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(test.find("copySecret"));
    test.press(QStringLiteral("Copy API key"));
    test.press(QStringLiteral("Back"));
    QTRY_VERIFY(test.find("apiCredentialsRow"));
    UiStates::settle(*test.window);
    test.find<QAbstractButton>("apiCredentialsRow")->click();
    QCOMPARE(places(test, { "searchField" }), before);
}

void LayoutTest::renamedRow_staysInView()
{
    TestWindow test(TestWindow::inMemory(200));
    test.window->resize(1080, 720);
    test.tryTheSandbox();
    UiStates::settle(*test.window);
    KeyCard *card = test.find<KeyCard>("");
    QVERIFY(card);
    card->setFocus();
    const QString id = card->keyId();
    QTest::keyClick(card, Qt::Key_F2);
    test.typeName(QStringLiteral("zzz"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(test.sessions.session()->keys().model().find(id)->name, QStringLiteral("zzz"));
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    card = qobject_cast<KeyCard *>(QApplication::focusWidget());
    QCOMPARE(card->keyId(), id);
    const QRect place(card->mapTo(test.window.get(), QPoint()), card->size());
    QVERIFY(test.window->rect().contains(place));
}

LLAVERO_TEST(LayoutTest, QApplication)
#include "tst_layout.moc"
