import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../src/i18n/language.js';
import type { Left } from '../../src/store/client.js';
import { noticeView } from '../shared/notice.js';

/** What a disconnection came to, and whether what was read was kept. */
export interface Gone extends Left {
  readonly kept: boolean;
}

/** The end of a connection: whether the payer confirmed, and what is left here. */
export function leftNotice(language: Language, gone: Gone | undefined): TemplateResult | typeof nothing {
  if (!gone) return nothing;
  const text = `${language.say(`left.${gone.revoked}`)} ${language.say(gone.kept ? 'left.kept' : 'left.removed')}`;
  return html`<div role="status">${noticeView({ title: language.say('left.title'), text, tone: gone.revoked === 'confirmed' ? 'plain' : 'warn' })}</div>`;
}
