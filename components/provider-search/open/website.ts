import { html, type TemplateResult } from 'lit';
import { payerName } from '../../shared/payer-text.js';
import { safeLink } from '../../shared/safe-link.js';

/** A website as it is listed; to be opened where it is one, and its host is what one reads. */
export function websiteText(website: string): TemplateResult {
  const text = website.trim();
  const link = safeLink(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : text.replace(/^http:/i, 'https:'));
  if (link === undefined || !link.startsWith('https:')) return payerName(website);
  return html`<a part="website" href=${safeLink(link)} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${payerName(new URL(link).host)}</a>`;
}
