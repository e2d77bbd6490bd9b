import { createPublicKey, createVerify } from 'node:crypto';
import {
  CancelKeyDeletionCommand,
  DecryptCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  GenerateMacCommand,
  GenerateRandomCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  GetPublicKeyCommand,
  KMSClient,
  ListAliasesCommand,
  ListKeysCommand,
  ReEncryptCommand,
  RotateKeyOnDemandCommand,
  ScheduleKeyDeletionCommand,
  SignCommand,
  type SigningAlgorithmSpec,
  VerifyCommand,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { removeAssemblies } from '../../assembly/sample-assembly.ts';
import { closeSamples, KEYS, key, openSample, refusal } from '../sample-aws.ts';

afterEach(closeSamples);
afterAll(removeAssemblies);

const open = () => openSample(KEYS);
const SECRET = Buffer.from('account 4417');
const CONTEXT = { purpose: 'caller-profile', pseudonym: 'p' };
const MAC = { Message: SECRET, MacAlgorithm: 'HMAC_SHA_256' } as const;

describe('encryption', () => {
  test('what is encrypted is decrypted, by whichever name the key is called', async () => {
    const { kms, arn } = await open();
    const id = arn('DataKey').split('/')[1] ?? '';

    for (const KeyId of ['alias/data', arn('Alias'), arn('DataKey'), id]) {
      const { CiphertextBlob, KeyId: used } = await kms.send(new EncryptCommand({ KeyId, Plaintext: SECRET }));
      const { Plaintext, KeyId: said } = await kms.send(new DecryptCommand({ CiphertextBlob }));

      expect(Buffer.from(CiphertextBlob ?? []).includes(SECRET)).toBe(false);
      expect(Buffer.from(Plaintext ?? [])).toEqual(SECRET);
      expect([used, said]).toEqual([arn('DataKey'), arn('DataKey')]);
    }
  });

  test('the encryption context must be the same, in any order', async () => {
    const { kms } = await open();
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET, EncryptionContext: CONTEXT }),
    );
    const decrypt = (EncryptionContext?: Record<string, string>) =>
      refusal(kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext })));

    expect(await decrypt({ pseudonym: 'p', purpose: 'caller-profile' })).toBe('no error');
    expect(await decrypt({ ...CONTEXT, pseudonym: 'q' })).toBe('InvalidCiphertextException');
    expect(await decrypt({ ...CONTEXT, more: 'x' })).toBe('InvalidCiphertextException');
    expect(await decrypt()).toBe('InvalidCiphertextException');
  });

  test('a ciphertext changed in any byte is refused', async () => {
    const { kms } = await open();
    const { CiphertextBlob = new Uint8Array() } = await kms.send(
      new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET }),
    );

    const names = await Promise.all(
      Array.from(CiphertextBlob, (byte, index) => {
        const changed = Uint8Array.from(CiphertextBlob);
        changed[index] = byte ^ 1;
        return refusal(kms.send(new DecryptCommand({ CiphertextBlob: changed })));
      }),
    );
    const cut = await refusal(kms.send(new DecryptCommand({ CiphertextBlob: CiphertextBlob.subarray(0, 40) })));

    // a changed key id may look like another key's, which is not there
    expect([...new Set(names)].sort()).toEqual(['InvalidCiphertextException', 'NotFoundException']);
    expect(cut).toBe('InvalidCiphertextException');
  });

  test('a data key comes plain and wrapped, in the size asked for', async () => {
    const { kms } = await open();
    const KeyId = 'alias/data';

    const aes = await kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext: CONTEXT }));
    const small = await kms.send(new GenerateDataKeyCommand({ KeyId, NumberOfBytes: 24 }));
    const wrapped = await kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId, KeySpec: 'AES_128' }));
    const opened = await kms.send(
      new DecryptCommand({ CiphertextBlob: aes.CiphertextBlob, EncryptionContext: CONTEXT, KeyId }),
    );
    const later = await kms.send(new DecryptCommand({ CiphertextBlob: wrapped.CiphertextBlob }));

    expect(aes.Plaintext).toHaveLength(32);
    expect(small.Plaintext).toHaveLength(24);
    expect(opened.Plaintext).toEqual(aes.Plaintext);
    expect(wrapped).not.toHaveProperty('Plaintext');
    expect(later.Plaintext).toHaveLength(16);
  });

  test('a data key without a size, or with two, is refused', async () => {
    const { kms } = await open();
    const make = (size: object) => refusal(kms.send(new GenerateDataKeyCommand({ KeyId: 'alias/data', ...size })));

    expect(await make({})).toBe('ValidationException');
    expect(await make({ KeySpec: 'AES_256', NumberOfBytes: 32 })).toBe('ValidationException');
    expect(await make({ NumberOfBytes: 1025 })).toBe('ValidationException');
  });

  test('re-encryption moves a secret to another key and context', async () => {
    const { aws, kms, arn } = await open();
    const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET }));

    const moved = await kms.send(
      new ReEncryptCommand({
        CiphertextBlob,
        DestinationKeyId: arn('OtherKey'),
        DestinationEncryptionContext: CONTEXT,
      }),
    );
    const resources = aws.calls.at(-1)?.resources;
    const { Plaintext, KeyId } = await kms.send(
      new DecryptCommand({ CiphertextBlob: moved.CiphertextBlob, EncryptionContext: CONTEXT }),
    );

    expect(Buffer.from(Plaintext ?? [])).toEqual(SECRET);
    expect([moved.SourceKeyId, KeyId]).toEqual([arn('DataKey'), arn('OtherKey')]);
    expect(resources).toEqual([arn('DataKey'), arn('OtherKey')]);
  });

  test('insisting on another key than the one that encrypted is refused', async () => {
    const { kms, arn } = await open();
    const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET }));

    expect(await refusal(kms.send(new DecryptCommand({ CiphertextBlob, KeyId: arn('OtherKey') })))).toBe(
      'IncorrectKeyException',
    );
  });

  test('after a rotation old ciphertexts still open', async () => {
    const { kms, arn } = await open();
    const encrypt = () => kms.send(new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET }));
    const old = await encrypt();

    await kms.send(new RotateKeyOnDemandCommand({ KeyId: arn('DataKey') }));
    const recent = await encrypt();

    for (const { CiphertextBlob } of [old, recent]) {
      const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob }));
      expect(Buffer.from(Plaintext ?? [])).toEqual(SECRET);
    }
  });

  test('limits are held', async () => {
    const { kms } = await open();
    const encrypt = (bytes: number, EncryptionContext = {}) =>
      refusal(
        kms.send(new EncryptCommand({ KeyId: 'alias/data', Plaintext: Buffer.alloc(bytes, 1), EncryptionContext })),
      );

    expect(await encrypt(4096)).toBe('no error');
    expect(await encrypt(4097)).toBe('ValidationException');
    expect(await encrypt(1, { long: 'x'.repeat(8192) })).toBe('ValidationException');
  });

  test('members that would change the meaning of a request are refused by name', async () => {
    const { kms } = await open();
    const dry = new EncryptCommand({ KeyId: 'alias/data', Plaintext: SECRET, GrantTokens: ['t'], DryRun: true });

    await expect(kms.send(dry)).rejects.toThrow('not simulated: GrantTokens, DryRun');
  });
});

