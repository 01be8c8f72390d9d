import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Choice<V extends string> {
  readonly label: string;
  /** What stands first, for not choosing; absent where something is always chosen. */
  readonly any?: string;
  readonly values: readonly V[];
  readonly said: (value: V) => string;
  readonly chosen: V | undefined;
  readonly choose: (value: V | undefined) => void;
}

/** A choice as a select: `chip` stands among chips, else it has its label above. */
export function choiceView<V extends string>({ label, any, values, said, chosen, choose }: Choice<V>, chip = false): TemplateResult {
  const changed = (event: Event): void => choose(values.find((value) => value === (event.target as HTMLSelectElement).value));
  const select = html`<select aria-label=${label} .value=${live(chosen ?? '')} @change=${changed}>
    ${any === undefined ? '' : html`<option value="" ?selected=${chosen === undefined}>${any}</option>`}
    ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${said(value)}</option>`)}
  </select>`;
  if (chip) return html`<span class="pill ${chosen === undefined ? '' : 'on'}">${select}</span>`;
  return html`<label><span class="label">${label}</span><span class="pill">${select}</span></label>`;
}
