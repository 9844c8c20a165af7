// SPDX-License-Identifier: GPL-3.0-or-later
// A new key is saved to a .env file, or copied as a text, in the real window.

#include "tests/support/KeyLists.h"
#include "tests/support/Paints.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include "app/delivery/DeliveryChoices.h"
#include "ui/delivery/DeliveryDialog.h"
#include "ui/widgets/FilePicker.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SecretField.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class DeliveryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void newFile_isWrittenWithoutQuestion();
    void savedKey_countsAsCopied();
    void concerns_areAskedAboutFirst_data();
    void concerns_areAskedAboutFirst();
    void hardLink_isAskedAboutFirst();
    void declined_writesNothing();
    void fileThatGitCommits_isAskedAbout();
    void fileThatChangesMeanwhile_isAskedAboutAgain();
    void repositoryOfAnotherUser_isAskedAbout();
    void refusal_isShownAtTheFile();
    void refusedLine_isNamed_data();
    void refusedLine_isNamed();
    void fileDialog_asksNothingAndShowsHiddenFiles();
    void typedPath_isUsed_data();
    void typedPath_isUsed();
    void outcome_movesNothing_data();
    void outcome_movesNothing();
    void invalidNames_areShownAtTheirFields();
    void endpoint_isOptional();
    void text_isCopiedAsASecret_data();
    void text_isCopiedAsASecret();
    void command_worksOnTheService_data();
    void command_worksOnTheService();
    void preview_neverShowsTheKey();
    void preview_followsTheFormat();
    void refusedCopy_isReported();
    void noKeychain_isReported();
    void lastChoices_areKept();
    void escape_closesWithTheKeyUncopied();
    void keyboard_doesTheWholeJob();
    void secret_isGoneWithTheDialog();
    void deletedKey_closesTheDialog();

private:
    void open();
    QString secret() const;
    QString endpoint() const;
    QString file(const char *name = ".env") const
    {
        return m_folder->filePath(QLatin1String(name));
    }
    QWidget *dialog() const { return m_test->find("deliveryDialog"); }
    void chooseFile(const QString &path) const;
    void press(const char *name) const;
    MessageBar *outcome() const { return dialog()->findChild<MessageBar *>(); }
    /// Waits for the outcome, and returns its sentence.
    QString awaitOutcome() const;

    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DeliveryTest::init()
{
    QApplication::setDoubleClickInterval(0); // each press is meant
    m_folder = std::make_unique<QTemporaryDir>();
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(1080, 900);
    m_test->tryTheSandbox();
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    open();
}

void DeliveryTest::open()
{
    m_test->find<QAbstractButton>("deliverKey")->click();
    QTRY_VERIFY(dialog());
    dialog()->activateWindow();
    QTRY_VERIFY(dialog()->isActiveWindow());
}

QString DeliveryTest::secret() const
{
    return QString::fromUtf8(m_test->find<SecretField>("secretField")->secret().utf8());
}

QString DeliveryTest::endpoint() const
{
    return m_test->sessions.session()->connection().portal.endpoint().toString();
}

void DeliveryTest::chooseFile(const QString &path) const
{
    dialog()->findChild<FilePicker *>()->setPath(path);
}

void DeliveryTest::press(const char *name) const
{
    auto *button = m_test->find<QAbstractButton>(name);
    QVERIFY2(button, name);
    button->click();
}

QString DeliveryTest::awaitOutcome() const
{
    (void)QTest::qWaitFor([this] { return outcome()->isVisible(); });
    return outcome()->sentence();
}

void DeliveryTest::newFile_isWrittenWithoutQuestion()
{
    const QString key = secret();
    chooseFile(file());
    press("deliverAction");
    QCOMPARE(awaitOutcome(), u"Saved to “%1”."_s.arg(file()));
    QCOMPARE(fileAt(file()),
        u"CLOUDCA_API_KEY=%1\nCLOUDCA_API_URL=%2\n"_s.arg(key, endpoint()).toUtf8());
    QCOMPARE(modeOf(file()), 0600);
    QVERIFY(m_test->find("messageAction")); // opens the folder
    QVERIFY(dialog()->isVisible()); // until the user closes it
}

void DeliveryTest::savedKey_countsAsCopied()
{
    chooseFile(file());
    press("deliverAction");
    awaitOutcome();
    press("closeDelivery");
    QTRY_VERIFY(!dialog());
    m_test->window->activateWindow();
    press("doneButton");
    QTRY_VERIFY(!m_test->find("secretField"));
    QVERIFY(!m_test->find("confirmButton"));
}

