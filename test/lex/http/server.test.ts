import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import {
  DeleteSessionCommand,
  DependencyFailedException,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
  ResourceNotFoundException,
  ValidationException,
} from '@aws-sdk/client-lex-runtime-v2';
import { type LexServer, startLexServer } from '../../../simulator/lex/http/server.ts';
import type { LexRuntime } from '../../../simulator/lex/runtime.ts';
import { ASK_TIME, bookRoom, PLACE, roomBot, runtimeOf } from '../support/room-bot.ts';

const ID = { botId: PLACE.botId, botAliasId: PLACE.aliasId, localeId: PLACE.localeId };
const HOOKED = { FulfillmentCodeHook: { Enabled: true } };

let server: LexServer;
let client: LexRuntimeV2Client;
let nowMs = Date.UTC(2030, 0, 2, 9);

beforeAll(async () => {
  const { runtime } = runtimeOf(roomBot([bookRoom(), { ...ASK_TIME, ...HOOKED }]), () => {
    throw new Error('down');
  });
  server = await startLexServer({ runtime, now: () => nowMs });
  client = clientOf(server.url);
});

afterAll(async () => {
  client.destroy();
  await server.close();
});

function clientOf(endpoint: string): LexRuntimeV2Client {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  return new LexRuntimeV2Client({ endpoint, region: 'eu-west-2', credentials });
}

function unpack(header: string | undefined): unknown {
  return JSON.parse(gunzipSync(Buffer.from(header ?? '', 'base64')).toString('utf8'));
}

