import type { Shape } from '../../catalogue/index.ts';
import { either, suggestion } from '../words.ts';

type TextCheck = NonNullable<Extract<Shape, { kind: 'text' }>['check']>;

const WHOLE = /^-?\d{1,20}$/;
const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?$/;

/** What is wrong with a literal, as the end of a sentence with the remedy in it; `undefined` when nothing is. */
export function problemWithLiteral(value: string, check: TextCheck): string | undefined {
  switch (check.is) {
    case 'one of': {
      if (check.values.includes(value) || check.tolerated?.includes(value) === true) return undefined;
      const allowed = check.values;
      return `which is not allowed; write ${either(allowed)}${suggestion(value, allowed)}`;
    }
    case 'whole number': {
      if (WHOLE.test(value) && BigInt(value) >= BigInt(check.min) && BigInt(value) <= BigInt(check.max))
        return undefined;
      return `which is not a whole number from ${check.min} to ${check.max}`;
    }
    case 'number': {
      if (DECIMAL.test(value) && Number(value) >= check.min && Number(value) <= check.max) return undefined;
      const bounded = Number.isFinite(check.min) && Math.abs(check.min) < Number.MAX_SAFE_INTEGER;
      return bounded ? `which is not a number from ${check.min} to ${check.max}` : 'which is not a number';
    }
    case 'matching':
      return check.pattern.test(value) ? undefined : `which is not ${check.described}`;
    case 'at most':
      return value.length <= check.characters
        ? undefined
        : `${value.length} characters; at most ${check.characters} are spoken, so say it in parts`;
    case 'a reference':
      return 'which is a literal; the service takes a reference only, such as $.Attributes.language';
  }
}

/** The documented spelling of a literal that is merely tolerated. */
export function betterSpelling(value: string, check: TextCheck): string | undefined {
  if (check.is !== 'one of' || check.tolerated?.includes(value) !== true) return undefined;
  return check.values.find((allowed) => allowed.toLowerCase() === value.toLowerCase());
}
