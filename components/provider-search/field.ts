import { html, type TemplateResult } from 'lit';

/** The facts of a listing, by the name under which a page, a style and a test find them. */
export type FieldName = 'name' | 'specialty' | 'network' | 'location' | 'address' | 'phone' | 'accepting' | 'npi' | 'languages' | 'hours';

/** One stated value. Several values of one field are several of these. */
export function field(name: FieldName, value: unknown): TemplateResult {
  return html`<span part=${name} data-field=${name}>${value}</span>`;
}

/** Silence, in words: the field is there, and nothing is stated in it. */
export function unstated(name: FieldName, words: string): TemplateResult {
  return html`<span part=${name} class="soft" data-field=${name} data-unstated>${words}</span>`;
}
