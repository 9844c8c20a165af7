// SPDX-License-Identifier: GPL-3.0-or-later
// Announcements to assistive technology that do not move the focus.

#include "tests/support/TestProgram.h"
#include "ui/widgets/LiveRegion.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class AnnouncerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void sentence_isReportedAsNotification();
    void readSentence_isRemoved();
    void sentences_doNotReplaceEachOther();
    void hiddenSentence_isNotReported();
    void liveRegion_isInvisible();

private:
    QList<LiveRegion *> notices() const { return m_window->findChildren<LiveRegion *>(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
};

static QAccessible::State stateOf(LiveRegion *notice)
{
    return QAccessible::queryAccessibleInterface(notice)->state();
}

void AnnouncerTest::init()
{
    QApplication::setCursorFlashTime(0); // a blinking cursor changes the picture
    m_window = std::make_unique<QWidget>();
    m_field = new QLineEdit;
    (new QVBoxLayout(m_window.get()))->addWidget(m_field);
    m_window->show();
    m_window->activateWindow();
    m_field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void AnnouncerTest::sentence_isReportedAsNotification()
{
    announce(m_field, u"Copied <b>"_s);
    QCOMPARE(notices().size(), 1);
    LiveRegion *notice = notices().first();
    const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(notice);
    QCOMPARE(told->role(), QAccessible::Notification);
    QVERIFY(told->state().invisible);
    QTRY_VERIFY(!told->state().invisible);
    QCOMPARE(told->text(QAccessible::Name), u"Copied <b>"_s);
    QCOMPARE(m_field->accessibleName(), QString());
}

void AnnouncerTest::readSentence_isRemoved()
{
    announce(m_field, u"Copied"_s);
    LiveRegion *notice = notices().first();
    QTRY_VERIFY(!stateOf(notice).invisible);
    QTRY_VERIFY_WITH_TIMEOUT(stateOf(notice).invisible, 10'000);
    QCOMPARE(notice->accessibleName(), QString());
    announce(m_field, u"Saved"_s);
    QCOMPARE(notices(), QList<LiveRegion *>({ notice }));
    QTRY_COMPARE(notice->accessibleName(), u"Saved"_s);
}

void AnnouncerTest::sentences_doNotReplaceEachOther()
{
    const QStringList sentences { u"Copied"_s, u"Copied"_s, u"Offline"_s };
    for (const QString &sentence : sentences)
        announce(m_field, sentence);
    QStringList told;
    for (LiveRegion *notice : notices()) {
        QTRY_VERIFY(!stateOf(notice).invisible);
        told << notice->accessibleName();
    }
    QCOMPARE(told, sentences);
}

void AnnouncerTest::hiddenSentence_isNotReported()
{
    QLabel bar(m_window.get());
    bar.show();
    announce(&bar, u"For a moment"_s);
    LiveRegion *notice = notices().first();
    bar.hide();
    QTRY_COMPARE(notice->sentence(), QString());
    QCOMPARE(notice->accessibleName(), QString());
    QVERIFY(stateOf(notice).invisible);
}

void AnnouncerTest::liveRegion_isInvisible()
{
    const QImage before = m_window->grab().toImage();
    announce(m_field, u"Copied"_s);
    LiveRegion *notice = notices().first();
    QTRY_VERIFY(!stateOf(notice).invisible);
    QVERIFY(!notice->isVisible());
    QVERIFY(notice->rect().isEmpty());
    QCOMPARE(m_window->grab().toImage(), before);
    QCOMPARE(m_window->childAt(0, 0), nullptr);
    QVERIFY(m_field->hasFocus());
    m_window->hide();
    m_window->show();
    QVERIFY(!notice->isVisible());
}

LLAVERO_TEST(AnnouncerTest, QApplication)
#include "tst_announcer.moc"
