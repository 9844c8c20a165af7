// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/DeliveryChoices.h"

#include "app/storage/Settings.h"

#include <QLatin1StringView>

#include <algorithm>
#include <iterator>
#include <utility>

using Target = DeliveryChoices::Target;
using namespace Qt::StringLiterals;

static constexpr std::pair<Target, QLatin1StringView> targets[] = {
    { Target::File, "file"_L1 },
    { Target::Keychain, "keychain"_L1 },
    { Target::Text, "text"_L1 },
};
static constexpr std::pair<SecretFormat, QLatin1StringView> formats[] = {
    { SecretFormat::Value, "value"_L1 },
    { SecretFormat::Shell, "shell"_L1 },
    { SecretFormat::PowerShell, "powershell"_L1 },
    { SecretFormat::Cmd, "cmd"_L1 },
    { SecretFormat::EnvLine, "env"_L1 },
    { SecretFormat::Curl, "curl"_L1 },
    { SecretFormat::Python, "python"_L1 },
    { SecretFormat::Terraform, "terraform"_L1 },
};

template <typename Value, std::size_t size>
static Value valueOf(
    const std::pair<Value, QLatin1StringView> (&names)[size], const QString &name, Value otherwise)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
        [&name](const auto &one) { return one.second == name; });
    return found == std::end(names) ? otherwise : found->first;
}

template <typename Value, std::size_t size>
static QString nameOf(const std::pair<Value, QLatin1StringView> (&names)[size], Value value)
{
    const auto found = std::find_if(std::begin(names), std::end(names),
        [value](const auto &one) { return one.first == value; });
    return QString(found->second);
}

DeliveryChoices DeliveryChoices::from(const Settings &settings)
{
    DeliveryChoices choices;
    choices.target = valueOf(targets, settings.deliveryTarget, choices.target);
    choices.format = valueOf(formats, settings.deliveryFormat, choices.format);
    choices.file = settings.deliveryFile;
    choices.service = settings.deliveryService;
    if (isVariableName(settings.keyVariable))
        choices.names.key = settings.keyVariable;
    if (isVariableName(settings.endpointVariable))
        choices.names.endpoint = settings.endpointVariable;
    choices.hasEndpoint = !settings.deliversKeyAlone;
    return choices;
}

void DeliveryChoices::writeTo(Settings &settings) const
{
    settings.deliveryTarget = nameOf(targets, target);
    settings.deliveryFormat = nameOf(formats, format);
    settings.deliveryFile = file;
    settings.deliveryService = service;
    settings.keyVariable = names.key;
    settings.endpointVariable = names.endpoint;
    settings.deliversKeyAlone = !hasEndpoint;
}
