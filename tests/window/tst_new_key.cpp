// SPDX-License-Identifier: GPL-3.0-or-later
// The new key's panel: its secret is shown once, and is nowhere afterwards.

#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"

#include "app/keys/KeysController.h"
#include "app/signin/Session.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/Toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMetaProperty>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>

static const QStringList navigationRows { QStringLiteral("Account Information"),
    QStringLiteral("Language"), QStringLiteral("Logout") };

class NewKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void leavingUncopiedKey_asksFirst_data();
    void leavingUncopiedKey_asksFirst();
    void leavingUncopiedKey_offersToCopy_data();
    void leavingUncopiedKey_offersToCopy();
    void doubleClick_generatesOneKey();
    void leavingCopiedKey_doesNotAsk();
    void copying_showsClipboardTimeout_data();
    void copying_showsClipboardTimeout();
    void otherCopy_endsCountdown();
    void clipboardLifetime_isSetting_data();
    void clipboardLifetime_isSetting();
    void leavingRevealedKey_asksFirst();
    void restoredClipboard_isReported();
    void done_removesSecret();
    void nameField_renamesKey();
    void done_savesTypedName();
    void invalidName_keepsPanelOpen();
    void hiddenText_hasNoEmptyLine();
    void escapeInSecretField_copiesNothing();
    void ctrlCInSecretField_copiesSecret();
    void revealedSecret_cannotBeSelected();
    void logout_asksAboutUncopiedKey();
    void escapeInSearch_clearsSearch();
    void newKey_isScrolledIntoView_data();
    void newKey_isScrolledIntoView();
    void done_focusesRowOfKey_data();
    void done_focusesRowOfKey();
    void immediateDone_focusesRowOfKey();
    void doneWithShortList_isNotScrolled();

private:
    QPlainTextEdit *value()
    {
        return m_test->named<QPlainTextEdit>(QStringLiteral("API key value"));
    }
    QLineEdit *nameField() { return m_test->named<QLineEdit>(QStringLiteral("Key name")); }
    QString secret();
    void leave(const QString &way);
    QString clipboardNote() const;

    std::unique_ptr<TestWindow> m_test;
};

void NewKeyTest::init()
{
    QApplication::setDoubleClickInterval(400);
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(1080, 900); // the panel and the rows below it
    m_test->tryTheSandbox();
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(value());
    QApplication::setDoubleClickInterval(0); // the next press is meant
}

QString NewKeyTest::secret()
{
    m_test->press(QStringLiteral("Show API key"));
    const QString text = value()->toPlainText();
    m_test->press(QStringLiteral("Show API key"));
    return text;
}

void NewKeyTest::leave(const QString &way)
{
    if (navigationRows.contains(way)) {
        m_test->window->resize(1200, 900); // has the navigation beside the keys
        UiStates::settle(*m_test->window);
    }
    if (way.isEmpty())
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    else if (way == u"window")
        m_test->window->close();
    else
        m_test->press(way);
}

void NewKeyTest::leavingUncopiedKey_asksFirst_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "Back", "Done", "Generate API Key" })
        QTest::newRow(way) << QString::fromLatin1(way);
    for (const QString &row : navigationRows)
        QTest::newRow(qPrintable(row)) << row;
    QTest::newRow("Escape") << QString();
    QTest::newRow("closing the window") << QStringLiteral("window");
}

void NewKeyTest::leavingUncopiedKey_asksFirst()
{
    QFETCH(QString, way);
    leave(way);
    m_test->answer("cancelButton");
    QVERIFY(value()); // still there, and the window too
    leave(way);
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->find<QAbstractButton>("confirmButton")->click(); // Logout asks another question
    if (way == u"window")
        QTRY_VERIFY(!m_test->window->isVisible());
    else if (way == u"Generate API Key")
        QTRY_VERIFY(value()); // another one
    else
        QTRY_VERIFY(!value());
}

void NewKeyTest::leavingUncopiedKey_offersToCopy_data()
{
    leavingUncopiedKey_asksFirst_data();
}

