// SPDX-License-Identifier: GPL-3.0-or-later
// The date on which the user reviews a key, and its note and date in the list.

#include "tests/support/KeyCardProbe.h"
#include "tests/support/TestProgram.h"
#include "tests/window/DetailsFixture.h"

#include "app/activity/ActivityLog.h"
#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

class DetailsReviewTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void review_choicesSetDate();
    void review_typedDate_data();
    void review_typedDate();
    void review_noDate_isRefused();
    void review_unlikelyYear_isRefused_data();
    void review_unlikelyYear_isRefused();
    void review_unfinishedDate_endsWithTheWindow();
    void review_hintIsNoDate();
    void review_buttonsStayUnderPointer();
    void review_dueDate_isSaid();
    void review_typedDate_staysWithItsKey_data();
    void review_typedDate_staysWithItsKey();
    void row_showsNote();
    void row_showsDueReview();
    void narrowRow_keepsSomeOfTheName();
};

void DetailsReviewTest::review_choicesSetDate()
{
    openAt(1300);
    const QDate today = QDate::currentDate();
    const std::pair<const char *, QDate> choices[] = { { "reviewInAMonth", today.addMonths(1) },
        { "reviewIn3Months", today.addMonths(3) }, { "reviewInAYear", today.addYears(1) } };
    for (const auto &[button, date] : choices) {
        press(button);
        QCOMPARE(notes().note(page()->keyId()).reviewBy, date);
        QCOMPARE(dateField()->text(), QLocale().toString(date, u"M/d/yyyy"_s));
        QVERIFY(shownText("reviewState").startsWith(u"Review due on "_s));
    }
    press("clearReview");
    QVERIFY(!notes().note(page()->keyId()).reviewBy.isValid());
    QCOMPARE(dateField()->text(), QString());
    QCOMPARE(QApplication::focusWidget(), dateField());
    QVERIFY(!m_test->find("clearReview"));
}

void DetailsReviewTest::review_typedDate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *language, const QString &typed, const QString &shown) {
        QTest::addRow("%s %s", language, qPrintable(typed))
            << QString::fromLatin1(language) << typed << shown;
    };
    row("en", u"2/28/2031"_s, u"2/28/2031"_s);
    row("en", u" 2/28/31 "_s, u"2/28/2031"_s);
    row("en", u"2031-02-28"_s, u"2/28/2031"_s);
    row("es", u"28/2/2031"_s, u"28/2/2031"_s);
    row("es", u"28/2/31"_s, u"28/2/2031"_s);
    row("fr", u"28/02/2031"_s, u"28/02/2031"_s);
}

void DetailsReviewTest::review_typedDate()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    m_test->languages.use(language);
    openAt(1300);
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    QTest::keyClick(dateField(), Qt::Key_Return);
    QCOMPARE(notes().note(page()->keyId()).reviewBy, QDate(2031, 2, 28));
    QCOMPARE(dateField()->text(), shown);
}

void DetailsReviewTest::review_noDate_isRefused()
{
    openAt(1300);
    press("reviewInAYear");
    const QDate before = notes().note(page()->keyId()).reviewBy;
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"2/30/2031"_s);
    noteField()->setFocus();
    const QString problem = u"Enter a date such as 12/31/%1."_s.arg(QDate::currentDate().year());
    QTRY_VERIFY(m_test->named<QLabel>(problem));
    QVERIFY(!m_test->find("reviewState")); // not both
    QCOMPARE(dateField()->text(), u"2/30/2031"_s);
    QCOMPARE(notes().note(page()->keyId()).reviewBy, before);
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"2/28/2031"_s);
    QVERIFY(!m_test->named<QLabel>(problem));
    noteField()->setFocus();
    QCOMPARE(notes().note(page()->keyId()).reviewBy, QDate(2031, 2, 28));
}

void DetailsReviewTest::review_unlikelyYear_isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("1800") << u"1/1/1800"_s << false;
    QTest::newRow("1999") << u"12/31/1999"_s << false;
    QTest::newRow("2000") << u"1/1/2000"_s << true;
    QTest::newRow("2100") << u"12/31/2100"_s << true;
    QTest::newRow("2101") << u"1/1/2101"_s << false; // and the window closes
}

void DetailsReviewTest::review_unlikelyYear_isRefused()
{
    QFETCH(QString, typed);
    QFETCH(bool, isTaken);
    openAt(1300);
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    QTest::keyClick(dateField(), Qt::Key_Return);
    QCOMPARE(notes().note(page()->keyId()).reviewBy.isValid(), isTaken);
    QCOMPARE(
        m_test->named<QLabel>(u"Enter a date from 1/1/2000 to 12/31/2100."_s) != nullptr, !isTaken);
}

/// As when the program is ended by a signal: the window is destroyed while it is visible.
void DetailsReviewTest::review_unfinishedDate_endsWithTheWindow()
{
    openAt(1300);
    dateField()->setFocus();
    QTest::keyClicks(dateField(), u"2/30"_s);
    QVERIFY(m_test->window->isVisible());
    m_test->window.reset();
}

void DetailsReviewTest::review_hintIsNoDate()
{
    openAt(1300);
    const std::pair<const char *, QString> hints[]
        = { { "en", u"MM/DD/YYYY"_s }, { "es", u"DD/MM/AAAA"_s }, { "fr", u"JJ/MM/AAAA"_s } };
    for (const auto &[language, hint] : hints) {
        m_test->languages.use(QString::fromLatin1(language));
        QTRY_COMPARE(dateField()->placeholderText(), hint);
    }
}

