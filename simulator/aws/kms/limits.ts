/** Limits of AWS KMS. https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html */
export const LIMITS = {
  /** Plaintext of Encrypt and message of GenerateMac and Sign, in bytes. */
  plaintextBytes: 4096,
  /** Ciphertext and MAC a request may carry, in bytes. */
  ciphertextBytes: 6144,
  /** Data keys and random bytes, in bytes. */
  randomBytes: 1024,
  /** The encryption context as JSON, in characters. */
  contextCharacters: 8192,
  /** Key ids, ARNs and alias names, in characters. */
  keyIdCharacters: 2048,
  /** Waiting period before a key is deleted, in days. */
  pendingDays: { least: 7, most: 30 },
} as const;
