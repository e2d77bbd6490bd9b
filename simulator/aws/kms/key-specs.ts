/** What a key may be used for. */
export type KeyUsage = 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC' | 'SIGN_VERIFY';

interface Spec {
  readonly usages: readonly KeyUsage[];
  /** What the key can do, by the names KMS uses. */
  readonly algorithms: readonly string[];
}

const RSA: Spec = {
  usages: ['SIGN_VERIFY'],
  algorithms: ['PSS', 'PKCS1_V1_5'].flatMap((scheme) =>
    ['256', '384', '512'].map((bits) => `RSASSA_${scheme}_SHA_${bits}`),
  ),
};

/** The key specs simulated. RSA keys sign; encrypting with them is not simulated. */
export const KEY_SPECS = {
  SYMMETRIC_DEFAULT: { usages: ['ENCRYPT_DECRYPT'], algorithms: ['SYMMETRIC_DEFAULT'] },
  HMAC_224: { usages: ['GENERATE_VERIFY_MAC'], algorithms: ['HMAC_SHA_224'] },
  HMAC_256: { usages: ['GENERATE_VERIFY_MAC'], algorithms: ['HMAC_SHA_256'] },
  HMAC_384: { usages: ['GENERATE_VERIFY_MAC'], algorithms: ['HMAC_SHA_384'] },
  HMAC_512: { usages: ['GENERATE_VERIFY_MAC'], algorithms: ['HMAC_SHA_512'] },
  ECC_NIST_P256: { usages: ['SIGN_VERIFY'], algorithms: ['ECDSA_SHA_256'] },
  ECC_NIST_P384: { usages: ['SIGN_VERIFY'], algorithms: ['ECDSA_SHA_384'] },
  ECC_NIST_P521: { usages: ['SIGN_VERIFY'], algorithms: ['ECDSA_SHA_512'] },
  RSA_2048: RSA,
  RSA_3072: RSA,
  RSA_4096: RSA,
} as const satisfies Readonly<Record<string, Spec>>;

export type KeySpec = keyof typeof KEY_SPECS;

/**
 * Reads the `KeySpec` and `KeyUsage` of a template's key.
 *
 * @throws Error naming the key, what it asks for and what there is
 */
export function keyKind(spec: string, usage: string | undefined, path: string): { spec: KeySpec; usage: KeyUsage } {
  const known = Object.keys(KEY_SPECS).find((name): name is KeySpec => name === spec);
  if (known === undefined) {
    throw new Error(`key spec '${spec}' of ${path} is not simulated; specs are: ${Object.keys(KEY_SPECS).join(', ')}`);
  }
  const usages: readonly KeyUsage[] = KEY_SPECS[known].usages;
  const chosen = usages.find((name) => name === (usage ?? 'ENCRYPT_DECRYPT'));
  if (chosen === undefined) {
    throw new Error(
      `key usage '${usage ?? 'ENCRYPT_DECRYPT'}' of ${path} does not go with ${known}; use ${usages.join(' or ')}`,
    );
  }
  return { spec: known, usage: chosen };
}