describe('message authentication codes', () => {
  test('a MAC is the same for the same message and key, and verified', async () => {
    const { kms, arn } = await open();
    const request = { ...MAC, KeyId: arn('MacKey') };

    const once = await kms.send(new GenerateMacCommand(request));
    const again = await kms.send(new GenerateMacCommand(request));
    const verified = await kms.send(new VerifyMacCommand({ ...request, Mac: once.Mac }));

    expect(once.Mac).toHaveLength(32);
    expect(again.Mac).toEqual(once.Mac);
    expect(verified.MacValid).toBe(true);
  });

  test('another message, a cut MAC and the wrong algorithm are refused', async () => {
    const { kms, arn } = await open();
    const KeyId = arn('MacKey');
    const { Mac = new Uint8Array() } = await kms.send(new GenerateMacCommand({ ...MAC, KeyId }));
    const verify = (changes: object) => refusal(kms.send(new VerifyMacCommand({ ...MAC, KeyId, Mac, ...changes })));

    expect(await verify({ Message: Buffer.from('account 4418') })).toBe('KMSInvalidMacException');
    expect(await verify({ Mac: Mac.subarray(1) })).toBe('KMSInvalidMacException');
    expect(await verify({ MacAlgorithm: 'HMAC_SHA_512' })).toBe('InvalidKeyUsageException');
  });
});

