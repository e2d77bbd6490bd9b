import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { keyId, operation, seconds } from '../operation.ts';

const { least, most } = LIMITS.pendingDays;
const DAY_MS = 86_400_000;

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
export const scheduleKeyDeletion = operation(
  { KeyId: keyId, PendingWindowInDays: z.int().min(least).max(most).default(most) },
  ({ KeyId, PendingWindowInDays }, { store, nowMs }) => {
    const key = store.findByKeyId(KeyId, nowMs);
    const deletionAtMs = nowMs + PendingWindowInDays * DAY_MS;
    key.scheduleDeletion(deletionAtMs);
    return { KeyId: key.about.arn, DeletionDate: seconds(deletionAtMs), KeyState: key.state, PendingWindowInDays };
  },
);
