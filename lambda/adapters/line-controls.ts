import type { LineMode } from '../contracts/line-mode.ts';
import { lineModeInForce } from '../core/line-mode.ts';
import type { Table } from './table.ts';

/** What operators switch. */
export interface LineControls {
  /** The mode in force. Throws if it cannot be read or makes no sense: guessing is not an option here. */
  mode(): Promise<LineMode>;
}

/** Controls in DynamoDB, one item per control. */
export class DynamoLineControls implements LineControls {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async mode(): Promise<LineMode> {
    return lineModeInForce(await this.#table.get({ control: 'line-mode' }));
  }
}
