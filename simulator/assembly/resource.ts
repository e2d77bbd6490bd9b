import type { Subject } from './identities/identity.ts';
import { identify } from './identities/index.ts';
import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';
import type { Home } from './physical-ids.ts';

/** One resource of a stack. Everything is resolved when it is first asked for, and fails only then. */
export interface Resource {
  readonly stack: string;
  readonly region: string;
  readonly logicalId: string;
  readonly type: string;
  /** `<stack>/<logical id>`, for messages. */
  readonly path: string;
  /** What `Ref` gives. @throws Error when it depends on something that is not simulated */
  readonly ref: string;
  /** `undefined` for types without an ARN. */
  readonly arn: string | undefined;
  /** Properties, resolved member by member on access; a member the template leaves out is `undefined`. */
  readonly properties: Readonly<Record<string, Json | undefined>>;
  /** Tags of the resource, and of its stack where the resource has none of that name. */
  readonly tags: Readonly<Record<string, string>>;
  /** Logical ids this resource waits for by `DependsOn`. */
  readonly dependsOn: readonly string[];
  /** What `Fn::GetAtt` gives. @throws Error naming the attribute when it is unknown or only exists after deployment */
  attribute(name: string): Json;
}

/** A resource as the template has it, and the means to resolve it. */
export interface ResourceSource {
  readonly home: Home;
  readonly declaration: JsonObject;
  readonly stackTags: Readonly<Record<string, string>>;
  /** Other resources of the stack, in the template's order, by logical id. */
  readonly siblings: JsonObject;
  resolve(value: Json, path: string): Json | undefined;
}

/** Tags are called differently on Lex bots and aliases. */
const TAG_PROPERTIES = ['Tags', 'BotTags', 'BotAliasTags'];

export function makeResource(source: ResourceSource): Resource {
  const { home, declaration, stackTags } = source;
  const path = `${home.stack}/${home.logicalId}`;
  const type = textOf(declaration.Type, `the type of ${path}`);
  const raw = objectOf(declaration.Properties, `the properties of ${path}`);
  const properties = lazily(raw, (value, name) => source.resolve(value, `${path}.${name}`));

  const text = (name: string) => {
    const value = properties[name];
    return value === undefined ? undefined : textOf(value, `${path}.${name}`);
  };
  const subject: Subject = {
    ...home,
    type,
    text,
    need(name) {
      const value = text(name);
      if (value === undefined) throw new Error(`${path} (${type}) needs a ${name}`);
      return value;
    },
    before: (name) => earlierTwins(source, type, name),
  };
  const identity = identify(subject);

  return {
    stack: home.stack,
    region: home.region,
    logicalId: home.logicalId,
    type,
    path,
    properties,
    get ref() {
      return identity.ref();
    },
    get arn() {
      return identity.arn?.();
    },
    get tags() {
      const own = TAG_PROPERTIES.flatMap((name) => tagEntries(properties[name], `${path}.${name}`));
      return { ...stackTags, ...Object.fromEntries(own) };
    },
    dependsOn: [declaration.DependsOn ?? []].flat().map((id) => textOf(id, `DependsOn of ${path}`)),
    attribute(name) {
      const attribute = identity.attributes[name];
      if (attribute !== undefined) return attribute();
      const known = Object.keys(identity.attributes);
      throw new Error(
        `attribute '${name}' of ${path} (${type}) is not simulated${known.length > 0 ? `; known are ${known.join(', ')}` : ''}`,
      );
    },
  };
}

/** An object whose members are worked out once, when first read; a failure is thrown again at every read. */
export function lazily(
  raw: JsonObject,
  resolve: (value: Json, name: string) => Json | undefined,
): Readonly<Record<string, Json | undefined>> {
  const members: Record<string, Json | undefined> = {};
  for (const [name, value] of Object.entries(raw)) {
    Object.defineProperty(members, name, {
      enumerable: true,
      configurable: true,
      get() {
        const resolved = resolve(value, name);
        Object.defineProperty(members, name, { enumerable: true, value: resolved });
        return resolved;
      },
    });
  }
  return members;
}

function earlierTwins({ home, declaration, siblings }: ResourceSource, type: string, name: string): number {
  const wanted = JSON.stringify(objectOf(declaration.Properties, '')[name]);
  const earlier = Object.entries(siblings).slice(0, Object.keys(siblings).indexOf(home.logicalId));
  return earlier.filter(
    ([, other]) =>
      isObject(other) &&
      other.Type === type &&
      isObject(other.Properties) &&
      JSON.stringify(other.Properties[name]) === wanted,
  ).length;
}

/** Tags come as a list of `{ Key, Value }` or, on some types, as a map. */
function tagEntries(tags: Json | undefined, where: string): [string, string][] {
  if (isObject(tags)) return Object.entries(tags).map(([key, value]) => [key, textOf(value, where)]);
  return listOf(tags, where).map((tag) => {
    const { Key, Value } = objectOf(tag, where);
    return [textOf(Key, where), textOf(Value, where)];
  });
}
