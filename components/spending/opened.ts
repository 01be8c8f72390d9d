import type { LitElement, ReactiveController } from 'lit';

/** How many claims, or rows of a table, stand there before somebody asks for all. */
const FEW = 50;
const FEW_ROWS = 8;

/** Which claims are shown, one list at a time, and which tables stand there whole. */
export class Opened implements ReactiveController {
  #list: string | undefined;
  #wholeList = false;
  readonly #wholeTables = new Set<string>();

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing is opened by itself.
  }

  is(list: string): boolean {
    return this.#list === list;
  }

  /** The same list once more closes it. */
  press(list: string): void {
    this.#list = this.is(list) ? undefined : list;
    this.#wholeList = false;
    this.host.requestUpdate();
  }

  close(): void {
    this.#list = undefined;
    this.host.requestUpdate();
  }

  /** Closes what is open, and goes back to what it was opened by. */
  async leave(): Promise<void> {
    const list = this.#list;
    this.close();
    await this.host.updateComplete;
    [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-list]')].find(({ dataset }) => dataset['list'] === list)?.focus();
  }

  get mostClaims(): number {
    return this.#wholeList ? Infinity : FEW;
  }

  showAllClaims(): void {
    this.#wholeList = true;
    this.host.requestUpdate();
  }

  mostRows(table: string): number {
    return this.#wholeTables.has(table) ? Infinity : FEW_ROWS;
  }

  showAllRows(table: string): void {
    this.#wholeTables.add(table);
    this.host.requestUpdate();
  }
}
