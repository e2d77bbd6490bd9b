import { isRecord, type Json } from './json.ts';
import { failed, Refusal } from './problem.ts';
import { asText, type Lookup, referencesIn, replaceReferences, wholeReference } from './reference.ts';

/**
 * The parameters of one action, read strictly: what the simulator does not know is refused by name, what a call fails
 * to provide is an error of the service.
 */
export class Parameters {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    /** `flow 'main', action 'Ask' (GetParticipantInput)`. */
    private readonly where: string,
    private readonly lookup: Lookup,
    private readonly prefix = '',
  ) {}

  /** @throws Refusal naming the first parameter that is not in the list */
  only(allowed: readonly string[]): this {
    const stranger = Object.keys(this.values).find((name) => !allowed.includes(name));
    if (stranger !== undefined) {
      const known = allowed.length === 0 ? 'none' : allowed.join(', ');
      throw this.refusal(`has the parameter ${this.prefix}${stranger}, which is not supported; known here: ${known}`);
    }
    return this;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  /** Exactly one of these. */
  oneOf(names: readonly string[]): string {
    const present = names.filter((name) => this.has(name));
    const [only] = present;
    if (only !== undefined && present.length === 1) return only;
    const found = present.length === 0 ? 'none' : present.join(', ');
    throw this.refusal(`needs exactly one of ${names.join(', ')}, got ${found}`);
  }

  /** The string as written. */
  written(name: string): string {
    const value = this.values[name];
    if (typeof value === 'string' && value !== '') return value;
    throw this.refusal(`needs ${this.prefix}${name} as a string that is not empty, got ${shown(value)}`);
  }

  /** One of a few words; absent becomes the fallback. */
  word<Word extends string>(name: string, allowed: readonly Word[], fallback?: Word): Word {
    if (fallback !== undefined && !this.has(name)) return fallback;
    const value = this.written(name);
    const word = allowed.find((each) => each === value);
    if (word !== undefined) return word;
    throw this.refusal(`has ${this.prefix}${name} "${value}"; allowed: ${allowed.join(', ')}`);
  }

  /** A switch, however the console spells it: `True`, `true`, `TRUE`. */
  flag(name: string, fallback: boolean): boolean {
    if (!this.has(name)) return fallback;
    const value = this.written(name).toLowerCase();
    if (value === 'true' || value === 'false') return value === 'true';
    throw this.refusal(`has ${this.prefix}${name} "${value}"; allowed: True, False`);
  }

  /** Text with its references replaced; missing values become empty. */
  text(name: string): string {
    return replaceReferences(this.written(name), this.lookup);
  }

  /**
   * A value that has to be there: an ARN, a number, a voice.
   *
   * @throws ServiceError where a reference in it has no value
   */
  value(name: string): string {
    const written = this.written(name);
    const missing = referencesIn(written).find((path) => asText(this.lookup(path)) === '');
    if (missing !== undefined)
      throw failed(`${this.prefix}${name} refers to $.${missing.join('.')}, which has no value`);
    return replaceReferences(written, this.lookup);
  }

  /** What one reference stands for, with its JSON type; `undefined` where it has no value. */
  referred(name: string): Json | undefined {
    const written = this.written(name);
    const path = wholeReference(written);
    if (path !== undefined) return this.lookup(path);
    throw this.refusal(
      `has ${this.prefix}${name} "${written}", which has to be one reference such as $.Attributes.language`,
    );
  }

  /**
   * A whole number within limits, as digits or a reference.
   *
   * @throws Refusal where the written number is not allowed, ServiceError where a reference leads to none
   */
  integer(name: string, limits: { readonly least: number; readonly most: number }): number {
    const written = this.values[name];
    const dynamic = typeof written === 'string' && referencesIn(written).length > 0;
    const text = typeof written === 'number' ? String(written) : dynamic ? this.value(name) : this.written(name);
    const number = /^-?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (number >= limits.least && number <= limits.most) return number;
    const what = `${this.prefix}${name} is ${shown(text)}; allowed: ${limits.least} to ${limits.most}`;
    throw dynamic ? failed(what) : this.refusal(what);
  }

  /** An object inside the parameters. */
  nested(name: string): Parameters {
    const value = this.values[name];
    if (isRecord(value)) return new Parameters(value, this.where, this.lookup, `${this.prefix}${name}.`);
    throw this.refusal(`needs ${this.prefix}${name} as an object, got ${shown(value)}`);
  }

  /** A list of objects inside the parameters, not empty. */
  list(name: string): readonly Parameters[] {
    const value = this.values[name];
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) {
      throw this.refusal(`needs ${this.prefix}${name} as a list of objects that is not empty, got ${shown(value)}`);
    }
    return value.map(
      (entry, index) => new Parameters(entry, this.where, this.lookup, `${this.prefix}${name}[${index}].`),
    );
  }

  /** A list of words. */
  words(name: string): readonly string[] {
    const value = this.values[name];
    if (Array.isArray(value) && value.every((word): word is string => typeof word === 'string')) return value;
    throw this.refusal(`needs ${this.prefix}${name} as a list of strings, got ${shown(value)}`);
  }

  /** Names of this object's members. */
  names(): readonly string[] {
    return Object.keys(this.values);
  }

  /** A map of texts; references in keys and values are replaced. */
  texts(name: string): Readonly<Record<string, string>> {
    const map = this.nested(name);
    return Object.fromEntries(map.names().map((key) => [replaceReferences(key, this.lookup), map.text(key)]));
  }

  /** A value of any JSON type in which strings may be references. */
  json(name: string): Json {
    return this.resolved(this.values[name] as Json);
  }

  private resolved(value: Json): Json {
    if (typeof value === 'string') return replaceReferences(value, this.lookup);
    if (Array.isArray(value)) return value.map((each: Json) => this.resolved(each));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.resolved(each as Json)]));
  }

  refusal(what: string): Refusal {
    return new Refusal(`${this.where} ${what}`);
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
