import type { CallEvent } from '../connect/call-event.ts';

/** Events that only somebody looking for a fault wants to read. */
const INNER: ReadonlySet<CallEvent['type']> = new Set(['invoked', 'branched']);

/** Why a call ended, in words. */
const REASONS: Readonly<Record<string, string>> = {
  'caller-hung-up': 'the caller hung up',
  'line-hung-up': 'the line said goodbye',
  queued: 'the caller is waiting for a person',
  'agent-answered': 'a person took the call',
  callback: 'a callback is booked',
  'third-party': 'the call was passed on to another number',
  'dead-air': 'the line fell silent',
  'unhandled-error': 'an error was left unhandled',
  refused: 'the simulator refused an action it does not know',
};

/** Columns of a transcript; longer speech goes on below itself. */
const COLUMNS = 110;

/**
 * One event as it stands in a transcript: virtual minutes and seconds, who, what.
 * `undefined` where the event is left out at this verbosity.
 */
export function transcriptLine(event: CallEvent, verbose: boolean): string | undefined {
  if (INNER.has(event.type) && !verbose) return undefined;
  const [who, what] = spoken(event);
  const margin = `${clock(event.ms)}  ${who.padEnd(7)} `;
  return margin + wrapped(what, COLUMNS - margin.length).join(`\n${' '.repeat(margin.length)}`);
}

/** Text in lines of at most `width` characters, broken between words; a longer word keeps a line to itself. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function spoken(event: CallEvent): [who: string, what: string] {
  switch (event.type) {
    case 'said':
      return ['line', event.text];
    case 'heard':
      return ['caller', event.text];
    case 'pressed':
      return ['caller', `presses ${event.keys}`];
    case 'silence':
      return ['caller', '(says nothing)'];
    case 'invoked':
      return ['', `function ${event.function}: ${event.outcome}`];
    case 'branched':
      return ['', `${event.flow} / ${event.action} / ${event.branch} -> ${event.to}`];
    case 'transferred':
      return ['', `transferred to ${event.queue}`];
    case 'callback':
      return ['', `callback booked in ${event.queue}`];
    case 'ended':
      return ['end', REASONS[event.reason] ?? event.reason];
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
}