void DeliveryTest::concerns_areAskedAboutFirst_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isLink");
    QTest::addColumn<QString>("text");
    QTest::newRow("another value") << "CLOUDCA_API_KEY=old\n"_ba << 0600 << false
                                   << u"It already contains CLOUDCA_API_KEY. The old value will "
                                      "be lost."_s;
    QTest::newRow("two values")
        << "CLOUDCA_API_URL=a\nCLOUDCA_API_KEY=b\n"_ba << 0600 << false
        << u"It already contains CLOUDCA_API_KEY and CLOUDCA_API_URL. The old values will be lost."_s;
    QTest::newRow("readable") << "A=1\n"_ba << 0644 << false
                              << u"Other users of this computer can read the file now. Once it’s "
                                 "saved, only you can."_s;
    QTest::newRow("link") << "A=1\n"_ba << 0600 << true
                          << u"It’s a link to “%1”, where the values will be saved."_s;
}

void DeliveryTest::concerns_areAskedAboutFirst()
{
    QFETCH(QByteArray, content);
    QFETCH(int, mode);
    QFETCH(bool, isLink);
    QFETCH(QString, text);
    const QString real = isLink ? file("real") : file();
    QVERIFY(putFile(real, content));
    QVERIFY(::chmod(qPrintable(real), static_cast<mode_t>(mode)) == 0);
    QVERIFY(!isLink || QFile::link(real, file()));
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(m_test->find<QLabel>("messageText")->text(), u"Save to “.env”?"_s);
    QCOMPARE(m_test->find<QLabel>("messageExplanation")->text(),
        isLink ? text.arg(QFileInfo(real).canonicalFilePath()) : text);
    QCOMPARE(fileAt(real), content);
    press("confirmButton");
    awaitOutcome();
    QVERIFY(fileAt(real).contains("CLOUDCA_API_KEY=" + secret().toUtf8()));
    QCOMPARE(modeOf(real), 0600);
    QCOMPARE(QFileInfo(file()).isSymLink(), isLink);
}

void DeliveryTest::hardLink_isAskedAboutFirst()
{
    QVERIFY(putFile(file(), "A=1\n"));
    QVERIFY(::chmod(qPrintable(file()), 0600) == 0);
    QVERIFY(::link(qPrintable(file()), qPrintable(file("other"))) == 0);
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(m_test->find<QLabel>("messageExplanation")->text(),
        u"It also has another name (a hard link). The file of that name will stay as it is."_s);
    press("confirmButton");
    awaitOutcome();
    QCOMPARE(fileAt(file("other")), "A=1\n"_ba);
}

void DeliveryTest::declined_writesNothing()
{
    QVERIFY(putFile(file(), "CLOUDCA_API_KEY=old\n"));
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("cancelButton"));
    press("cancelButton");
    QTRY_VERIFY(!m_test->find("cancelButton"));
    QCOMPARE(fileAt(file()), "CLOUDCA_API_KEY=old\n"_ba);
    QVERIFY(!outcome()->isVisible());
    press("deliverAction"); // asks again
    QTRY_VERIFY(m_test->find("confirmButton"));
}

void DeliveryTest::fileThatGitCommits_isAskedAbout()
{
    QProcess git;
    git.start(u"git"_s, { u"-C"_s, m_folder->path(), u"init"_s, u"-q"_s });
    QVERIFY(git.waitForFinished());
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    QVERIFY(m_test->find<QLabel>("messageExplanation")->text().startsWith(u"Git would commit it"));
    QVERIFY(!QFile::exists(file()));
    press("confirmButton");
    awaitOutcome();
    QVERIFY(QFile::exists(file()));
}

void DeliveryTest::repositoryOfAnotherUser_isAskedAbout()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder to another user");
    QProcess git;
    git.start(u"git"_s, { u"-C"_s, m_folder->path(), u"init"_s, u"-q"_s });
    QVERIFY(git.waitForFinished());
    QVERIFY(::chown(qPrintable(file(".git")), 12'345, 12'345) == 0);
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(m_test->find<QLabel>("messageExplanation")->text(),
        u"It’s in a Git repository, but Git didn’t say whether it would commit it."_s);
    QVERIFY(!QFile::exists(file()));
}

