// Cryptography made ready: hashes, passwords, sealed values and the keys that seal them.
export { base32, canonicalJson, hmac, randomSalt, sameBytes, sha256 } from './hash.ts'
export { createKeyring, type DataKey, type Keyring, type MasterKey, masterKey } from './keyring.ts'
export { checkPassword, hashPassword } from './password.ts'
export { SealedError, type SealPlace, seal, unsealText } from './seal.ts'