void NewKeyTest::leavingUncopiedKey_offersToCopy()
{
    QFETCH(QString, way);
    const QString copied = secret();
    const QString name = nameField()->text();
    const qsizetype count = m_test->sessions.session()->keys().model().rowCount();
    QApplication::clipboard()->clear();
    leave(way);
    QMessageBox *question = nullptr;
    QTRY_VERIFY(question = m_test->window->findChild<QMessageBox *>());
    QCOMPARE(question->text(), QStringLiteral("Close without copying the key?"));
    QVERIFY2(question->informativeText().contains(name), qPrintable(question->informativeText()));
    QStringList buttons;
    for (const QAbstractButton *button : question->buttons())
        buttons << QString(button->text()).remove(u'&');
    buttons.sort();
    QCOMPARE(buttons,
        (QStringList { QStringLiteral("Cancel"), QStringLiteral("Close Without Copying"),
            QStringLiteral("Copy and Close") }));
    m_test->answer("alternativeButton");
    QCOMPARE(QApplication::clipboard()->text(), copied);
    QCOMPARE(
        QApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
        QByteArray("secret"));
    if (way == u"window")
        QTRY_VERIFY(!m_test->window->isVisible());
    else if (way == u"Generate API Key")
        QTRY_COMPARE(m_test->sessions.session()->keys().model().rowCount(), count + 1);
    else
        QTRY_VERIFY(!value());
}

void NewKeyTest::doubleClick_generatesOneKey()
{
    const qsizetype count = m_test->sessions.session()->keys().model().rowCount();
    QApplication::setDoubleClickInterval(60'000);
    m_test->press(QStringLiteral("Generate API Key"));
    QVERIFY(!m_test->find("confirmButton"));
    QCOMPARE(m_test->sessions.session()->keys().model().rowCount(), count);
}

void NewKeyTest::leavingCopiedKey_doesNotAsk()
{
    m_test->press(QStringLiteral("Copy API key"));
    QVERIFY(QApplication::clipboard()->text().startsWith(u"llv_"));
    m_test->press(QStringLiteral("Back"));
    QVERIFY(!m_test->find("confirmButton"));
    QVERIFY(!value());
}

QString NewKeyTest::clipboardNote() const
{
    const auto *sentence = m_test->find<QLabel>("clipboardSentence");
    return sentence ? sentence->text() : QString();
}

void NewKeyTest::copying_showsClipboardTimeout_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("value") << QStringLiteral("Copy API key");
    QTest::newRow("curl command") << QStringLiteral("Copy curl command");
}

void NewKeyTest::copying_showsClipboardTimeout()
{
    QFETCH(QString, button);
    const QString sentence = QStringLiteral("Copied. Llavero will clear the clipboard in %1 s");
    m_test->press(button);
    QCOMPARE(m_test->window->findChild<Toast *>()->text(), sentence.arg(30)); // where it was copied
    QCOMPARE(clipboardNote(), sentence.arg(30));
    QTRY_VERIFY(clipboardNote() == sentence.arg(29) || clipboardNote() == sentence.arg(28));
    m_test->press(QStringLiteral("Done"));
    QTRY_VERIFY(!value());
    QVERIFY(clipboardNote().startsWith(u"Copied. Llavero will clear"));
    m_test->clipboard.clear();
    QCOMPARE(clipboardNote(), QStringLiteral("Clipboard cleared"));
    m_test->find<QAbstractButton>("dismissClipboardNote")->click();
    QCOMPARE(clipboardNote(), QString());
}

void NewKeyTest::otherCopy_endsCountdown()
{
    m_test->press(QStringLiteral("Copy API key"));
    QApplication::clipboard()->setText(QStringLiteral("mine"));
    QTRY_COMPARE(clipboardNote(), QStringLiteral("The copied key is no longer on the clipboard."));
    m_test->press(QStringLiteral("Copy API key"));
    QVERIFY(clipboardNote().startsWith(u"Copied. Llavero will clear"));
}