void DeliveryTest::fileThatChangesMeanwhile_isAskedAboutAgain()
{
    QVERIFY(putFile(file(), "CLOUDCA_API_KEY=old\n"));
    QVERIFY(::chmod(qPrintable(file()), 0600) == 0);
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    QVERIFY(putFile(file(), "A=1\n"));
    QPointer<QWidget> first = m_test->find("confirmButton");
    press("confirmButton");
    QTRY_VERIFY(!first);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(m_test->find<QLabel>("messageExplanation")->text(),
        u"The file has changed in the meantime."_s);
    QCOMPARE(fileAt(file()), "A=1\n"_ba);
    press("confirmButton");
    awaitOutcome();
    QVERIFY(fileAt(file()).startsWith("A=1\nCLOUDCA_API_KEY=llv_"));
}

void DeliveryTest::refusal_isShownAtTheFile()
{
    press("deliverAction");
    QVERIFY(m_test->named<QLabel>(u"Enter the path of a file, or choose one."_s));
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0777) == 0);
    chooseFile(file());
    QVERIFY(!m_test->named<QLabel>(u"Enter the path of a file, or choose one."_s));
    press("deliverAction");
    const QString folder = m_folder->path();
    QTRY_VERIFY(m_test->named<QLabel>(
        u"Other users can replace files in the folder “%1”. Choose another one, or run "
        "the command below and try again."_s.arg(folder)));
    QCOMPARE(m_test->find<QLabel>("commandText")->text(), u"chmod go-w '%1'"_s.arg(folder));
    press("copyCommand");
    QCOMPARE(QApplication::clipboard()->text(), u"chmod go-w '%1'"_s.arg(folder));
    QVERIFY(!QFile::exists(file()));
    QVERIFY(::chmod(qPrintable(m_folder->path()), 0755) == 0);
    press("deliverAction");
    awaitOutcome();
    QVERIFY(QFile::exists(file()));
    QVERIFY(!m_test->find("commandText"));
}

void DeliveryTest::refusedLine_isNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("ambiguous") << "A=1\nCLOUDCA_API_KEY=old; export CLOUDCA_API_KEY\n"_ba
                               << u"Programs read line 2 of “%1” in different ways. Write it as "
                                  "NAME=value, then try again."_s;
    QTest::newRow("unclosed quote")
        << "A=1\n\nB='2\n"_ba
        << u"A quote in line 3 of “%1” isn’t closed. Close it, then try again."_s;
}

void DeliveryTest::refusedLine_isNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    QVERIFY(putFile(file(), content));
    chooseFile(file());
    press("deliverAction");
    QTRY_VERIFY(m_test->named<QLabel>(sentence.arg(file())));
    QCOMPARE(fileAt(file()), content);
}

