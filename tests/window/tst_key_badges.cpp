// SPDX-License-Identifier: GPL-3.0-or-later
// The rows and the message show the changes that were made elsewhere, and nothing else moves.

#include "tests/support/Await.h"
#include "tests/support/KeyCardProbe.h"
#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/api/Endpoints.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/KeyListView.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class KeyBadgesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void unchangedRefresh_movesNothing();
    void addedKey_hasBadge();
    void renamedKey_hasBadge();
    void newlyUsedKey_hasBadgeOnly();
    void removedKeys_areNamed();
    void manyRemovedKeys_areCounted();
    void dismissedMessage_clearsBadges();
    void errorMessage_isNotReplaced();
    void outcomeMessage_remains();
    void rowsInsertedAbove_moveNothing();
    void deviceKey_hasBadge();
    void deletingDeviceKey_warns();
    void badge_doesNotMoveButtons_data();
    void badge_doesNotMoveButtons();
    void badge_isBelowLongName();

private:
    KeysController &keys() { return m_test->sessions.session()->keys(); }
    KeyListView *list() { return m_test->window->findChild<KeyListView *>(); }
    QScrollBar *scrollBar() { return list()->verticalScrollBar(); }
    KeyListMessageBar *message() { return m_test->window->findChild<KeyListMessageBar *>(); }
    KeyCard *card(const QString &name);
    QString idOf(const QString &name);
    std::optional<KeyCard::Element> badge(const QString &name);
    QString badgeToolTip(const QString &name);
    GeneratedKey generateElsewhere();
    void renameElsewhere(const QString &id, const QString &name);
    void refresh();

    std::unique_ptr<TestWindow> m_test;
};

void KeyBadgesTest::init()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
}

KeyCard *KeyBadgesTest::card(const QString &name)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

QString KeyBadgesTest::idOf(const QString &name)
{
    for (const ApiKey &key : toList(keys().model().keys())) {
        if (key.name == name)
            return key.id;
    }
    return {};
}

/// The badge in that key's row; none when it is not shown.
std::optional<KeyCard::Element> KeyBadgesTest::badge(const QString &name)
{
    return visibleElement(card(name), KeyCard::Element::Kind::Badge);
}

QString KeyBadgesTest::badgeToolTip(const QString &name)
{
    return card(name)->elementToolTip(*badge(name));
}

GeneratedKey KeyBadgesTest::generateElsewhere()
{
    auto made
        = await<GeneratedKey>(endpoints::generateApiKey, *m_test->otherApplication, QString());
    return made ? std::move(made.value()) : GeneratedKey {};
}

void KeyBadgesTest::renameElsewhere(const QString &id, const QString &name)
{
    QVERIFY(await<ApiKey>(endpoints::renameApiKey, *m_test->otherApplication, id, name));
}

void KeyBadgesTest::refresh()
{
    QSignalSpy loaded(&keys(), &KeysController::loaded);
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QTRY_COMPARE(loaded.size(), 1);
}

void KeyBadgesTest::unchangedRefresh_movesNothing()
{
    card(u"terraform-prod"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    m_test->typeName(u"half typed"_s);
    auto *field = m_test->find<QLineEdit>("nameField");
    field->setSelection(2, 3);
    m_test->window->resize(380, 420); // so that it scrolls
    QTRY_VERIFY(scrollBar()->maximum() > 0);
    scrollBar()->setValue(scrollBar()->maximum() / 2);
    refresh(); // and the time at which the session's own key was used
    const int scrolled = scrollBar()->value();
    const QRect list = this->list()->geometry();
    const QRect row = card(u"terraform-prod"_s)->geometry();
    QSignalSpy moved(scrollBar(), &QScrollBar::valueChanged);
    QSignalSpy focus(qApp, &QApplication::focusChanged);
    for (int time = 0; time < 3; ++time)
        refresh();
    QCOMPARE(moved.size() + focus.size(), 0);
    QVERIFY(scrolled > 0 && scrolled == scrollBar()->value());
    QCOMPARE(this->list()->geometry(), list);
    QCOMPARE(card(u"terraform-prod"_s)->geometry(), row);
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->text(), u"half typed"_s);
    QCOMPARE(field->selectedText(), u"lf "_s);
    QVERIFY(message()->isHidden());
}