void NewKeyTest::clipboardLifetime_isSetting_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("10 s") << QStringLiteral("10")
                          << QStringLiteral("Copied. Llavero will clear the clipboard in 10 s");
    QTest::newRow("2 min") << QStringLiteral("120")
                           << QStringLiteral("Copied. Llavero will clear the clipboard in 120 s");
    QTest::newRow("never") << QStringLiteral("never") << QStringLiteral("Copied");
}

void NewKeyTest::clipboardLifetime_isSetting()
{
    QFETCH(QString, choice);
    QFETCH(QString, sentence);
    m_test->press(QStringLiteral("Copy API key"));
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::Language);
    QTRY_VERIFY(m_test->find<QAbstractButton>("clipboard_30"));
    QVERIFY(m_test->find<QAbstractButton>("clipboard_30")->isChecked());
    if (choice == u"120") { // by keyboard
        m_test->find<QAbstractButton>("clipboard_30")->setFocus();
        QTest::keyClick(m_test->find<QAbstractButton>("clipboard_30"), Qt::Key_Down);
    } else {
        m_test->find<QAbstractButton>(qPrintable(QStringLiteral("clipboard_") + choice))->click();
    }
    m_test->find<QAbstractButton>("language_en")->click(); // is no alternative to it
    QVERIFY(m_test->find<QAbstractButton>(qPrintable(QStringLiteral("clipboard_") + choice))
                ->isChecked());
    QCOMPARE(SettingsFile(m_test->paths.settingsFile).current().clipboardLifetime, choice);

    m_test->window = TestWindow::openWindow( // as at the next start
        { m_test->sessions, m_test->clipboard, m_test->languages, m_test->settings,
            m_test->paths });
    m_test->window->show();
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::ApiCredentials);
    QTRY_VERIFY(m_test->named(QStringLiteral("Generate API Key"))->isEnabled());
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(value());
    m_test->press(QStringLiteral("Copy API key"));
    QCOMPARE(m_test->window->findChild<Toast *>()->text(), sentence);
    QCOMPARE(clipboardNote(), choice == u"never" ? QString() : sentence);
}

