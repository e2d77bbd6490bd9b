/** One slot as the runtime exchanges it. */
export interface SlotState {
  readonly shape: 'Scalar';
  readonly value: SlotValue;
}

/** What was said for a slot and what it stands for. */
export interface SlotValue {
  readonly originalValue: string;
  readonly interpretedValue: string;
  readonly resolvedValues: readonly string[];
}

/** A slot holding one value. */
export function scalar(
  originalValue: string,
  interpretedValue: string,
  resolvedValues = [interpretedValue],
): SlotState {
  return { shape: 'Scalar', value: { originalValue, interpretedValue, resolvedValues } };
}