void KeyBadgesTest::addedKey_hasBadge()
{
    const QString name = generateElsewhere().key.name;
    refresh();
    QCOMPARE(badge(name)->text, u"New"_s);
    QVERIFY(badgeToolTip(name).contains(u"created elsewhere"));
    QVERIFY(card(name)->accessibleName().startsWith(name + u", last IP: –, last activity: "_s));
    QVERIFY(card(name)->accessibleName().endsWith(u"(New)"));
    QVERIFY(!badge(u"terraform-prod"_s));
    QVERIFY(!card(u"terraform-prod"_s)->accessibleName().endsWith(u')'));
    QCOMPARE(message()->kind(), MessageBar::Kind::Info);
    QVERIFY(message()->sentence().startsWith(u"1 key"));
    QVERIFY(message()->sentence().endsWith(u" added."));
}

void KeyBadgesTest::renamedKey_hasBadge()
{
    renameElsewhere(idOf(u"terraform-prod"_s), u"terraform-test"_s);
    refresh();
    QCOMPARE(badge(u"terraform-test"_s)->text, u"Renamed"_s);
    QVERIFY(message()->sentence().endsWith(u" renamed."));
    // Renamed here, it is no news any more.
    m_test->press(u"Rename terraform-test"_s);
    m_test->typeName(u"mine"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(card(u"mine"_s));
    QVERIFY(!badge(u"mine"_s));
}

void KeyBadgesTest::newlyUsedKey_hasBadgeOnly()
{
    GeneratedKey made = generateElsewhere();
    refresh();
    message()->hide();
    ApiClient another(m_test->sessions.session()->portal().endpoint(), std::move(made.secret));
    QVERIFY(await<ApiKeyList>(endpoints::listApiKeys, another));
    refresh();
    QCOMPARE(badge(made.key.name)->text, u"New activity"_s);
    QVERIFY(message()->isHidden());
}

void KeyBadgesTest::removedKeys_areNamed()
{
    m_test->deleteElsewhere(idOf(u"terraform-prod"_s));
    renameElsewhere(idOf(u"ci-deploy-eu"_s), u"ci-deploy-us"_s);
    generateElsewhere();
    refresh();
    const QString sentence = message()->sentence();
    QVERIFY2(sentence.contains(u" removed: terraform-prod."), qPrintable(sentence));
    QVERIFY2(sentence.contains(u" added."), qPrintable(sentence));
    QVERIFY2(sentence.contains(u" renamed."), qPrintable(sentence));
    QVERIFY(!card(u"terraform-prod"_s));
}

void KeyBadgesTest::manyRemovedKeys_areCounted()
{
    QStringList ids;
    for (int time = 0; time < 4; ++time)
        ids << generateElsewhere().key.id;
    refresh();
    for (const QString &id : ids)
        m_test->deleteElsewhere(id);
    refresh();
    QVERIFY(message()->sentence().startsWith(u"4 key"));
    QVERIFY(message()->sentence().endsWith(u" removed."));
}

void KeyBadgesTest::dismissedMessage_clearsBadges()
{
    const QString name = generateElsewhere().key.name;
    refresh();
    refresh();
    QVERIFY(badge(name)); // nothing else has happened since
    m_test->press(u"Dismiss this message"_s);
    QVERIFY(message()->isHidden());
    QVERIFY(!badge(name));
}

void KeyBadgesTest::errorMessage_isNotReplaced()
{
    const QString name = generateElsewhere().key.name;
    message()->generateFailed({ .kind = ApiError::Kind::Forbidden });
    const QString error = message()->sentence();
    refresh();
    QVERIFY(badge(name));
    QCOMPARE(message()->sentence(), error);
    QCOMPARE(message()->kind(), MessageBar::Kind::Error);
    m_test->press(u"Dismiss this message"_s);
    QVERIFY(message()->sentence().endsWith(u" added."));
    QVERIFY(badge(name)); // it is still being said
    m_test->press(u"Dismiss this message"_s);
    QVERIFY(!badge(name));
}

void KeyBadgesTest::outcomeMessage_remains()
{
    generateElsewhere();
    m_test->press(u"Delete terraform-prod"_s);
    m_test->answer("confirmButton");
    QTRY_VERIFY(message()->sentence().contains(u"has been deleted."));
    refresh();
    QTRY_VERIFY(message()->sentence().endsWith(u" added."));
    QVERIFY(message()->sentence().startsWith(u"The key terraform-prod has been deleted."));
    QVERIFY(!message()->sentence().contains(u"removed"));
}

void KeyBadgesTest::rowsInsertedAbove_moveNothing()
{
    for (int time = 0; time < 12; ++time)
        generateElsewhere();
    const QString last = u"zebra"_s;
    renameElsewhere(idOf(u"terraform-prod"_s), last);
    refresh();
    scrollBar()->setValue(scrollBar()->maximum());
    const int y = card(last)->mapTo(m_test->window.get(), QPoint()).y();
    renameElsewhere(generateElsewhere().key.id, u"aardvark"_s);
    refresh();
    QTRY_COMPARE(card(last)->mapTo(m_test->window.get(), QPoint()).y(), y);
}

void KeyBadgesTest::deviceKey_hasBadge()
{
    keys().model().setDeviceKey(idOf(u"ci-deploy-eu"_s));
    QCOMPARE(badge(u"ci-deploy-eu"_s)->text, u"This computer"_s);
    QVERIFY(badgeToolTip(u"ci-deploy-eu"_s).contains(u"sign in on this computer"));
    QVERIFY(card(u"ci-deploy-eu"_s)->accessibleName().endsWith(u"(This computer)"));
    QVERIFY(!badge(u"terraform-prod"_s));
    renameElsewhere(idOf(u"ci-deploy-eu"_s), u"laptop"_s);
    refresh();
    QCOMPARE(badge(u"laptop"_s)->text, u"This computer"_s);
}

void KeyBadgesTest::deletingDeviceKey_warns()
{
    const auto consequences = [this](const QString &name) {
        m_test->press(u"Delete "_s + name);
        if (!QTest::qWaitFor([this] { return m_test->find("confirmButton"); }))
            return QString();
        const auto *box = qobject_cast<QMessageBox *>(m_test->find("confirmButton")->window());
        const QString text = box->informativeText();
        m_test->answer("cancelButton");
        return text;
    };
    keys().model().setDeviceKey(idOf(u"ci-deploy-eu"_s));
    const QString own = consequences(u"ci-deploy-eu"_s);
    QVERIFY2(own.contains(u"Deleting it signs you out here."), qPrintable(own));
    QVERIFY2(own.contains(u"can’t be undone"), qPrintable(own));
    const QString another = consequences(u"terraform-prod"_s);
    QVERIFY2(another.contains(u"can’t be undone"), qPrintable(another));
    QVERIFY(!another.contains(u"this computer"));
}

void KeyBadgesTest::badge_doesNotMoveButtons_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 380;
    QTest::newRow("wide") << 1080;
}

