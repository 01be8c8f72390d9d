/** A connection is gone: the member left, or what an ended one had left behind was removed. */
export class UhcDisconnectEvent extends Event {
  static readonly type = 'uhc-disconnect';

  constructor() {
    super(UhcDisconnectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'uhc-disconnect': UhcDisconnectEvent }
}