void NewKeyTest::restoredClipboard_isReported()
{
    m_test->press(QStringLiteral("Copy API key"));
    QClipboard *system = QApplication::clipboard();
    const QObject manager; // of the kind that lets no clipboard be empty
    connect(system, &QClipboard::dataChanged, &manager, [system, value = system->text()] {
        if (system->text().isEmpty())
            system->setText(value);
    });
    m_test->clipboard.clear();
    const auto *notice = m_test->find<MessageBar>("notice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->sentence().startsWith(u"The copied API key is still on the clipboard"));
}

void NewKeyTest::leavingRevealedKey_asksFirst()
{
    secret();
    m_test->press(QStringLiteral("Back"));
    m_test->answer("cancelButton");
    QVERIFY(value());
}

void NewKeyTest::done_removesSecret()
{
    const QString planted = secret();
    QVERIFY(planted.size() > 40);
    m_test->press(QStringLiteral("Copy curl command"));
    m_test->press(QStringLiteral("Show API key")); // Done while it is on the screen
    m_test->press(QStringLiteral("Done"));
    const auto holds = [&](const QString &text) { return text.contains(planted); };
    for (QWidget *widget : qApp->allWidgets()) {
        for (int i = 0; i < widget->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = widget->metaObject()->property(i);
            QVERIFY2(!holds(property.read(widget).toString()), property.name());
        }
    }
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    for (const auto [role, name] : model.roleNames().asKeyValueRange())
        QVERIFY(!holds(model.index(model.rowCount() - 1).data(role).toString()));
    m_test->clipboard.clear();
    QVERIFY(!holds(QApplication::clipboard()->text()));
}

void NewKeyTest::nameField_renamesKey()
{
    const QString id = toList(m_test->sessions.session()->keys().model().keys()).last().id;
    nameField()->setFocus();
    m_test->typeName(QStringLiteral("grafana"));
    QTest::keyClick(nameField(), Qt::Key_Return);
    QTRY_COMPARE(
        m_test->sessions.session()->keys().model().find(id)->name, QStringLiteral("grafana"));
    QVERIFY(value()); // the panel stays
    QTRY_VERIFY(m_test->named(QStringLiteral("Delete grafana")));
}

void NewKeyTest::done_savesTypedName()
{
    const QString id = toList(m_test->sessions.session()->keys().model().keys()).last().id;
    m_test->press(QStringLiteral("Copy API key"));
    nameField()->setFocus();
    m_test->typeName(QStringLiteral("typed and not entered"));
    m_test->press(QStringLiteral("Done"));
    QTRY_VERIFY(!value());
    QCOMPARE(m_test->sessions.session()->keys().model().find(id)->name,
        QStringLiteral("typed and not entered"));
}

void NewKeyTest::invalidName_keepsPanelOpen()
{
    m_test->press(QStringLiteral("Copy API key"));
    nameField()->setFocus();
    m_test->typeName(QStringLiteral(" "));
    m_test->press(QStringLiteral("Done"));
    QVERIFY(value());
    QVERIFY(m_test->named(QStringLiteral("Enter a name.")));
    nameField()->setFocus();
    m_test->typeName(QStringLiteral("better"));
    QTest::keyClick(nameField(), Qt::Key_Return);
    QTRY_VERIFY(m_test->named(QStringLiteral("Delete better")));
    QVERIFY(value()); // Enter saves; only Done closes
}

void NewKeyTest::hiddenText_hasNoEmptyLine()
{
    SecretField field;
    const QString hidden
        = QStringLiteral("curl -H 'Key: %1' 'http://127.0.0.1:35637/api/v2/api_keys'")
              .arg(QString(8, QChar(0x25CF)));
    field.setHiddenText(hidden);
    for (int width = 150; width < 400; ++width) {
        field.resize(width, field.heightForWidth(width));
        const QImage picture = field.viewport()->grab().toImage();
        int last = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) != picture.pixelColor(0, 0))
                    last = y;
            }
        }
        const int rest = picture.height() - last;
        QVERIFY2(rest >= 3 && rest < field.fontMetrics().lineSpacing(),
            qPrintable(QStringLiteral("%1: %2").arg(width).arg(rest)));
    }
}

void NewKeyTest::escapeInSecretField_copiesNothing()
{
    QApplication::clipboard()->setText(QStringLiteral("mine"));
    nameField()->setFocus();
    QTest::keyClick(nameField(), Qt::Key_Escape);
    m_test->answer("cancelButton");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("mine"));
}

void NewKeyTest::ctrlCInSecretField_copiesSecret()
{
    value()->setFocus();
    QTest::keyClick(value(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), secret());
    m_test->press(QStringLiteral("Done"));
    QVERIFY(!value());
}

