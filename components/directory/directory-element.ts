import type { PropertyValues } from 'lit';
import type { UhcClient } from '../../src/store/client.js';
import type { Directory } from '../../src/store/directory/directory.js';
import type { View } from '../../src/store/view.js';
import { UhcLoadEvent } from '../shared/load-event.js';
import { UhcElement } from '../shared/uhc-element.js';
import { Searching } from './searching.js';

/** An element that asks the directory one question at a time: from its attributes, at a press, and anew where it gets another client. */
export abstract class DirectoryElement<T> extends UhcElement {
  protected readonly searching = new Searching<T>(this, (view) => this.#ended(view));
  /** Whether what was typed is to be checked in the fields: after a press, until something else is typed. */
  protected fault = false;
  #due = false;
  #client: UhcClient | undefined;

  /** Attributes that start a search. */
  protected abstract readonly starts: readonly string[];

  /** Takes over what the attributes say; true where that is enough for a question. */
  protected abstract start(): boolean;

  /** Asks what stands in the fields; called with a client at hand. */
  protected abstract ask(client: UhcClient): void;

  /** What is wrong with what was typed, field by field: undefined where nothing is. */
  protected abstract faults(): readonly (string | undefined)[];

  /** How many of what was found are shown. */
  protected shownOf(items: readonly T[]): number {
    return items.length;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if ([...changed.keys()].some((name) => this.starts.includes(String(name)))) this.#due = this.start();
    const { used } = this;
    const moved = used !== this.#client && this.searching.view !== undefined;
    this.#client = used;
    if (used && (this.#due || moved)) this.again();
  }

  /** Asks, or says beside the fields what is wrong with what was typed: then nothing is sent. */
  protected submit(event?: Event): void {
    event?.preventDefault();
    this.fault = this.faults().some((fault) => fault !== undefined);
    this.requestUpdate();
    if (!this.fault) this.again();
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  protected again(): void {
    this.#due = false;
    if (this.used) this.ask(this.used);
  }

  /** For suggestions while one types. */
  protected async directoryNow(): Promise<Directory> {
    const client = this.used;
    if (!client) throw new TypeError('no client');
    return client.directory();
  }

  #ended(view: View<T>): void {
    if (view.state === 'data' || view.state === 'empty') this.dispatchEvent(new UhcLoadEvent(view.state === 'data' ? this.shownOf(view.items) : 0));
    const wrong = view.state === 'error' ? view.error : view.state === 'data' ? view.missing : undefined;
    if (wrong) this.fail(wrong);
  }
}
