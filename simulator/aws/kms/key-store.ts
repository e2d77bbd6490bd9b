import type { Assembly, Resource } from '../../assembly/index.ts';
import { textOf } from '../../assembly/index.ts';
import { invalid, notFound } from './errors.ts';
import { Key } from './key.ts';
import { keyKind } from './key-specs.ts';

/** A second name of a key. */
export interface Alias {
  /** `alias/…` */
  readonly name: string;
  readonly arn: string;
  readonly keyArn: string;
}

/** The keys and aliases of an assembly. */
export interface KeyStore {
  readonly keys: readonly Key[];
  readonly aliases: readonly Alias[];
  /** Finds by key id, key ARN, alias name or alias ARN. @throws AwsError `NotFoundException` */
  find(keyId: string, nowMs: number): Key;
  /** Finds by key id or key ARN only, as operations that change a key ask. @throws AwsError */
  findByKeyId(keyId: string, nowMs: number): Key;
}

/** Makes the keys of every `AWS::KMS::Key`; the same seed gives the same material. */
export function openKeyStore(assembly: Assembly, seed: string, nowMs: number): KeyStore {
  const keys = assembly.byType('AWS::KMS::Key').map((resource) => makeKey(resource, assembly, seed, nowMs));
  const aliases = assembly.byType('AWS::KMS::Alias').map((resource) => {
    const target = textOf(resource.properties.TargetKeyId, `${resource.path}.TargetKeyId`);
    const key = keys.find(({ about }) => about.arn === target || about.id === target);
    if (key === undefined)
      throw new Error(`${resource.path} is an alias of '${target}', which is no key of the assembly`);
    return { name: resource.ref, arn: resource.arn ?? '', keyArn: key.about.arn };
  });

  const byKeyId = (keyId: string, nowMs: number) =>
    keys.find((key) => (key.about.arn === keyId || key.about.id === keyId) && !key.isGone(nowMs));
  return {
    keys,
    aliases,
    find(keyId, nowMs) {
      const alias = aliases.find(({ name, arn }) => name === keyId || arn === keyId);
      const key = byKeyId(alias?.keyArn ?? keyId, nowMs);
      if (key === undefined) throw notFound(/(^|:)alias\//.test(keyId) ? `alias ${keyId}` : `key '${keyId}'`);
      return key;
    },
    findByKeyId(keyId, nowMs) {
      if (/(^|:)alias\//.test(keyId)) throw invalid('this operation takes a key id or key ARN, not an alias');
      const key = byKeyId(keyId, nowMs);
      if (key === undefined) throw notFound(`key '${keyId}'`);
      return key;
    },
  };
}

function makeKey(resource: Resource, { account }: Assembly, seed: string, nowMs: number): Key {
  const { properties, path } = resource;
  const text = (name: string, fallback: string) => textOf(properties[name] ?? fallback, `${path}.${name}`);
  const usage = properties.KeyUsage === undefined ? undefined : text('KeyUsage', '');
  return new Key(
    {
      id: resource.ref,
      arn: textOf(resource.arn, `the ARN of ${path}`),
      account,
      ...keyKind(text('KeySpec', 'SYMMETRIC_DEFAULT'), usage, path),
      description: text('Description', ''),
      get policy() {
        return JSON.stringify(properties.KeyPolicy ?? {});
      },
      rotates: text('EnableKeyRotation', 'false') === 'true',
      multiRegion: text('MultiRegion', 'false') === 'true',
      createdAtMs: nowMs,
      enabled: text('Enabled', 'true') === 'true',
    },
    seed,
  );
}
