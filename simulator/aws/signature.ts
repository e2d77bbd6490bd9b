import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './aws-error.ts';
import type { Callers, Principal } from './callers.ts';

/** An HTTP request as far as its signature covers it. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a valid signature proves. */
export interface Signer {
  readonly principal: Principal;
  /** From the credential scope. */
  readonly region: string;
  readonly service: string;
  /** Epoch milliseconds, whole seconds. */
  readonly signedAtMs: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const REFUSED = 403;

/**
 * Checks a Signature Version 4 and says who signed. The time is not compared with ours: callers live in virtual time.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 *
 * @throws AwsError named as AWS does: missing or incomplete signature, unknown key, signature that does not match
 */
export function verifySignature(request: SignedRequest, callers: Callers): Signer {
  const header = request.headers.authorization;
  if (header === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'the request carries no Authorization header', REFUSED);
  }
  const { accessKeyId, date, region, service, signedHeaders, signature } = parseAuthorization(header);
  const signedAt = String(request.headers['x-amz-date'] ?? '');
  const signedAtMs = parseDate(signedAt);
  if (Number.isNaN(signedAtMs) || !signedAt.startsWith(date)) {
    throw incomplete('X-Amz-Date must be in ISO 8601 basic format and on the date of the credential scope');
  }

  const caller = callers.find(accessKeyId);
  const token = request.headers['x-amz-security-token'];
  if (caller === undefined || token !== caller.credentials.sessionToken) {
    throw new AwsError('UnrecognizedClientException', 'the security token included in the request is invalid', REFUSED);
  }

  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = createHash('sha256').update(canonicalRequest(request, signedHeaders)).digest('hex');
  const key = signingKey(caller.credentials.secretAccessKey, date, region, service);
  const expected = createHmac('sha256', key).update([ALGORITHM, signedAt, scope, canonical].join('\n')).digest();
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AwsError(
      'InvalidSignatureException',
      'the request signature does not match the one calculated here; check the secret access key and the signing method',
      REFUSED,
    );
  }
  return { principal: caller.principal, region, service, signedAtMs };
}

function incomplete(message: string): AwsError {
  return new AwsError('IncompleteSignature', message, REFUSED);
}

function parseAuthorization(header: string) {
  const [algorithm, ...rest] = header.split(' ');
  if (algorithm !== ALGORITHM) throw incomplete(`the signing algorithm must be ${ALGORITHM}`);
  const parameters = new Map(
    rest
      .join('')
      .split(',')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const [accessKeyId, date, region, service, terminator, ...more] = (parameters.get('Credential') ?? '').split('/');
  const signedHeaders = parameters.get('SignedHeaders');
  const signature = parameters.get('Signature');
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request' || more.length > 0) {
    throw incomplete('Credential must be <key>/<date>/<region>/<service>/aws4_request');
  }
  if (!signedHeaders || !signature) throw incomplete('the Authorization header needs SignedHeaders and Signature');
  if (!signedHeaders.split(';').includes('host')) throw incomplete("'host' must be among the signed headers");
  return { accessKeyId, date, region, service, signedHeaders, signature };
}

function canonicalRequest({ method, url, headers, body }: SignedRequest, signedHeaders: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const names = signedHeaders.split(';');
  const lines = names.map((name) => `${name}:${[headers[name] ?? ''].flat().join(',').trim().replace(/ +/g, ' ')}\n`);
  const uri = path.split('/').map(encode).join('/'); // encoded a second time, as every service but S3 asks
  const hash = createHash('sha256').update(body).digest('hex');
  return [method, uri, canonicalQuery(query), lines.join(''), signedHeaders, hash].join('\n');
}

function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&');
}

/** RFC 3986: everything but unreserved characters. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function signingKey(secret: string, date: string, region: string, service: string): Buffer {
  return [date, region, service, 'aws4_request'].reduce<Buffer>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secret}`, 'utf8'),
  );
}

/** `20260102T030405Z`, epoch milliseconds; NaN when it is something else. */
function parseDate(text: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
