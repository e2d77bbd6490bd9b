import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { CallerAct, CallerSource } from '../connect/caller-source.ts';
import { actOf } from './acts.ts';

/** How long after the call's end a still open input may bring the rest of a line, in milliseconds. */
const GRACE_MS = 50;

/** The caller's acts, read line by line as the call goes on, so that a program may also answer what it hears. */
export class ScriptedCaller implements CallerSource {
  private readonly lines: string[] = [];
  private readonly reader: Interface;
  private ended = false;
  private wake: (() => void) | undefined;

  constructor(
    input: Readable,
    /** Called whenever the line waits for the caller, for a prompt on a terminal. */
    private readonly onListening: () => void = () => {},
  ) {
    this.reader = createInterface({ input, terminal: false });
    this.reader.on('line', (line) => {
      this.lines.push(line);
      this.wake?.();
    });
    this.reader.on('close', () => {
      this.ended = true;
      this.wake?.();
    });
  }

  async next(): Promise<CallerAct> {
    this.onListening();
    for (;;) {
      const line = this.lines.shift();
      if (line !== undefined) {
        const act = actOf(line);
        if (act !== undefined) return act;
      } else if (this.ended) {
        return { kind: 'none' };
      } else {
        await this.somethingNew();
      }
    }
  }

  /** Acts that were never played because the call was over; also stops reading. */
  async leftOver(): Promise<number> {
    if (!this.ended) await Promise.race([this.closed(), new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
    this.reader.close();
    return this.lines.filter((line) => line.trim() !== '').length;
  }

  private async closed(): Promise<void> {
    while (!this.ended) await this.somethingNew();
  }

  private somethingNew(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
