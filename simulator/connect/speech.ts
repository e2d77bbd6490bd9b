import { TIMING } from './limits.ts';

/** Something the line says. */
export interface Speech {
  readonly text: string;
  readonly ssml?: string;
  readonly durationMs: number;
}

export function spokenText(text: string): Speech {
  return { text, durationMs: speakingMs(text) };
}

export function spokenSsml(ssml: string): Speech {
  const text = plainText(ssml);
  return { text, ssml, durationMs: speakingMs(text) + pausesMs(ssml) };
}

/** Pauses of a stated length: `<break time="2s"/>`, `<break time="500ms"/>`. */
function pausesMs(ssml: string): number {
  const breaks = [...ssml.matchAll(/<break\b[^>]*\btime="(\d+(?:\.\d+)?)(ms|s)"[^>]*>/g)];
  return breaks.reduce((sum, [, length, unit]) => sum + Number(length) * (unit === 's' ? 1000 : 1), 0);
}

/** A recording: its words are not known, only its name. */
export function recording(name: string): Speech {
  return { text: `[${name}]`, durationMs: TIMING.recordingMs };
}

/** How long words take to say, by a flat estimate per word. */
export function speakingMs(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length * TIMING.wordMs;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a listener hears of SSML: the text between the tags. `<sub alias>` is heard as its alias. */
export function plainText(ssml: string): string {
  return ssml
    .replace(/<sub\b[^>]*\balias="([^"]*)"[^>]*>[^<]*<\/sub>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}
