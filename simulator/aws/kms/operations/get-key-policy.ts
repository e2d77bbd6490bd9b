import { z } from 'zod';
import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html */
export const getKeyPolicy = operation(
  { KeyId: keyId, PolicyName: z.literal('default').default('default') },
  ({ KeyId }, { store, nowMs }) => ({ Policy: store.findByKeyId(KeyId, nowMs).about.policy, PolicyName: 'default' }),
);