void DeliveryTest::fileDialog_asksNothingAndShowsHiddenFiles()
{
    QVERIFY(putFile(file(), "A=1\n"));
    chooseFile(file("other"));
    press("chooseEnvFile");
    QPointer<QFileDialog> chooser;
    QTRY_VERIFY(chooser = m_test->find<QFileDialog>("fileDialog"));
    QCOMPARE(chooser->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(chooser->filter() & QDir::Hidden);
    QCOMPARE(chooser->directory().path(), m_folder->path());
    chooser->selectFile(u".env"_s);
    QMetaObject::invokeMethod(chooser, "accept");
    QTRY_VERIFY(!chooser);
    QCOMPARE(dialog()->findChild<FilePicker *>()->path(), file());
    QCOMPARE(fileAt(file()), "A=1\n"_ba);
}

void DeliveryTest::typedPath_isUsed_data()
{
    QTest::addColumn<QString>("typed"); // %1 is the home folder
    QTest::newRow("home folder") << u"~/.env"_s;
    QTest::newRow("absolute, pasted") << u" %1/.env "_s;
    QTest::newRow("relative to the home folder") << u"other/../.env"_s;
    QTest::newRow("dropped") << u"file://%1/.env"_s;
}

void DeliveryTest::typedPath_isUsed()
{
    QFETCH(QString, typed);
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", m_folder->path().toUtf8());
    const auto restored = qScopeGuard([&home] { qputenv("HOME", home); });
    auto *field = m_test->find<QLineEdit>("envFileField");
    field->setFocus();
    QTest::keyClicks(field, u"/no/such/.env"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(
        m_test->named<QLabel>(u"The folder “/no/such” doesn’t exist. Choose another one."_s));
    QTRY_COMPARE(QApplication::focusWidget(), field);
    field->selectAll();
    QTest::keyClicks(field, typed.contains(u"%1") ? typed.arg(m_folder->path()) : typed);
    QVERIFY(!m_test->find("envFileProblem"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(awaitOutcome(), u"Saved to “%1”."_s.arg(file()));
    QCOMPARE(field->text(), file());
    QVERIFY(QFile::exists(file()));
}

void DeliveryTest::outcome_movesNothing_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("file") << "targetFile"_ba;
    QTest::newRow("keychain") << "targetKeychain"_ba; // there is none
    QTest::newRow("text") << "targetText"_ba;
}

void DeliveryTest::outcome_movesNothing()
{
    QFETCH(QByteArray, target);
    const QSize size = dialog()->size();
    const QRect action = m_test->find("deliverAction")->geometry();
    chooseFile(file());
    press(target.constData());
    press("deliverAction");
    awaitOutcome();
    QApplication::sendPostedEvents();
    QCOMPARE(dialog()->size(), size);
    QCOMPARE(m_test->find("deliverAction")->geometry().bottomRight(), action.bottomRight());
    QVERIFY(!dialog()->findChild<QScrollArea *>()->verticalScrollBar()->isVisible());
}

void DeliveryTest::invalidNames_areShownAtTheirFields()
{
    const QString invalid
        = u"Use letters from A to Z, digits and _, and don’t start with a digit."_s;
    chooseFile(file());
    for (const char *name : { "keyVariable", "endpointVariable" }) {
        auto *field = m_test->find<QLineEdit>(name);
        const QString before = field->text();
        field->setText(u"A;reboot"_s);
        press("deliverAction");
        QVERIFY(m_test->named<QLabel>(invalid));
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(field->accessibleDescription(), invalid);
        field->setText(before);
        QVERIFY(!m_test->named<QLabel>(invalid));
    }
    for (const QString &same : { u"CLOUDCA_API_KEY"_s, u"Cloudca_Api_Key"_s }) {
        m_test->find<QLineEdit>("endpointVariable")->setText(same);
        QVERIFY(!m_test->named<QLabel>(u"The key’s variable already has this name."_s));
        press("deliverAction");
        QVERIFY(m_test->named<QLabel>(u"The key’s variable already has this name."_s));
    }
    QVERIFY(!QFile::exists(file()));
}

void DeliveryTest::endpoint_isOptional()
{
    chooseFile(file());
    m_test->find<QLineEdit>("keyVariable")->setText(u"MY_KEY"_s);
    m_test->find<QLineEdit>("endpointVariable")->setText(u"not valid"_s);
    press("endpointBox");
    QVERIFY(!m_test->find("endpointVariable")->isEnabled());
    press("deliverAction");
    awaitOutcome();
    QCOMPARE(fileAt(file()), "MY_KEY=" + secret().toUtf8() + "\n");
}

void DeliveryTest::text_isCopiedAsASecret_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, SecretFormat format, const QString &text) {
        QTest::newRow(name) << static_cast<int>(format) << text;
    };
    using Format = SecretFormat;
    row("value", Format::Value, u"%1"_s);
    row("shell", Format::Shell, u"export CLOUDCA_API_KEY='%1'\nexport CLOUDCA_API_URL='%2'"_s);
    row("PowerShell", Format::PowerShell,
        u"$env:CLOUDCA_API_KEY = '%1'\n$env:CLOUDCA_API_URL = '%2'"_s);
    row("cmd", Format::Cmd, u"set \"CLOUDCA_API_KEY=%1\"\nset \"CLOUDCA_API_URL=%2\""_s);
    row(".env", Format::EnvLine, u"CLOUDCA_API_KEY=%1\nCLOUDCA_API_URL=%2"_s);
    row("curl", Format::Curl, u"curl -H 'MC-Api-Key: %1' '%2/api_keys'"_s);
    row("Terraform", Format::Terraform, u"CLOUDCA_API_KEY = \"%1\"\nCLOUDCA_API_URL = \"%2\""_s);
}

void DeliveryTest::text_isCopiedAsASecret()
{
    QFETCH(int, format);
    QFETCH(QString, text);
    press("targetText");
    auto *formats = m_test->find<QComboBox>("formatBox");
    formats->setCurrentIndex(formats->findData(format));
    press("deliverAction");
    QCOMPARE(outcome()->sentence(), u"Copied to the clipboard."_s);
    const QClipboard &clipboard = *QApplication::clipboard();
    QCOMPARE(clipboard.text(), text.arg(secret(), endpoint()));
    QCOMPARE(clipboard.mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QVERIFY(m_test->clipboard.holdsSecret());
    formats->setCurrentIndex(formats->currentIndex() == 0 ? 1 : 0);
    QVERIFY(!outcome()->isVisible()); // it was about another text
}

void DeliveryTest::command_worksOnTheService_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("program");
    QTest::newRow("curl") << static_cast<int>(SecretFormat::Curl) << u"bash"_s;
    QTest::newRow("Python") << static_cast<int>(SecretFormat::Python) << u"/usr/bin/python3"_s;
}

/// The real program lists the keys with the copied text.
void DeliveryTest::command_worksOnTheService()
{
    QFETCH(int, format);
    QFETCH(QString, program);
    press("targetText");
    auto *formats = m_test->find<QComboBox>("formatBox");
    formats->setCurrentIndex(formats->findData(format));
    press("deliverAction");
    QProcess process;
    process.start(program, { u"-c"_s, QApplication::clipboard()->text() });
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 0);
    const QByteArray list = process.readAllStandardOutput();
    for (const ApiKey &key : toList(m_test->sessions.session()->keys().model().keys()))
        QVERIFY2(list.contains(key.id.toUtf8()), list);
}

