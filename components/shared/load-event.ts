/** A read has ended: how many entries are shown, never which. */
export class UhcLoadEvent extends Event {
  static readonly type = 'uhc-load';

  constructor(readonly count: number) {
    super(UhcLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'uhc-load': UhcLoadEvent }
}
