import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { base64, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html */
export const generateRandom = operation(
  { NumberOfBytes: z.int().min(1).max(LIMITS.randomBytes) },
  ({ NumberOfBytes }, { random }) => ({ Plaintext: base64(random(NumberOfBytes)) }),
);
