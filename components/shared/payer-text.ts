import { html, nothing, type TemplateResult } from 'lit';

/** Text as the payer sent it: its own writing direction, and English as far as anybody knows, so that a voice reads it right. */
export function payerText(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<bdi lang="en">${text}</bdi>`;
}

/** A name or a number as sent: not English, not to be translated. */
export function payerName(text: string): TemplateResult {
  return html`<bdi translate="no">${text}</bdi>`;
}

/** The payer's words as a quotation. */
export function payerQuote(text: string): TemplateResult {
  return html`<q lang="en"><bdi>${text}</bdi></q>`;
}
