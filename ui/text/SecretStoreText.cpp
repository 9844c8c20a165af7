#include "text/SecretStoreText.h"
QString keychainReadText(const SecretStoreError &) { return {}; }
QString keychainWriteText(const SecretStoreError &) { return {}; }
QString keychainRemoveText(const SecretStoreError &) { return {}; }
