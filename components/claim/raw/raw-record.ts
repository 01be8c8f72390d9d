import { css, html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Claim } from '../../../src/model/claim/claim.js';
import { readPathsOf } from '../../../src/model/claim/read-paths.js';
import type { ShownClaim } from '../shown-claim.js';
import { spelled, type Piece } from './spelled.js';

export const styles = css`
pre { margin-top: var(--_2); padding: var(--_3); border-radius: var(--_radius); background: var(--_tint); font: var(--_xs)/1.5 var(--_mono); white-space: pre-wrap; overflow-wrap: anywhere; }
pre mark { border-radius: 3px; background: var(--_wash); color: inherit; font-weight: 600; }
@media (forced-colors: active) { pre mark { text-decoration: underline; } }
`;

/** A claim's resource as the payer sent it, with what was read of it marked. Got from the device when it is opened, and anew when the claim is. */
export class RawRecord implements ReactiveController {
  #claim: Claim | undefined;
  #pieces: readonly Piece[] | undefined;
  #asked = false;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Everything begins with what is drawn.
  }

  view(shown: ShownClaim): TemplateResult {
    const { language, claim } = shown;
    if (claim !== this.#claim) void this.#ask(shown);
    if (!this.#pieces) return html`<p class="mini">${language.say(this.#asked ? 'claim.raw.gone' : 'claim.raw.loading')}</p>`;
    return html`<p class="mini gap-s">${language.say('claim.raw.marked')}</p>
      <pre lang="en" translate="no" dir="ltr">${this.#pieces.map(({ text, read }) => (read ? html`<mark>${text}</mark>` : text))}</pre>`;
  }

  async #ask({ client, claim, id, connection }: ShownClaim): Promise<void> {
    this.#claim = claim;
    this.#asked = false;
    this.#pieces = undefined;
    // What cannot be had is said to be gone, and so is what stands too deep in itself to be spelled out.
    const pieces = await client.rawClaim(id, connection).then((raw) => (raw === undefined ? undefined : spelled(raw, readPathsOf(raw)))).catch(() => undefined);
    if (claim !== this.#claim) return;
    this.#pieces = pieces;
    this.#asked = true;
    this.host.requestUpdate();
  }
}
