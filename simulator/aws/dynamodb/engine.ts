import { EventEmitter } from 'node:events';
import dynalite from 'dynalite';
import { isObject, type JsonObject } from '../../assembly/index.ts';

/** One answer of the engine. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** DynamoDB itself, without a door of its own. */
export interface Engine {
  call(operation: string, input: JsonObject): Promise<EngineAnswer>;
}

/** Who asks was established by the gateway; dynalite only wants the header to look right. */
const AUTHORIZATION = 'AWS4-HMAC-SHA256 Credential=simulator, SignedHeaders=host, Signature=simulator';

/**
 * Starts dynalite in this process. It is an HTTP server, but it never listens: requests are handed to its request
 * handler directly, which saves a second connection per call and leaves no open port.
 */
export function startEngine(): Engine {
  const server = dynalite({ createTableMs: 0 });
  return {
    call: (operation, input) =>
      new Promise((resolve) => {
        const request = Object.assign(new EventEmitter(), {
          method: 'POST',
          url: '/',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': `DynamoDB_20120810.${operation}`,
            'x-amz-date': 'simulator',
            authorization: AUTHORIZATION,
          },
        });
        const response = {
          statusCode: 200,
          setHeader() {},
          end: (text: string) => {
            const body: unknown = JSON.parse(text);
            resolve({ status: response.statusCode, body: isObject(body) ? body : {} });
          },
        };
        server.emit('request', request, response);
        request.emit('data', Buffer.from(JSON.stringify(input)));
        request.emit('end');
      }),
  };
}
