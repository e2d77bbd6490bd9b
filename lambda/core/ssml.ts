const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Everything XML 1.0 cannot hold: control characters, lone surrogates, noncharacters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text that means nothing but itself inside SSML. */
export function escapeSsml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The text, spoken at the voice's own speed. */
export function spoken(text: string): string {
  return `<speak>${escapeSsml(text)}</speak>`;
}

/** The text, spoken slowly. */
export function slowly(text: string): string {
  return `<speak><prosody rate="slow">${escapeSsml(text)}</prosody></speak>`;
}