void DeliveryTest::preview_neverShowsTheKey()
{
    press("targetText");
    auto *formats = m_test->find<QComboBox>("formatBox");
    auto *preview = m_test->find<SecretField>("deliveryPreview");
    for (int i = 0; i < formats->count(); ++i) {
        formats->setCurrentIndex(i);
        QVERIFY(preview->placeholderText().contains(QString(8, QChar(0x25CF))));
        QVERIFY(!preview->placeholderText().contains(secret()));
        QVERIFY(preview->secret().isEmpty() && preview->toPlainText().isEmpty());
    }
    formats->setCurrentIndex(formats->findData(static_cast<int>(SecretFormat::Shell)));
    m_test->find<QLineEdit>("keyVariable")->setText(u"MY_KEY"_s);
    QVERIFY(preview->placeholderText().startsWith(u"export MY_KEY='●"));
}

/// Qt paints a placeholder again only when it appears.
void DeliveryTest::preview_followsTheFormat()
{
    press("targetText");
    auto *formats = m_test->find<QComboBox>("formatBox");
    const auto choose = [formats](SecretFormat format) {
        formats->setCurrentIndex(formats->findData(static_cast<int>(format)));
    };
    auto *preview = m_test->find<SecretField>("deliveryPreview");
    choose(SecretFormat::Shell);
    for (const SecretFormat format : { SecretFormat::PowerShell, SecretFormat::Cmd }) {
        QApplication::sendPostedEvents();
        QTest::qWait(0);
        const Paints paints(*preview->viewport());
        choose(format);
        QTRY_VERIFY(paints.count > 0);
    }
    choose(SecretFormat::EnvLine); // quoted only if the key is
    QVERIFY2(preview->placeholderText().startsWith(u"CLOUDCA_API_KEY=●●●●●●●●\n"_s),
        qUtf8Printable(preview->placeholderText()));
}

void DeliveryTest::refusedCopy_isReported()
{
    press("targetText");
    const QObject manager; // a desktop that refuses
    QClipboard *system = QApplication::clipboard();
    connect(system, &QClipboard::dataChanged, &manager, [system] {
        if (system->text().contains(u"llv_"))
            system->setText(u"other"_s);
    });
    press("deliverAction");
    QVERIFY(outcome()->kind() == MessageBar::Kind::Error);
    QVERIFY(outcome()->sentence().startsWith(u"The key couldn’t be copied."));
    press("closeDelivery");
    QTRY_VERIFY(!dialog());
    m_test->window->activateWindow();
    press("doneButton");
    QTRY_VERIFY(m_test->find("confirmButton")); // the key would be lost
}

