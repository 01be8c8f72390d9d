import { expect } from '@open-wc/testing';
import type axeCore from 'axe-core';
import 'axe-core/axe.js';
import type { UhcElement } from '../../components/shared/uhc-element.js';
import { all, drawn, speakSpanish, words } from './mount.js';

/** axe is a classic script: it leaves itself in the window. */
const { axe } = window as unknown as { readonly axe: typeof axeCore };

/** What stands on the screen, drawn in a language. */
export type Show = (lang: string) => Promise<UhcElement>;

function nameOf(element: Element): string {
  return `${element.localName}.${element.className}: ${words(element)}`;
}

/** What axe finds, each with where. What concerns a page and not an element of it is the page's own. */
async function faults(element: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  const unsure = incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes.filter(({ any }) => any.some(({ data }) => (data as { contrastRatio?: number } | null)?.contrastRatio)));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`)), ...unsure.map(({ html }) => `contrast: ${html.slice(0, 120)}`)];
}

/** Each screen with axe in both languages and schemes, at 320 px and at twice the text size, and its targets. */
export function everybodyCanUse(screens: Readonly<Record<string, Show>>): void {
  before(speakSpanish);
  afterEach(() => {
    document.documentElement.removeAttribute('style');
  });

  for (const [name, show] of Object.entries(screens)) {
    for (const lang of ['en', 'es']) {
      for (const scheme of ['light', 'dark']) {
        it(`${name}, ${lang}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          expect(await faults(await show(lang))).to.deep.equal([]);
        });
      }
    }

    it(`${name}: nothing needs a sideways scroll at 320 px, and at twice the text size`, async () => {
      const element = await show('es');
      element.style.width = '320px';
      for (const size of ['100%', '200%']) {
        document.documentElement.style.fontSize = size;
        await drawn(element);
        const wide = all(element, '*').filter((each) => !each.closest('.hidden') && each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
        expect(wide.map(nameOf)).to.deep.equal([]);
      }
    });

    it(`${name}: every target is 24 px high at least`, async () => {
      const element = await show('en');
      const small = all(element, 'button, a, select, summary').filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 24);
      expect(small.map(nameOf)).to.deep.equal([]);
    });
  }
}