describe('signatures', () => {
  test.each<[string, SigningAlgorithmSpec]>([
    ['EccKey', 'ECDSA_SHA_256'],
    ['RsaKey', 'RSASSA_PSS_SHA_256'],
    ['RsaKey', 'RSASSA_PKCS1_V1_5_SHA_512'],
  ])('%s signs with %s, and no other message passes', async (name, SigningAlgorithm) => {
    const { kms, arn } = await open();
    const request = { KeyId: arn(name), Message: SECRET, SigningAlgorithm };

    const { Signature } = await kms.send(new SignCommand(request));
    const valid = await kms.send(new VerifyCommand({ ...request, Signature }));
    const other = new VerifyCommand({ ...request, Message: Buffer.from('other'), Signature });

    expect(valid.SignatureValid).toBe(true);
    expect(await refusal(kms.send(other))).toBe('KMSInvalidSignatureException');
  });

  test('anybody can verify with the public key', async () => {
    const { kms, arn } = await open();
    const KeyId = arn('EccKey');
    const { Signature = new Uint8Array() } = await kms.send(
      new SignCommand({ KeyId, Message: SECRET, SigningAlgorithm: 'ECDSA_SHA_256' }),
    );

    const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId }));
    const publicKey = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });

    expect(createVerify('sha256').update(SECRET).verify(publicKey, Signature)).toBe(true);
  });

  test('a symmetric key has no public key, and digests are refused by name', async () => {
    const { kms, arn } = await open();
    const digest = new SignCommand({
      KeyId: arn('EccKey'),
      Message: Buffer.alloc(32, 1),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    });

    expect(await refusal(kms.send(new GetPublicKeyCommand({ KeyId: 'alias/data' })))).toBe('InvalidKeyUsageException');
    await expect(kms.send(digest)).rejects.toThrow('MessageType: only RAW is simulated');
  });
});

