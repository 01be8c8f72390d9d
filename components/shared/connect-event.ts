/** A connection is there: a new one, or one that was kept on the device. */
export class UhcConnectEvent extends Event {
  static readonly type = 'uhc-connect';

  constructor() {
    super(UhcConnectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'uhc-connect': UhcConnectEvent }
}