void DetailsReviewTest::review_buttonsStayUnderPointer()
{
    openAt(1300);
    m_test->window->resize(1300, 1000);
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(session().activityLog().state(), ActivityLog::State::Idle);
    QApplication::processEvents();
    QWidget *button = m_test->find("reviewInAMonth");
    const auto place = [this, button] {
        QApplication::processEvents();
        return button->mapTo(m_test->window.get(), QPoint());
    };
    const QPoint before = place();
    press("reviewInAMonth");
    QCOMPARE(place(), before);
    dateField()->setFocus();
    dateField()->selectAll();
    QTest::keyClicks(dateField(), u"no date"_s);
    QTest::mousePress(button, Qt::LeftButton); // leaves the field, whose problem is shown
    QCOMPARE(place(), before);
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(notes().note(page()->keyId()).reviewBy.isValid());
    QCOMPARE(place(), before);
}

void DetailsReviewTest::review_dueDate_isSaid()
{
    openAt(1300);
    const QDate yesterday = QDate::currentDate().addDays(-1);
    notes().setNote(page()->keyId(), { .reviewBy = yesterday });
    QVERIFY(shownText("reviewState").startsWith(u"Review due since "_s));
    QVERIFY(m_test->find("reviewState")->property("problem").toBool());
}

void DetailsReviewTest::review_typedDate_staysWithItsKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("saved");
    QTest::newRow("date") << u"2/28/2031"_s << QDate(2031, 2, 28);
    QTest::newRow("no date") << u"2/30/2031"_s << QDate();
}

void DetailsReviewTest::review_typedDate_staysWithItsKey()
{
    QFETCH(QString, typed);
    QFETCH(QDate, saved);
    openAt(1300);
    const QString key = page()->keyId();
    dateField()->setFocus();
    QTest::keyClicks(dateField(), typed);
    drawer().showDetails(id(u"Llavero sandbox"_s)); // as by assistive technology
    QCOMPARE(notes().note(key).reviewBy, saved);
    QCOMPARE(dateField()->text(), QString());
    noteField()->setFocus();
    QCOMPARE(notes().note(page()->keyId()), KeyNote());
}

void DetailsReviewTest::row_showsNote()
{
    using Kind = KeyCard::Element::Kind;
    const KeyCard *row = card(u"terraform-prod"_s);
    QVERIFY(!visibleElement(row, Kind::NoteIcon));
    notes().setNote(row->keyId(), { .text = u"Owner: <b>María</b>\nask first"_s });
    const auto icon = visibleElement(row, Kind::NoteIcon);
    QVERIFY(icon);
    QVERIFY(row->elementToolTip(*icon).contains(u"Owner: &lt;b&gt;María&lt;/b&gt;"_s));
    QVERIFY(row->accessibleName().endsWith(u"(has a note)"_s));
    QVERIFY(row->accessibleDescription().contains(u"ask first"_s));
    QVERIFY(!visibleElement(row, Kind::ReviewBadge));
    notes().setNote(row->keyId(), {});
    QVERIFY(!visibleElement(row, Kind::NoteIcon));
    QVERIFY(!row->accessibleName().contains(u"has a note"_s));
}

void DetailsReviewTest::row_showsDueReview()
{
    using Kind = KeyCard::Element::Kind;
    m_test->window->resize(500, 700); // a card, which has room for two badges
    QApplication::processEvents();
    const KeyCard *row = card(u"Llavero sandbox"_s);
    session().keys().model().setDeviceKey(row->keyId());
    const QDate today = QDate::currentDate();
    notes().setNote(row->keyId(), { .reviewBy = today.addDays(1) });
    QVERIFY(!visibleElement(row, Kind::NoteIcon)); // a date is no note
    QVERIFY(!row->accessibleName().contains(u"has a note"_s));
    QVERIFY(!visibleElement(row, Kind::ReviewBadge));
    notes().setNote(row->keyId(), { .reviewBy = today });
    const auto badge = visibleElement(row, Kind::ReviewBadge);
    QVERIFY(badge);
    QCOMPARE(badge->text, u"Review due"_s);
    QVERIFY(row->elementToolTip(*badge).contains(u"Review due since"_s));
    QVERIFY(row->accessibleName().endsWith(u"(This computer, Review due)"_s));
    const auto other = visibleElement(row, Kind::Badge);
    QVERIFY(other && !other->rect.intersects(badge->rect));
}

void DetailsReviewTest::narrowRow_keepsSomeOfTheName()
{
    using Kind = KeyCard::Element::Kind;
    m_test->window->resize(360, 700);
    QApplication::processEvents();
    const KeyCard *row = card(u"Llavero sandbox"_s);
    session().keys().model().setDeviceKey(row->keyId());
    notes().setNote(row->keyId(), { .reviewBy = QDate(2020, 1, 1) });
    QVERIFY(visibleElement(row, Kind::NoteIcon)); // stands for the review, too
    QVERIFY(visibleElement(row, Kind::Badge));
    QVERIFY(
        visibleElement(row, Kind::Name)->rect.width() >= 8 * row->fontMetrics().averageCharWidth());
}

LLAVERO_TEST(DetailsReviewTest, QApplication)
#include "tst_details_review.moc"
