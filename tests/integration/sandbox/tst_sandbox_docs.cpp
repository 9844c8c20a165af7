// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "app/sandbox/routes/RouteTable.h"
#include "support/TestProgram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using sandbox::Route;
using sandbox::routeTable;

namespace {

constexpr QByteArrayView kMarker = "--- example ---";

struct Example
{
    QString text;
    QString kind; // "", "text" for one without JSON, or "async"
    QString response; // that the page shows; empty for none
};

QStringList tableRoutes()
{
    QStringList routes;
    for (const Route &route : routeTable())
        routes += QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.pattern);
    routes.sort();
    return routes;
}

QString copied(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

// Returns the examples as a browser copies them.
QList<Example> findExamples(const QString &page)
{
    static const QRegularExpression block(
        u"<pre class=\"run ?(\\w*)\"><code>(.*?)</code></pre>\n"
        "(?:<p class=\"status\">[^\n]*</p>\n<pre class=\"response\"><code>(.*?)</code></pre>)?"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QList<Example> examples;
    for (const auto &match : block.globalMatch(page))
        examples += { copied(match.captured(2)), match.captured(1), copied(match.captured(3)) };
    return examples;
}

// Returns the paths of all members, such as "data[].name".
QSet<QString> members(const QJsonValue &value, const QString &path = {})
{
    QSet<QString> all;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = path + u'.' + member.key();
        all += members(member.value(), name) + QSet<QString> { name };
    }
    for (const QJsonValue &element : value.toArray())
        all += members(element, path + u"[]"_s);
    return all;
}

// The page shows every member of a response, and no other.
void compareWithPage(const Example &example, const QByteArray &output)
{
    const auto parsed
        = [](const QByteArray &json) { return QJsonDocument::fromJson(json).object(); };
    QVERIFY2(!parsed(output).isEmpty(), output.constData());
    QCOMPARE(members(parsed(example.response.toUtf8())), members(parsed(output)));
}

QByteArray runInBash(const QString &script, const QByteArray &key)
{
    QProcess bash;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LLAVERO_API_KEY"_s, QString::fromLatin1(key));
    environment.insert(u"NO_PROXY"_s, u"127.0.0.1"_s);
    bash.setProcessEnvironment(environment);
    bash.start(u"bash"_s, { u"-c"_s, script });
    bash.waitForFinished(SandboxProcess::timeoutMs);
    return bash.readAllStandardOutput();
}

} // namespace

class SandboxDocsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void root_redirectsToTheDocs();
    void page_loadsNothingFromElsewhere();
    void page_describesEveryRoute();
    void examples_pastedIntoAShell_work();
    void taskExample_pastedIntoAShell_works();
    void openApi_listsEveryRoute();
    void openApi_references_areDefined();

private:
    SandboxProcess m_sandbox;
    HttpClient m_portal { m_sandbox.portal(), {} };
    QString m_page;
    QString m_openApi;
};

void SandboxDocsTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    m_page = QString::fromUtf8(m_portal.get(u"/api-docs"_s).body);
    m_openApi = QString::fromUtf8(m_portal.get(u"/api-docs/openapi.yaml"_s).body);
}

void SandboxDocsTest::root_redirectsToTheDocs()
{
    const auto reply = m_portal.get(u"/"_s);
    QCOMPARE(reply.status, 302);
    QCOMPARE(reply.header("Location"), "/api-docs"_ba);
}

void SandboxDocsTest::page_loadsNothingFromElsewhere()
{
    const auto reply = m_portal.get(u"/api-docs"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), "text/html; charset=utf-8"_ba);
    QVERIFY(reply.header("Content-Security-Policy").contains("default-src 'none'"));
    static const QRegularExpression placeholder(u"@[A-Z]+@"_s);
    QVERIFY(!placeholder.match(m_page).hasMatch());
    QVERIFY(m_page.contains(m_sandbox.endpoint()));
    static const QRegularExpression elsewhere(u"src=|<link|url\\(|@import"_s); // not a link
    QVERIFY(!elsewhere.match(m_page).hasMatch());
}