describe('keys', () => {
  test('a key is described as its template made it', async () => {
    const nowMs = Date.parse('2026-01-02T03:04:05Z');
    const { kms, arn } = await openSample(KEYS, { nowMs });

    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: 'alias/data' }));
    const { KeyMetadata: mac } = await kms.send(new DescribeKeyCommand({ KeyId: arn('MacKey') }));

    expect(KeyMetadata).toMatchObject({
      AWSAccountId: '111122223333',
      Arn: arn('DataKey'),
      CreationDate: new Date(nowMs),
      Description: 'profiles',
      Enabled: true,
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      Origin: 'AWS_KMS',
    });
    expect(mac).toMatchObject({ KeySpec: 'HMAC_256', MacAlgorithms: ['HMAC_SHA_256'] });
  });

  test('keys, aliases, policy and rotation are told', async () => {
    const { kms, arn } = await open();
    const KeyId = arn('DataKey');

    const { Keys } = await kms.send(new ListKeysCommand());
    const { Aliases } = await kms.send(new ListAliasesCommand());
    const none = await kms.send(new ListAliasesCommand({ KeyId: arn('MacKey') }));
    const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId }));
    const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId }));

    expect(Keys).toHaveLength(6);
    expect(Aliases).toEqual([{ AliasName: 'alias/data', AliasArn: arn('Alias'), TargetKeyId: KeyId.split('/')[1] }]);
    expect(none.Aliases).toEqual([]);
    expect(JSON.parse(Policy ?? '')).toEqual({ Statement: [] });
    expect(KeyRotationEnabled).toBe(true);
  });

  test('a disabled key serves nobody until it is enabled', async () => {
    const { kms, arn } = await open();
    const KeyId = arn('DisabledKey');
    const encrypt = () => refusal(kms.send(new EncryptCommand({ KeyId, Plaintext: SECRET })));

    expect(await encrypt()).toBe('DisabledException');
    await kms.send(new EnableKeyCommand({ KeyId }));
    expect(await encrypt()).toBe('no error');
    await kms.send(new DisableKeyCommand({ KeyId }));
    expect(await encrypt()).toBe('DisabledException');
  });

  test('a key about to be deleted serves nobody, comes back disabled, and is gone when its time is over', async () => {
    const { kms, arn, settings } = await open();
    const KeyId = arn('MacKey');
    const mac = (client = kms) => refusal(client.send(new GenerateMacCommand({ ...MAC, KeyId })));
    const schedule = new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 });
    const nextWeek = new KMSClient({ ...settings, systemClockOffset: 8 * 86_400_000 });

    const { DeletionDate } = await kms.send(schedule);
    const pending = [
      await mac(),
      await refusal(kms.send(new EnableKeyCommand({ KeyId }))),
      await refusal(kms.send(schedule)),
    ];
    await kms.send(new CancelKeyDeletionCommand({ KeyId }));
    const cancelled = [await mac(), await refusal(kms.send(new CancelKeyDeletionCommand({ KeyId })))];
    await kms.send(schedule);

    expect(((DeletionDate?.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
    expect(pending).toEqual(Array(3).fill('KMSInvalidStateException'));
    expect(cancelled).toEqual(['DisabledException', 'KMSInvalidStateException']);
    expect(await mac(nextWeek)).toBe('NotFoundException');
  });

  test('a waiting period outside 7 to 30 days is refused', async () => {
    const { kms, arn } = await open();
    const schedule = (PendingWindowInDays: number) =>
      refusal(kms.send(new ScheduleKeyDeletionCommand({ KeyId: arn('MacKey'), PendingWindowInDays })));

    expect([await schedule(6), await schedule(31)]).toEqual(Array(2).fill('ValidationException'));
  });

  test('a key does only what it is for', async () => {
    const { kms, arn } = await open();

    expect(await refusal(kms.send(new EncryptCommand({ KeyId: arn('MacKey'), Plaintext: SECRET })))).toBe(
      'InvalidKeyUsageException',
    );
    expect(await refusal(kms.send(new GenerateMacCommand({ ...MAC, KeyId: arn('DataKey') })))).toBe(
      'InvalidKeyUsageException',
    );
  });

  test('a key nobody has is not found; an alias is no key id where the key itself is meant', async () => {
    const { kms } = await open();

    await expect(kms.send(new DescribeKeyCommand({ KeyId: 'alias/nobody' }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'alias alias/nobody does not exist',
    });
    expect(await refusal(kms.send(new DisableKeyCommand({ KeyId: 'alias/data' })))).toBe('ValidationException');
  });

  test('the same seed gives the same keys and randomness, another seed others', async () => {
    const outcome = async (seed: number) => {
      const { kms, arn } = await openSample(KEYS, { seed });
      const { Mac = [] } = await kms.send(new GenerateMacCommand({ ...MAC, KeyId: arn('MacKey') }));
      const { Plaintext = [] } = await kms.send(new GenerateRandomCommand({ NumberOfBytes: 48 }));
      return Buffer.from([...Mac, ...Plaintext]).toString('hex');
    };

    const first = await outcome(1);

    expect(first).toHaveLength(160);
    expect(await outcome(1)).toBe(first);
    expect(await outcome(2)).not.toBe(first);
  });

  test.each([
    [{ KeySpec: 'SM2' }, "key spec 'SM2' of sample/Key is not simulated"],
    [
      { KeySpec: 'HMAC_256' },
      "key usage 'ENCRYPT_DECRYPT' of sample/Key does not go with HMAC_256; use GENERATE_VERIFY_MAC",
    ],
  ])('a template’s key that cannot be made is named: %j', async (properties, message) => {
    await expect(openSample({ Key: key(properties) })).rejects.toThrow(message);
  });

  test('an alias of a key outside the assembly is named', async () => {
    const Alias = { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/a', TargetKeyId: 'elsewhere' } };

    await expect(openSample({ Alias })).rejects.toThrow(
      "sample/Alias is an alias of 'elsewhere', which is no key of the assembly",
    );
  });
});
