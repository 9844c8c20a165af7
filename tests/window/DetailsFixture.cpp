// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

void DetailsFixture::start()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
}

void DetailsFixture::open(const QString &name)
{
    const QString key = id(name);
    drawer().apiCredentials().focusKey(key);
    QTRY_COMPARE(QApplication::focusWidget(), card(name));
    QTest::keyClick(card(name), Qt::Key_Return);
    QTRY_VERIFY(page() && page()->isVisible());
    QCOMPARE(page()->keyId(), key);
}

void DetailsFixture::openAt(int width, const QString &name)
{
    m_test->window->resize(width, 700);
    QApplication::processEvents();
    open(name);
}

void DetailsFixture::press(const char *objectName)
{
    auto *button = m_test->find<QAbstractButton>(objectName);
    QVERIFY2(button, objectName);
    QTest::mouseClick(button, Qt::LeftButton);
}

KeyNotes &DetailsFixture::notes()
{
    return session().notes();
}

Drawer &DetailsFixture::drawer()
{
    return *m_test->window->findChild<Drawer *>();
}

KeyDetailsPage *DetailsFixture::page()
{
    return m_test->window->findChild<KeyDetailsPage *>();
}

NoteField *DetailsFixture::noteField()
{
    return m_test->find<NoteField>("noteField");
}

QLineEdit *DetailsFixture::dateField()
{
    return m_test->find<QLineEdit>("reviewField");
}

QString DetailsFixture::id(const QString &name)
{
    const ApiKeyTable keys = session().keys().model().keys();
    for (qsizetype row = 0; row < keys.size(); ++row) {
        if (keys.at(row).name == name)
            return keys.at(row).id;
    }
    return {};
}

KeyCard *DetailsFixture::card(const QString &name)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyName() == name)
            return card;
    }
    return nullptr;
}

QString DetailsFixture::shownText(const char *objectName)
{
    const auto *label = m_test->find<QLabel>(objectName);
    return label ? label->text() : QString();
}

void addForms()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isPanel");
    QTest::addColumn<QByteArray>("closeButton");
    QTest::newRow("drawer") << 400 << false << QByteArray("backButton");
    QTest::newRow("page") << 1100 << false << QByteArray("detailsBack");
    QTest::newRow("panel") << 1300 << true << QByteArray("detailsClose");
}
