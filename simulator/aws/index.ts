import type { Assembly } from '../assembly/index.ts';
import type { Authorize, RecordedCall } from './call.ts';
import { type Credentials, openCallers, type Principal } from './callers.ts';
import { startEngine } from './dynamodb/engine.ts';
import { dynamodbService } from './dynamodb/service.ts';
import { createTables, type Table } from './dynamodb/tables.ts';
import { type Fault, type Faults, openFaults } from './faults.ts';
import { openGateway } from './gateway.ts';
import { openKeyStore } from './kms/key-store.ts';
import { kmsService } from './kms/service.ts';
import { seededRandom } from './seeded-random.ts';

export type { Authorize, AwsCall, Decision, RecordedCall } from './call.ts';
export type { Credentials, Principal } from './callers.ts';
export type { Fault, Faults } from './faults.ts';

export interface AwsOptions {
  /**
   * Key material, data keys and credentials follow from it.
   *
   * @default 0
   */
  readonly seed?: number | string;
  /** Faults in force from the start; more can be injected later. */
  readonly faults?: readonly Fault[];
  /** When the keys were made, epoch milliseconds. Calls bring their own time: the one they are signed at. @default - now */
  readonly nowMs?: number;
  /** @default 0, a free port */
  readonly port?: number;
  /** Decides on every call. @default - everything is allowed */
  readonly authorize?: Authorize;
}

/** The AWS that an assembly's functions see. */
export interface Aws {
  /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  readonly region: string;
  /** Calls so far, oldest first. */
  readonly calls: readonly RecordedCall[];
  readonly faults: Faults;
  readonly tables: readonly Table[];
  /** Credentials that make the gateway recognise `principal`. */
  credentialsFor(principal: Principal): Credentials;
  /** Credentials of whoever operates the simulator: tests and tools. */
  operator(): Credentials;
  close(): Promise<void>;
}

/**
 * Creates the keys and tables of an assembly and opens the gateway in front of them.
 *
 * @throws Error in one line when the port is taken or a key or table cannot be made
 */
export async function openAws(assembly: Assembly, options: AwsOptions = {}): Promise<Aws> {
  const seed = String(options.seed ?? 0);
  const callers = openCallers(seed);
  const faults = openFaults(options.faults);
  const engine = startEngine();
  const tables = await createTables(assembly, engine);
  const keys = openKeyStore(assembly, seed, options.nowMs ?? Date.now());
  const gateway = await openGateway({
    services: [kmsService(keys, seededRandom(seed)), dynamodbService(tables, engine)],
    callers,
    faults,
    ...(options.authorize === undefined ? {} : { authorize: options.authorize }),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  return {
    endpoint: gateway.endpoint,
    region: assembly.region,
    calls: gateway.calls,
    faults,
    tables,
    credentialsFor: (principal) => callers.issue(principal),
    operator: () => callers.issue({ name: 'operator', arn: `arn:aws:iam::${assembly.account}:user/operator` }),
    close: () => gateway.close(),
  };
}
