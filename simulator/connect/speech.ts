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
  return { text, ssml, durationMs: speakingMs(text) };
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
