import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html, in one page. */
export const listAliases = operation({ KeyId: keyId.optional() }, ({ KeyId }, { store, nowMs }) => {
  const of = KeyId === undefined ? undefined : store.findByKeyId(KeyId, nowMs).about.arn;
  return {
    Aliases: store.aliases
      .filter(({ keyArn }) => of === undefined || keyArn === of)
      .map(({ name, arn, keyArn }) => ({
        AliasName: name,
        AliasArn: arn,
        TargetKeyId: keyArn.slice(keyArn.indexOf('/') + 1),
      })),
    Truncated: false,
  };
});
