// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretServiceSession.h"

#include <QMessageAuthenticationCode>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace {

constexpr int primeSize = 128;
constexpr int blockSize = 16;
constexpr QLatin1StringView contentType("text/plain; charset=utf8");

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Number = std::unique_ptr<BIGNUM, Deleter<BN_clear_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

Number toNumber(const QByteArray &array)
{
    return Number(BN_bin2bn(bytes(array), int(array.size()), nullptr));
}

/// Returns the prime of Oakley's second group (RFC 2409).
Number prime()
{
    return Number(BN_get_rfc2409_prime_1024(nullptr));
}

QByteArray power(const BIGNUM *base, const Secret &exponent)
{
    const std::unique_ptr<BN_CTX, Deleter<BN_CTX_free>> context(BN_CTX_secure_new());
    const Number secret = toNumber(exponent.utf8());
    const Number result(BN_secure_new());
    BN_set_flags(secret.get(), BN_FLG_CONSTTIME);
    BN_mod_exp(result.get(), base, secret.get(), prime().get(), context.get());
    QByteArray padded(primeSize, '\0');
    BN_bn2binpad(result.get(), bytes(padded), primeSize);
    return padded;
}

}

SecretServiceSession::SecretServiceSession()
{
    QByteArray privateKey(primeSize - 1, '\0'); // smaller than the prime
    RAND_bytes(bytes(privateKey), int(privateKey.size()));
    m_privateKey = Secret(std::move(privateKey));
    const Number generator(BN_new());
    BN_set_word(generator.get(), 2);
    m_publicKey = power(generator.get(), m_privateKey);
}

bool SecretServiceSession::agree(const QByteArray &servicesKey)
{
    const Number theirs = toNumber(servicesKey);
    const Number largest = prime();
    BN_sub_word(largest.get(), 1);
    if (BN_cmp(theirs.get(), BN_value_one()) <= 0 || BN_cmp(theirs.get(), largest.get()) >= 0)
        return false;
    // HKDF (RFC 5869) with neither salt nor info.
    const auto hash = [](const QByteArray &message, const QByteArray &key) {
        return Secret(QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256));
    };
    const Secret shared(power(theirs.get(), m_privateKey));
    const Secret extracted = hash(shared.utf8(), QByteArray(32, '\0'));
    const Secret expanded = hash(QByteArray(1, '\1'), extracted.utf8());
    m_key = Secret(QByteArray(expanded.utf8().constData(), blockSize));
    return true;
}

secretService::Sealed SecretServiceSession::seal(const Secret &secret) const
{
    const QByteArray &text = secret.utf8();
    if (m_key.isEmpty())
        return { m_path, {}, QByteArray(text.constData(), text.size()), contentType };
    QByteArray start(blockSize, '\0');
    RAND_bytes(bytes(start), blockSize);
    QByteArray sealed(text.size() + blockSize, '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    EVP_EncryptInit_ex(cipher.get(), EVP_aes_128_cbc(), nullptr, bytes(m_key.utf8()), bytes(start));
    EVP_EncryptUpdate(cipher.get(), bytes(sealed), &size, bytes(text), int(text.size()));
    EVP_EncryptFinal_ex(cipher.get(), bytes(sealed) + size, &rest);
    sealed.resize(size + rest);
    return { m_path, start, sealed, contentType };
}

std::optional<Secret> SecretServiceSession::unseal(const secretService::Sealed &sealed) const
{
    if (m_key.isEmpty())
        return Secret(QByteArray(sealed.value.constData(), sealed.value.size()));
    if (sealed.parameters.size() != blockSize)
        return std::nullopt;
    QByteArray text(sealed.value.size() + blockSize, '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    int rest = 0;
    EVP_DecryptInit_ex(
        cipher.get(), EVP_aes_128_cbc(), nullptr, bytes(m_key.utf8()), bytes(sealed.parameters));
    const bool isWhole = EVP_DecryptUpdate(cipher.get(), bytes(text), &size, bytes(sealed.value),
                             int(sealed.value.size()))
        && EVP_DecryptFinal_ex(cipher.get(), bytes(text) + size, &rest);
    const Secret padded(std::move(text));
    if (!isWhole)
        return std::nullopt;
    return Secret(QByteArray(padded.utf8().constData(), size + rest));
}
