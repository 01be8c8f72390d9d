import { expect, waitUntil } from '@open-wc/testing';
import { UhcError } from '../../../src/errors.js';
import { en } from '../../../src/i18n/en.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import type { View } from '../../../src/store/view.js';
import { FakeDirectory } from './fake-directory.js';
import { DOCTOR_AND_CLINIC } from './listings.js';
import { one, openCard, shown, textOf, type } from './stage.js';

const STATES: Readonly<Record<string, View<Provider> | undefined>> = {
  'not asked': undefined,
  loading: { state: 'loading', done: 0 },
  empty: { state: 'empty', why: 'filtered' },
  data: { state: 'data', items: DOCTOR_AND_CLINIC, asOf: 0, more: true, warnings: ['The directory is being renewed.'] },
  'data, still coming': { state: 'data', items: DOCTOR_AND_CLINIC, asOf: 0, loading: { done: 2 } },
  'data, and then no answer': { state: 'data', items: DOCTOR_AND_CLINIC, asOf: 0, missing: new UhcError('payer_busy', { status: 429 }) },
  error: { state: 'error', error: new UhcError('payer_unreachable') },
};

const SAID: Readonly<Record<string, RegExp>> = {
  'not asked': /Look in the plan’s own directory/,
  loading: /Looking in the directory/,
  empty: /Nobody listed fits/,
  data: /First 2 listed.*The directory is being renewed/,
  'data, still coming': /2 listed so far/,
  'data, and then no answer': /more may be listed.*Inés/,
  error: /The payer cannot be reached.*What you typed is still here.*payer_unreachable/,
};

/** Until the words of the language are here. */
async function speaking(element: Parameters<typeof one>[0], lang: string): Promise<void> {
  await waitUntil(() => one(element, '.uhc').lang === lang, `words of ${lang}`);
}

afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

for (const [name, view] of Object.entries(STATES)) {
  describe(`find care: ${name}`, () => {
    it('says what it is', async () => {
      const element = await shown(new FakeDirectory(() => view ?? { state: 'loading', done: 0 }), view ? { specialty: 'skin doctor', near: 'Elmford' } : {});
      expect(textOf(element)).to.match(SAID[name] ?? /^$/);
    });

    for (const scheme of ['light', 'dark'] as const) {
      for (const lang of ['en', 'es'] as const) {
        it(`can be used by everybody, ${scheme}, ${lang}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          const element = await shown(new FakeDirectory(() => view ?? { state: 'loading', done: 0 }), { lang, ...(view && { specialty: 'skin doctor', near: 'Elmford', network: 'blue' }) });
          await speaking(element, lang);
          if (view?.state === 'data') await openCard(element);
          if (!view) await type(element, 'what', 'dent');
          await expect(element).to.be.accessible();
        });
      }
    }
  });
}

describe('find care in Spanish', () => {
  it('understands what the page asked for once the Spanish words are here, and asks for it anew', async () => {
    const directory = new FakeDirectory(() => ({ state: 'data', items: DOCTOR_AND_CLINIC, asOf: 0 }));
    const element = await shown(directory, { lang: 'es', specialty: 'médico de la piel' });
    await speaking(element, 'es');
    expect(directory.last.query).to.deep.equal({ specialty: '207N00000X' });
    expect(textOf(element)).to.contain('2 en la lista').and.to.contain('Recibe pacientes nuevos');
  });

  it('leaves no English word of ours', async () => {
    const element = await shown(new FakeDirectory(() => ({ state: 'data', items: DOCTOR_AND_CLINIC, asOf: 0, more: true })), { lang: 'es', near: 'Elmford' });
    await speaking(element, 'es');
    await openCard(element);
    const text = textOf(element);
    for (const [key, words] of Object.entries(en)) {
      if (key.startsWith('care.') && typeof words === 'string' && words.length > 6 && !words.includes('{')) expect(text, key).not.to.contain(words);
    }
  });
});
