import { operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html, in one page. */
export const listKeys = operation({}, (_, { store, nowMs }) => ({
  Keys: store.keys.filter((key) => !key.isGone(nowMs)).map(({ about }) => ({ KeyId: about.id, KeyArn: about.arn })),
  Truncated: false,
}));
