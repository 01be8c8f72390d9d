/** The member opened a resource: which one, never what is in it. A page that shows it itself calls `preventDefault`. */
export class UhcSelectEvent extends Event {
  static readonly type = 'uhc-select';

  constructor(readonly resourceType: string, readonly id: string) {
    super(UhcSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'uhc-select': UhcSelectEvent }
}
