#include "api/KeyRowsReader.h"

#include "api/Decoders.h"
#include "api/Instant.h"

#include <QJsonArray>

#include <simdjson.h>

#include <optional>
#include <utility>

using Fields = ApiKeyBlock::Fields;

/// So much, with all that is made of it, stays in a processor's cache, and needs little memory: a
/// quarter of a megabyte takes 1.2 times as long. (A bit less than what arrives at once, so that
/// it is not two pieces.)
static constexpr qsizetype piece = 63 * 1024;
static constexpr int mostTries = 4;

struct KeyRowsReader::Parser
{
    simdjson::dom::parser parser;
};

namespace {

bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Where the rows begin in an answer that begins with them; -1 in another one.
qsizetype headOf(QByteArrayView body)
{
    qsizetype at = 0;
    for (const QByteArrayView token : { "{", "\"data\"", ":", "[" }) {
        at = skipBlanks(body, at);
        if (!body.sliced(at).startsWith(token))
            return -1;
        at += token.size();
    }
    return at;
}

/// Where, in all likelihood, one row ends and another one begins.
struct Cut
{
    qsizetype end; ///< behind the brace of the one
    qsizetype next; ///< at the brace of the other
};

std::optional<Cut> lastCut(QByteArrayView body, qsizetype before)
{
    for (qsizetype next = before; (next = body.first(next).lastIndexOf('{')) > 0;) {
        qsizetype comma = next - 1;
        while (comma > 0 && isBlank(body[comma]))
            --comma;
        qsizetype brace = comma - 1;
        while (brace > 0 && isBlank(body[brace]))
            --brace;
        if (brace > 0 && body[comma] == ',' && body[brace] == '}')
            return Cut { brace + 1, next };
    }
    return std::nullopt;
}

/// False where it is neither a text nor null.
bool readText(simdjson::dom::element value, QByteArrayView &into)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return value.is_null();
    into = QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
    return true;
}

bool readTime(simdjson::dom::element value, qint64 &into)
{
    QByteArrayView text;
    if (!readText(value, text))
        return false;
    if (text.isEmpty())
        return true;
    const auto time = readInstant(text);
    into = time.value_or(0);
    return time.has_value();
}

bool readField(std::string_view name, simdjson::dom::element value, Fields &key)
{
    if (name == "id")
        return readText(value, key.id);
    if (name == "name")
        return readText(value, key.name);
    if (name == "lastIp")
        return readText(value, key.lastIp);
    if (name == "lastActivity")
        return readTime(value, key.lastActivity);
    if (name == "creationDate")
        return readTime(value, key.creationDate);
    return true;
}

/// None where the row is not a key.
std::optional<Fields> readKey(simdjson::dom::element row)
{
    simdjson::dom::object object;
    if (row.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    Fields key;
    for (const auto field : object) {
        if (!readField(field.key, field.value, key))
            return std::nullopt;
    }
    return key;
}

} // namespace

KeyRowsReader::KeyRowsReader()
    : m_parser(std::make_unique<Parser>())
    , m_head(-1)
    , m_enough(piece)
{
}

KeyRowsReader::~KeyRowsReader() = default;

void KeyRowsReader::read(QByteArray &body, bool isWhole)
{
    if (body.size() >= m_enough || isWhole)
        takeRows(body);
    // QJsonDocument, which reads the rest, lets pass some of what RFC 8259 forbids.
    if (isWhole && !m_isWrong)
        m_isWrong = !isJson(body);
}

bool KeyRowsReader::isJson(const QByteArray &text)
{
    return m_parser->parser.parse(text.constData(), static_cast<std::size_t>(text.size())).error()
        == simdjson::SUCCESS;
}

void KeyRowsReader::takeRows(QByteArray &body)
{
    if (m_isOff || m_isWrong)
        return;
    if (m_head < 0)
        m_head = headOf(body);
    m_isOff = m_head < 0;
    auto cut = m_isOff ? std::nullopt : lastCut(body, body.size());
    // A text may look like an end of a row: then what is before it is no JSON, and an earlier end
    // is tried.
    for (int tries = 0; cut && cut->end > m_head && tries < mostTries; ++tries) {
        if (readRows(body, cut->end)) {
            body.remove(m_head, cut->next - m_head);
            m_enough = piece;
            return;
        }
        cut = lastCut(body, cut->next);
    }
    m_enough = body.size() + piece;
}

/// Those before `end`. False where they are not JSON. They are read where they are, with the
/// bracket before them and, for the time being, one behind them.
bool KeyRowsReader::readRows(QByteArray &body, qsizetype end)
{
    body.reserve(
        body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // it looks there
    const char behind = std::exchange(body[end], ']');
    const char *array = body.constData() + m_head - 1;
    simdjson::dom::array parsed;
    const auto error
        = m_parser->parser.parse(array, static_cast<std::size_t>(end - m_head + 2), false)
              .get(parsed);
    body[end] = behind;
    if (error != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element row : parsed) {
        const auto key = readKey(row);
        if (!key)
            m_isWrong = true;
        else if (key->id.isEmpty())
            ++m_dropped;
        else
            m_builder.append(*key);
    }
    return true;
}

ApiResult<KeyRowsReader::Page> KeyRowsReader::finish(const ApiEnvelope &rest)
{
    if (m_isWrong || !rest.data.isArray())
        return wrongAnswer();
    for (const QJsonValue &row : rest.data.toArray()) {
        const auto key = row.isObject() ? decoders::apiKey(row.toObject()) : wrongAnswer();
        if (!key)
            return wrongAnswer();
        if (key.value().id.isEmpty())
            ++m_dropped;
        else
            m_builder.append(key.value());
    }
    const qsizetype rows = count();
    return Page { .keys = m_builder.take(),
        .dropped = m_dropped,
        .rows = rows,
        .recordCount = rest.metadata.value(u"recordCount").toInteger(rows),
        .pageSize = rest.metadata.value(u"pageSize").toInteger(rows) };
}