void DeliveryTest::noKeychain_isReported()
{
    press("targetKeychain");
    press("deliverAction");
    QVERIFY(awaitOutcome().startsWith(u"The key couldn’t be stored."));
    QVERIFY(outcome()->kind() == MessageBar::Kind::Error);
    m_test->find<QLineEdit>("entryService")->setText(u" llavero "_s);
    QVERIFY(!outcome()->isVisible());
    press("deliverAction");
    QVERIFY(m_test->named<QLabel>(
        u"“Llavero” is the service of Llavero’s own keys. Enter another one."_s));
    m_test->find<QLineEdit>("entryAccount")->clear();
    press("deliverAction");
    QVERIFY(m_test->named<QLabel>(u"Enter a text."_s));
}

void DeliveryTest::lastChoices_areKept()
{
    chooseFile(file());
    m_test->find<QLineEdit>("keyVariable")->setText(u"MY_KEY"_s);
    m_test->find<QLineEdit>("endpointVariable")->setText(u"MY_URL"_s);
    press("targetText"); // the names go along
    QCOMPARE(m_test->find<QLineEdit>("keyVariable")->text(), u"MY_KEY"_s);
    press("endpointBox");
    auto *formats = m_test->find<QComboBox>("formatBox");
    formats->setCurrentIndex(formats->findData(static_cast<int>(SecretFormat::Terraform)));
    press("deliverAction");
    QTRY_VERIFY(outcome()->isVisible());
    press("closeDelivery");
    QTRY_VERIFY(!dialog());

    const Settings saved = SettingsFile(m_test->paths.settingsFile).current();
    const DeliveryChoices expected { .target = DeliveryChoices::Target::Text,
        .format = SecretFormat::Terraform,
        .file = file(),
        .service = saved.deliveryService,
        .names = { u"MY_KEY"_s, u"MY_URL"_s },
        .hasEndpoint = false };
    QCOMPARE(DeliveryChoices::from(saved), expected);
    open();
    QVERIFY(m_test->find<QAbstractButton>("targetText")->isChecked());
    QCOMPARE(m_test->find<QLineEdit>("keyVariable")->text(), u"MY_KEY"_s);
    QVERIFY(!m_test->find<QAbstractButton>("endpointBox")->isChecked());
    press("targetFile");
    QCOMPARE(dialog()->findChild<FilePicker *>()->path(), file());
}

void DeliveryTest::escape_closesWithTheKeyUncopied()
{
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    m_test->window->activateWindow();
    press("doneButton");
    QTRY_VERIFY(m_test->find("confirmButton"));
}

void DeliveryTest::keyboard_doesTheWholeJob()
{
    chooseFile(file());
    auto *target = m_test->find<QAbstractButton>("targetFile");
    QTRY_COMPARE(QApplication::focusWidget(), target);
    const char *const stops[] = { "envFileField", "chooseEnvFile", "keyVariable", "endpointBox",
        "endpointVariable", "closeDelivery", "deliverAction" };
    QStringList visited;
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited << QApplication::focusWidget()->objectName();
    }
    for (const char *stop : stops)
        QVERIFY2(visited.contains(QLatin1String(stop)), qPrintable(visited.join(u' ')));
    m_test->find("keyVariable")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(awaitOutcome().startsWith(u"Saved to"));
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(m_test->find<QAbstractButton>("targetText")->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(outcome()->sentence(), u"Copied to the clipboard."_s);
}

void DeliveryTest::secret_isGoneWithTheDialog()
{
    const QString key = secret();
    press("targetText");
    press("deliverAction");
    press("closeDelivery");
    QTRY_VERIFY(!dialog());
    m_test->window->activateWindow();
    press("doneButton");
    QTRY_VERIFY(!m_test->find("secretField"));
    m_test->clipboard.clear();
    for (const QWidget *widget : qApp->allWidgets()) {
        QVERIFY2(!widget->accessibleName().contains(key), qPrintable(widget->objectName()));
        if (const auto *field = qobject_cast<const SecretField *>(widget))
            QVERIFY(field->secret().isEmpty());
    }
    QVERIFY(!fileAt(m_test->paths.settingsFile).contains(key.toUtf8()));
}

void DeliveryTest::deletedKey_closesTheDialog()
{
    KeysController &keys = m_test->sessions.session()->keys();
    const QString name = m_test->window->findChild<QLineEdit *>(u"nameField"_s)->text();
    for (qsizetype row = 0; row < keys.model().keys().size(); ++row) {
        if (keys.model().keys().at(row).name == name) {
            keys.remove(keys.model().keys().at(row));
            break;
        }
    }
    QTRY_VERIFY(!dialog());
}

LLAVERO_TEST(DeliveryTest, QApplication)
#include "tst_delivery.moc"