describe('the AWS client', () => {
  test('holds a conversation over several requests', async () => {
    const sessionId = 'a:conversation';
    const first = await client.send(new RecognizeTextCommand({ ...ID, sessionId, text: 'book a room' }));
    const second = await client.send(
      new RecognizeTextCommand({
        ...ID,
        sessionId,
        text: 'small',
        sessionState: { sessionAttributes: { caller: 'friend' } },
      }),
    );

    expect(first.messages).toEqual([{ contentType: 'PlainText', content: 'Large or small?' }]);
    expect(second.sessionState).toMatchObject({
      dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
      intent: { name: 'BookRoom', state: 'InProgress', slots: { Day: null } },
      sessionAttributes: { caller: 'friend' },
      originatingRequestId: first.sessionState?.originatingRequestId,
    });
    expect(first.interpretations?.[0]).toMatchObject({ nluConfidence: { score: 1 }, interpretationSource: 'Lex' });
    expect(second).toMatchObject({ sessionId, requestAttributes: {} });
  });

  test('reads a session and ends it', async () => {
    const sessionId = 'to-be-ended';
    await client.send(new RecognizeTextCommand({ ...ID, sessionId, text: 'book a room' }));

    const read = await client.send(new GetSessionCommand({ ...ID, sessionId }));
    const ended = await client.send(new DeleteSessionCommand({ ...ID, sessionId }));
    const again = await client.send(new DeleteSessionCommand({ ...ID, sessionId }));

    expect(read).toMatchObject({ sessionId, sessionState: { intent: { name: 'BookRoom' } } });
    expect(read.messages).toHaveLength(1);
    expect(ended).toMatchObject({ ...ID, sessionId });
    expect(again).toMatchObject({ ...ID, sessionId });
    await expect(client.send(new GetSessionCommand({ ...ID, sessionId }))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  test('puts a session and is answered in packed headers', async () => {
    const sessionId = 'put-here';
    const put = await client.send(
      new PutSessionCommand({
        ...ID,
        sessionId,
        sessionState: {
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
          intent: { name: 'BookRoom', slots: { RoomSize: { value: { interpretedValue: 'large' } } } },
        },
        messages: [{ contentType: 'PlainText', content: 'Which day, please?' }],
      }),
    );
    const next = await client.send(new RecognizeTextCommand({ ...ID, sessionId, text: 'friday' }));

    expect(unpack(put.messages)).toEqual([{ contentType: 'PlainText', content: 'Which day, please?' }]);
    expect(unpack(put.sessionState)).toMatchObject({ intent: { slots: { Day: null } } });
    expect(put.sessionId).toBe(sessionId);
    expect(await put.audioStream?.transformToString()).toBe('');
    expect(next.messages?.[0]?.content).toBe('A large room on 2030-01-04?');
  });

  test('puts a session that delegates and hears what the bot asks', async () => {
    const sessionState = { dialogAction: { type: 'Delegate' as const }, intent: { name: 'BookRoom' } };
    const put = await client.send(new PutSessionCommand({ ...ID, sessionId: 'delegated', sessionState }));

    expect(unpack(put.messages)).toEqual([{ contentType: 'PlainText', content: 'Large or small?' }]);
  });

  test('sends text as an utterance', async () => {
    const answered = await client.send(
      new RecognizeUtteranceCommand({
        ...ID,
        sessionId: 'uttered',
        requestContentType: 'text/plain; charset=utf-8',
        responseContentType: 'text/plain; charset=utf-8',
        inputStream: Buffer.from('book a room'),
      }),
    );

    expect(answered.inputMode).toBe('Text');
    expect(unpack(answered.messages)).toEqual([{ contentType: 'PlainText', content: 'Large or small?' }]);
    expect(unpack(answered.inputTranscript)).toBe('book a room');
  });

  test('is refused speech by name', async () => {
    const command = new RecognizeUtteranceCommand({
      ...ID,
      sessionId: 'spoken',
      requestContentType: 'audio/l16',
      inputStream: Buffer.alloc(8),
    });

    await expect(client.send(command)).rejects.toThrow("RecognizeUtterance with 'audio/l16' is not supported");
  });

  test('finds a session gone after its idle time', async () => {
    const sessionId = 'forgotten';
    const started = await client.send(new RecognizeTextCommand({ ...ID, sessionId, text: 'book a room' }));
    nowMs += 301_000;

    const later = await client.send(new RecognizeTextCommand({ ...ID, sessionId, text: 'small' }));

    expect(later.sessionState?.intent?.name).toBe('FallbackIntent');
    expect(later.sessionState?.originatingRequestId).not.toBe(started.sessionState?.originatingRequestId);
  });
});

describe('errors reach the AWS client as its own classes', () => {
  test('a code hook that throws, at the first attempt', async () => {
    const failure = await client
      .send(new RecognizeTextCommand({ ...ID, sessionId: 'failing', text: 'tell me the time' }))
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(DependencyFailedException);
    expect(failure).toMatchObject({
      message: 'the code hook threw an error',
      $metadata: { httpStatusCode: 424, attempts: 1 },
    });
  });

  test('a bot, alias or locale that does not exist', async () => {
    const wrong = [{ botId: 'NOSUCHBOT0' }, { botAliasId: 'NOSUCHALIA' }, { localeId: 'de_DE' }];

    for (const place of wrong) {
      const command = new RecognizeTextCommand({ ...ID, sessionId: 'lost', text: 'hello', ...place });
      await expect(client.send(command)).rejects.toBeInstanceOf(ResourceNotFoundException);
    }
  });

  test('malformed ids and texts', async () => {
    const wrong = [
      { botId: 'short' },
      { sessionId: 'x' },
      { sessionId: 'a b' },
      { text: 'x'.repeat(1_025) },
      { text: '' },
    ];

    for (const fault of wrong) {
      const command = new RecognizeTextCommand({ ...ID, sessionId: 'wrong', text: 'hello', ...fault });
      await expect(client.send(command)).rejects.toBeInstanceOf(ValidationException);
    }
  });

  test('an intent or slot the bot does not have', async () => {
    const sessionState = {
      dialogAction: { type: 'ElicitSlot' as const, slotToElicit: 'Hour' },
      intent: { name: 'BookRoom' },
    };

    await expect(client.send(new PutSessionCommand({ ...ID, sessionId: 'wrong', sessionState }))).rejects.toThrow(
      "dialogAction.slotToElicit 'Hour' is not a slot of 'BookRoom'",
    );
  });

  test('a fault of the runtime, after the client tried three times', async () => {
    let asked = 0;
    const broken = {
      recognize: async () => {
        asked += 1;
        throw new Error('fault');
      },
    } as unknown as LexRuntime;
    const other = await startLexServer({ runtime: broken });
    const own = clientOf(other.url);

    const failure = await own
      .send(new RecognizeTextCommand({ ...ID, sessionId: 'broken', text: 'hello' }))
      .catch((error: unknown) => error);
    own.destroy();
    await other.close();

    expect(failure).toMatchObject({ name: 'InternalServerException', $metadata: { httpStatusCode: 500, attempts: 3 } });
    expect(asked).toBe(3);
  });
});

describe('the port', () => {
  test('speaks HTTP/1.1 to those who do not speak HTTP/2', async () => {
    const path = `/bots/${ID.botId}/botAliases/${ID.botAliasId}/botLocales/${ID.localeId}/sessions/plain`;
    const answered = await fetch(`${server.url}${path}/text`, {
      method: 'POST',
      body: JSON.stringify({ text: 'book a room' }),
    });

    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({ messages: [{ content: 'Large or small?' }] });
  });

  test('refuses what is no operation, streams and bodies that are not JSON', async () => {
    const path = `${server.url}/bots/${ID.botId}/botAliases/${ID.botAliasId}/botLocales/${ID.localeId}/sessions/plain`;
    const answers = await Promise.all([
      fetch(`${server.url}/nowhere`),
      fetch(`${path}/conversation`, { method: 'POST', body: '{}' }),
      fetch(`${path}/text`, { method: 'POST', body: '{' }),
      fetch(`${path}/text`, { method: 'POST', body: 'x'.repeat(300_000) }),
    ]);

    const seen = await Promise.all(
      answers.map(async (answer) => [
        answer.headers.get('x-amzn-errortype'),
        ((await answer.json()) as { message: string }).message,
      ]),
    );
    expect(seen).toEqual([
      ['ResourceNotFoundException', 'GET is no operation of Lex V2 at this path'],
      ['ValidationException', 'StartConversation is not supported by this runtime; use RecognizeText'],
      ['ValidationException', 'the body is not JSON'],
      ['ValidationException', 'the request is larger than 262144 bytes'],
    ]);
  });

  test('waits for the first bytes of a slow caller', async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const heard = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write('GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n');

    expect(await heard).toContain('404');
    socket.destroy();
  });

  test('that is taken is one clear line', async () => {
    const port = Number(new URL(server.url).port);

    await expect(startLexServer({ runtime: {} as LexRuntime, port })).rejects.toThrow(
      `port ${port} on 127.0.0.1 is taken; stop what uses it or choose another port`,
    );
  });
});