void KeyBadgesTest::badge_doesNotMoveButtons()
{
    QFETCH(int, width);
    m_test->window->resize(width, 720);
    const QString name(120, u'W');
    renameElsewhere(idOf(u"terraform-prod"_s), name);
    refresh();
    message()->hide();
    keys().model().setChanges({});
    QTRY_VERIFY(card(name));
    QCoreApplication::processEvents(); // the layouts settle
    const auto places = [&] {
        QList<QRect> found { card(name)->geometry() };
        for (const char *part : { "renameKey", "deleteKey" })
            found << card(name)->findChild<QWidget *>(QLatin1String(part))->geometry();
        return found;
    };
    const QList<QRect> before = places();
    keys().model().setDeviceKey(idOf(name));
    QTRY_VERIFY(badge(name));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(places(), before);
    const QRect shown = badge(name)->rect;
    const QFontMetrics metrics(
        KeyRowLayout::elementFont(KeyCard::Element::Kind::Badge, card(name)->font()));
    QVERIFY(shown.width() > metrics.horizontalAdvance(badge(name)->text)); // the name gives way
    const QWidget *pencil = card(name)->findChild<QWidget *>(u"renameKey"_s);
    QVERIFY(shown.right() < pencil->x());
    const QRect text = visibleElement(card(name), KeyCard::Element::Kind::Name)->rect;
    QVERIFY(text.right() < shown.left() || text.bottom() - 2 < shown.top());
}

/// In a table whose column of names has no room for both.
void KeyBadgesTest::badge_isBelowLongName()
{
    const QString name = u"terraform-staging"_s;
    renameElsewhere(idOf(u"terraform-prod"_s), name);
    m_test->window->resize(1090, 720);
    refresh();
    UiStates::settle(*m_test->window);
    const auto text = visibleElement(card(name), KeyCard::Element::Kind::Name);
    const auto sign = badge(name);
    QVERIFY(text && sign);
    QVERIFY(text->rect.width() >= card(name)->fontMetrics().horizontalAdvance(name));
    QVERIFY(sign->rect.top() > text->rect.bottom() - 2);
    QCOMPARE(sign->rect.left(), text->rect.left());
    QVERIFY(!badgeToolTip(name).isEmpty());
    m_test->window->resize(1400, 720);
    UiStates::settle(*m_test->window);
    QCOMPARE(badge(name)->rect.center().y(),
        visibleElement(card(name), KeyCard::Element::Kind::Name)->rect.center().y());
}

LLAVERO_TEST(KeyBadgesTest, QApplication)
#include "tst_key_badges.moc"
