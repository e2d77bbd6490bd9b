import type { Clock } from '../../../lambda/adapters/clock.ts';

/** A clock that stands still until it is moved. */
export class HandClock implements Clock {
  #ms: number;

  constructor(start = '2026-11-10T09:00:00.000Z') {
    this.#ms = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#ms);
  }

  forwardSeconds(seconds: number): void {
    this.#ms += seconds * 1000;
  }
}
