import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many claims, or rows of a table, stand there before somebody asks for all. */
const FEW = 50;
const FEW_ROWS = 8;

/** Which claims are shown, one list at a time, and which tables stand there whole. */
export class Opened implements ReactiveController {
  #list: string | undefined;
  #wholeList = false;
  readonly #wholeTables = new Set<string>();

  constructor(readonly host: ReactiveControllerHost) {
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
