import { createHash } from 'node:crypto';

/** Where a resource lives; all that its physical id depends on besides its type. */
export interface Home {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  readonly stack: string;
  readonly logicalId: string;
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The same resource always hashes to the same bytes; another account, region or stack to others. */
function digest(home: Home, purpose: string): Buffer {
  const { account, region, stack, logicalId } = home;
  return createHash('sha256').update([account, region, stack, logicalId, purpose].join('|')).digest();
}

/** An id shaped like a version 4 UUID, as Connect and KMS give. */
export function uuidFor(home: Home, purpose = 'id'): string {
  const bytes = digest(home, purpose).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Upper-case letters and digits, as Lex bot ids (10), IAM ids (17) and CloudFormation suffixes (12) are made of. */
export function alphanumericFor(home: Home, length: number, purpose = 'id'): string {
  return Array.from(digest(home, purpose).subarray(0, length), (byte) => ALPHANUMERIC[byte % ALPHANUMERIC.length]).join(
    '',
  );
}

/** The name CloudFormation generates when a template gives none: stack, logical id and a suffix, cut to `limit`. */
export function generatedName(home: Home, limit: number): string {
  const suffix = alphanumericFor(home, 12, 'name');
  const room = limit - suffix.length - 2;
  const logical = home.logicalId.slice(0, Math.max(24, room - home.stack.length));
  return `${home.stack.slice(0, room - logical.length)}-${logical}-${suffix}`;
}

/** `arn:<partition>:<service>:<region>:<account>:<resource>` */
export function arnOf(home: Home, service: string, resource: string): string {
  return `arn:${home.partition}:${service}:${home.region}:${home.account}:${resource}`;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
