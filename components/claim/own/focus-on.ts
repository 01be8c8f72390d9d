import type { LitElement } from 'lit';

/** Once what was changed is drawn, goes to where the member goes on: what they pressed may be gone, and the focus with it. */
export function focusOn(host: LitElement, selector: string): void {
  host.requestUpdate();
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
}
