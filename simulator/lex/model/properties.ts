import { UnsupportedBotError } from '../errors.ts';

/**
 * Reads one object of resolved CloudFormation properties. A member that nobody read and nobody declared harmless is
 * refused by name, so that nothing of a bot is ever passed over in silence.
 */
export class Properties {
  readonly path: string;
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(path: string, value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UnsupportedBotError(`${path} must be an object, got ${describe(value)}`);
    }
    this.path = path;
    this.#members = value as Record<string, unknown>;
  }

  /**
   * Insists that every member present is either understood or harmless.
   *
   * @param understood members the caller reads
   * @param harmless members without effect on a text conversation
   */
  only(understood: readonly string[], harmless: readonly string[] = []): this {
    for (const [name, value] of Object.entries(this.#members)) {
      if (value === undefined || understood.includes(name) || harmless.includes(name)) continue;
      throw new UnsupportedBotError(
        `${this.path}.${name} is not supported by this runtime, which knows: ${[...understood, ...harmless].join(', ')}`,
      );
    }
    return this;
  }

  /** Whether the member is present. */
  has(name: string): boolean {
    return this.#members[name] !== undefined;
  }

  /** A text that must be there. */
  text(name: string): string {
    const value = this.#members[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new UnsupportedBotError(`${this.path}.${name} must be a text, got ${describe(value)}`);
  }

  /** A text, or `undefined` where the member is absent. */
  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  /** One of some texts. */
  oneOf<const T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.text(name);
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    throw new UnsupportedBotError(`${this.path}.${name} must be one of ${allowed.join(', ')}, got '${value}'`);
  }

  /** A number within limits; templates also write numbers as text. */
  number(name: string, least: number, most: number): number {
    const value = this.#members[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && number >= least && number <= most) return number;
    throw new UnsupportedBotError(`${this.path}.${name} must be ${least} to ${most}, got ${describe(value)}`);
  }

  /** A boolean; templates also write `"true"` and `"false"`. */
  boolean(name: string, absent: boolean): boolean {
    const value = this.#members[name];
    if (value === undefined) return absent;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw new UnsupportedBotError(`${this.path}.${name} must be true or false, got ${describe(value)}`);
  }

  /** An object that must be there. */
  object(name: string): Properties {
    return new Properties(`${this.path}.${name}`, this.#members[name]);
  }

  /** An object, or `undefined` where the member is absent. */
  optionalObject(name: string): Properties | undefined {
    return this.has(name) ? this.object(name) : undefined;
  }

  /** A list of objects, empty where the member is absent. Items are named by their `Name` or `LocaleId` in messages. */
  list(name: string): Properties[] {
    const value = this.#members[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      throw new UnsupportedBotError(`${this.path}.${name} must be a list, got ${describe(value)}`);
    }
    return value.map((item: unknown, index) => new Properties(`${this.path}.${name}[${nameOf(item) ?? index}]`, item));
  }
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const named = item as { readonly Name?: unknown; readonly LocaleId?: unknown };
  const name = named.Name ?? named.LocaleId;
  return typeof name === 'string' ? name : undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value).slice(0, 80);
}
