import type { ErrorCode } from '../../src/errors.js';

/** Something went wrong; `code` is stable, and `docs/errors.md` says what it means. */
export class UhcErrorEvent extends Event {
  static readonly type = 'uhc-error';

  constructor(readonly code: ErrorCode) {
    super(UhcErrorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'uhc-error': UhcErrorEvent }
}
