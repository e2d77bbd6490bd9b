/** dynalite brings no types; this is what we use of it. https://github.com/architect/dynalite */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Milliseconds a new table stays in `CREATING`. */
    readonly createTableMs?: number;
  }

  /** A DynamoDB in memory: an HTTP server, which does not listen until told to. */
  export default function dynalite(options?: DynaliteOptions): Server;
}