void NewKeyTest::revealedSecret_cannotBeSelected()
{
    m_test->press(QStringLiteral("Show API key"));
    value()->setFocus();
    QTest::keyClick(value(), Qt::Key_A, Qt::ControlModifier); // would fill X11's primary selection
    QTest::keyClick(value(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(!value()->textCursor().hasSelection());
}

void NewKeyTest::logout_asksAboutUncopiedKey()
{
    m_test->press(QStringLiteral("Back"));
    m_test->answer("cancelButton");
    QVERIFY(value());
    m_test->press(QStringLiteral("Copy API key"));
    m_test->press(QStringLiteral("Back"));
    m_test->press(QStringLiteral("Logout"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(!m_test->sessions.session());
}

void NewKeyTest::escapeInSearch_clearsSearch()
{
    auto *search = m_test->named<QLineEdit>(QStringLiteral("Search keys"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QVERIFY(value()); // and nothing was asked
    QVERIFY(!m_test->find("confirmButton"));
}

void NewKeyTest::newKey_isScrolledIntoView_data()
{
    QTest::addColumn<int>("scroll");
    QTest::newRow("from the top") << 0;
    QTest::newRow("from the end of the list") << 100'000;
}

/// Its secret first, in the smallest window, the first time too.
void NewKeyTest::newKey_isScrolledIntoView()
{
    QFETCH(int, scroll);
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(40));
    m_test->tryTheSandbox();
    m_test->window->resize(360, 1);
    auto *list = m_test->window->findChild<KeyListView *>();
    for (const char *time : { "the first", "the second" }) {
        UiStates::settle(*m_test->window);
        list->verticalScrollBar()->setValue(scroll);
        QTest::keyClick(m_test->window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(value());
        UiStates::settle(*m_test->window);
        for (const char *part : { "secretField", "copySecret" }) {
            const QWidget *widget = m_test->find(part);
            const QRect place(widget->mapTo(list->viewport(), QPoint()), widget->size());
            QVERIFY2(list->viewport()->rect().contains(place),
                qPrintable(QStringLiteral("%1, %2: %3 to %4 of %5")
                               .arg(QLatin1String(time), QLatin1String(part))
                               .arg(place.top())
                               .arg(place.bottom())
                               .arg(list->viewport()->height())));
        }
        m_test->press(QStringLiteral("Copy API key"));
        m_test->find<QAbstractButton>("doneButton")->click();
        QTRY_VERIFY(!value());
    }
}

void NewKeyTest::done_focusesRowOfKey_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("search");
    QTest::newRow("wide") << QSize(1080, 720) << QString();
    QTest::newRow("small") << QSize(360, 480) << QString();
    QTest::newRow("where a search hides it") << QSize(1080, 720) << QStringLiteral("key-000");
}

/// And not to the button that generates another one.
void NewKeyTest::done_focusesRowOfKey()
{
    QFETCH(QSize, size);
    QFETCH(QString, search);
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(60));
    m_test->window->resize(size);
    m_test->tryTheSandbox();
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(value());
    const QString name = nameField()->text();
    m_test->press(QStringLiteral("Copy API key"));
    m_test->named<QLineEdit>(QStringLiteral("Search keys"))->setText(search);
    m_test->press(QStringLiteral("Done"));
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    const auto *row = qobject_cast<KeyCard *>(QApplication::focusWidget());
    QCOMPARE(row->keyName(), name);
    const auto isInSight = [row] { return row->visibleRegion().boundingRect() == row->rect(); };
    QTRY_VERIFY(isInSight());
    QCoreApplication::processEvents(); // a new layout does not move the row out of sight
    QVERIFY(isInSight());
}

/// Before the window has laid out the panel, as under load.
void NewKeyTest::immediateDone_focusesRowOfKey()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(60));
    m_test->window->resize(1080, 720);
    m_test->tryTheSandbox();
    m_test->sortBy(
        { .column = SortOrder::Column::LastActivity }); // the key, never used, among the last
    connect(&m_test->sessions.session()->keys(), &KeysController::generated, this, [this] {
        m_test->named<QAbstractButton>(QStringLiteral("Copy API key"))->click();
        m_test->find<QAbstractButton>("doneButton")->click();
    });
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    UiStates::settle(*m_test->window);
    QVERIFY(m_test->window->findChild<KeyListView *>()->verticalScrollBar()->value() > 0);
    const QWidget *row = QApplication::focusWidget();
    QCOMPARE(row->visibleRegion().boundingRect(), row->rect());
}

/// Although the pointer is over the list.
void NewKeyTest::doneWithShortList_isNotScrolled()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(3));
    m_test->window->resize(1080, 900);
    m_test->tryTheSandbox();
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(value());
    UiStates::settle(*m_test->window);
    m_test->press(QStringLiteral("Copy API key"));
    auto *done = m_test->find<QAbstractButton>("doneButton");
    auto *list = m_test->window->findChild<KeyListView *>();
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QTest::mouseMove(done);
    QTRY_VERIFY(list->viewport()->underMouse());
    QTest::mouseClick(done, Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    UiStates::settle(*m_test->window);
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

LLAVERO_TEST(NewKeyTest, QApplication)
#include "tst_new_key.moc"