void SandboxDocsTest::page_describesEveryRoute()
{
    for (const Route &route : routeTable()) {
        const QString path = QString::fromLatin1(route.pattern).remove("/api/v2"_L1);
        const QString method = QString::fromLatin1(route.method);
        const QRegularExpression heading(
            u">%1(</span>)?(<code>| )%2</code>"_s.arg(method, QRegularExpression::escape(path)));
        QVERIFY2(heading.match(m_page).hasMatch(), route.pattern);
    }
}

void SandboxDocsTest::examples_pastedIntoAShell_work()
{
    QString session;
    int count = 0;
    int responses = 0;
    for (const Example &example : findExamples(m_page)) {
        if (example.kind == u"async")
            continue;
        ++count;
        responses += example.response.isEmpty() ? 0 : 1;
        // One shell for all, because later examples use variables of earlier ones.
        session += u"\necho; echo '%1'\n%2"_s.arg(QString::fromLatin1(kMarker), example.text);
        const QByteArray output = runInBash(session, m_sandbox.key());
        const QByteArray last = output.mid(output.lastIndexOf(kMarker) + kMarker.size()).trimmed();
        QVERIFY2(!last.isEmpty() && !last.contains("\"errors\""),
            qPrintable(example.text + u'\n' + QString::fromUtf8(last)));
        if (example.text.contains("-X DELETE"_L1))
            QCOMPARE(last, "204"_ba);
        else if (!example.response.isEmpty())
            compareWithPage(example, last);
        else if (example.kind != u"text")
            QVERIFY2(QJsonDocument::fromJson(last).object().contains(u"data"_s), last.constData());
    }
    QCOMPARE(count, 14);
    QCOMPARE(responses, 11);
}

void SandboxDocsTest::taskExample_pastedIntoAShell_works()
{
    SandboxProcess sandbox({ u"--async"_s });
    HttpClient portal(sandbox.portal(), {});
    const auto examples = findExamples(QString::fromUtf8(portal.get(u"/api-docs"_s).body));
    const auto task = std::find_if(examples.begin(), examples.end(),
        [](const Example &each) { return each.kind == u"async"; });
    QVERIFY(task != examples.end());
    const QByteArray output = runInBash(task->text, sandbox.key());
    compareWithPage(*task, output);
}

void SandboxDocsTest::openApi_listsEveryRoute()
{
    static const QRegularExpression pathLine(u"^  (/.*):$"_s);
    static const QRegularExpression methodLine(
        u"^    (get|put|post|delete|patch|head|options):$"_s);
    QStringList routes;
    QString path;
    for (const QString &line : m_openApi.split(u'\n')) {
        if (const auto match = pathLine.match(line); match.hasMatch())
            path = match.captured(1);
        if (const auto match = methodLine.match(line); match.hasMatch())
            routes += match.captured(1).toUpper() + u' ' + path;
    }
    routes.sort();
    QCOMPARE(routes, tableRoutes());
}

void SandboxDocsTest::openApi_references_areDefined()
{
    static const QRegularExpression reference(u"#/components/(\\w+)/(\\w+)"_s);
    QVERIFY(m_openApi.startsWith("openapi: 3.0.3\n"_L1));
    int count = 0;
    for (const auto &match : reference.globalMatch(m_openApi)) {
        ++count;
        const qsizetype section = m_openApi.indexOf(u"\n  %1:\n"_s.arg(match.captured(1)));
        QVERIFY2(
            section > 0 && m_openApi.indexOf(u"\n    %1:\n"_s.arg(match.captured(2)), section) > 0,
            qPrintable(match.captured()));
    }
    QVERIFY(count > 20);
}

LLAVERO_TEST(SandboxDocsTest, QCoreApplication)
#include "tst_sandbox_docs.moc"
