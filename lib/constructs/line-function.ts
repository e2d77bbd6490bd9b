import { Duration, Tags } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionName } from '../../lambda/contracts/function-names.ts';
import { EncryptedLogGroup } from './encrypted-log-group.ts';
import { writeLogs } from './permissions.ts';

/** Tag by which people and tools find a function of the line; its value is the function's name. */
export const FUNCTION_TAG = 'trustline:function';

/** Memory of every function, in MB. Processor share grows with it, and a caller waits for the processor. */
const MEMORY_MB = 512;

/** What one function is for, what it is told, and what it may do. */
export interface FunctionSpec {
  readonly name: FunctionName;
  readonly description: string;
  /** Longest run; on the call path never longer than the caller waits. */
  readonly timeout: Duration;
  /** What the handler reads at cold start, beside what every function reads. */
  readonly environment: Readonly<Record<string, string>>;
  /** Exactly the actions and resources its work needs. */
  readonly statements: readonly PolicyStatement[];
}

export interface LineFunctionProps {
  readonly spec: FunctionSpec;

  /** The bundled handler: `index.mjs` exporting `handler`. */
  readonly code: Code;

  /** Key that encrypts the log group. */
  readonly logKey: IKey;

  /** How long logs are kept, in days. */
  readonly logRetentionDays: number;
}

/** A function of the line: its own role with what its work needs and nothing more, its own encrypted log group, traced. */
export class LineFunction extends Construct {
  public readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, { spec, code, logKey, logRetentionDays }: LineFunctionProps) {
    super(scope, id);

    const { logGroup } = new EncryptedLogGroup(this, 'Logs', {
      encryptionKey: logKey,
      retentionDays: logRetentionDays,
    });
    const role = new Role(this, 'Role', {
      description: `What ${spec.name} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const statement of [writeLogs(logGroup), ...spec.statements]) role.addToPolicy(statement);

    this.function = new LambdaFunction(this, 'Resource', {
      description: spec.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code,
      role,
      logGroup,
      memorySize: MEMORY_MB,
      timeout: spec.timeout,
      tracing: Tracing.ACTIVE,
      environment: {
        POWERTOOLS_SERVICE_NAME: spec.name,
        POWERTOOLS_METRICS_NAMESPACE: 'Trustline',
        LOG_LEVEL: 'INFO',
        NODE_OPTIONS: '--enable-source-maps',
        ...spec.environment,
      },
    });
    Tags.of(this.function).add(FUNCTION_TAG, spec.name);
  }
}

/** Longest run of a custom resource's function. */
export const CUSTOM_RESOURCE_TIMEOUT = Duration.minutes(2);
