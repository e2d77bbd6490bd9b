import { createECDH, createPrivateKey, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import type { KeySpec } from './key-specs.ts';

interface Curve {
  /** The name OpenSSL uses. */
  readonly openssl: string;
  /** The name JSON Web Keys use. */
  readonly jwk: string;
  readonly bytes: number;
}

const CURVES: Partial<Record<KeySpec, Curve>> = {
  ECC_NIST_P256: { openssl: 'prime256v1', jwk: 'P-256', bytes: 32 },
  ECC_NIST_P384: { openssl: 'secp384r1', jwk: 'P-384', bytes: 48 },
  ECC_NIST_P521: { openssl: 'secp521r1', jwk: 'P-521', bytes: 66 },
};

const RSA_BITS: Partial<Record<KeySpec, number>> = { RSA_2048: 2048, RSA_3072: 3072, RSA_4096: 4096 };

/**
 * Makes the private key of an asymmetric spec. Elliptic-curve keys follow from `secret`; Node cannot make RSA keys
 * from a seed, so those differ at every start.
 */
export function makeSigningKey(spec: KeySpec, secret: Buffer): KeyObject {
  const bits = RSA_BITS[spec];
  if (bits !== undefined) return generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
  const curve = CURVES[spec];
  if (curve === undefined) throw new Error(`key spec ${spec} has no key pair`);

  const ecdh = createECDH(curve.openssl);
  const scalar = Buffer.from(hkdfSync('sha256', secret, '', `scalar on ${curve.jwk}`, curve.bytes));
  scalar.writeUInt8(spec === 'ECC_NIST_P521' ? 0 : scalar.readUInt8(0) & 0x7f, 0); // below the order of the group
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey().subarray(1);
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: curve.jwk,
      d: scalar.toString('base64url'),
      x: point.subarray(0, curve.bytes).toString('base64url'),
      y: point.subarray(curve.bytes).toString('base64url'),
    },
  });
}
