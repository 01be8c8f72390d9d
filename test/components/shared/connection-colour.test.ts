import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { HUES, disc, discOf, hueOf } from '../../../components/shared/connection-colour.js';

/** What stands on the screen for a colour of CSS: red, green and blue, 0 to 255. */
function painted(colour: string): readonly number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = painted(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('the colour of a connection', () => {
  before(() => {
    if (disc.styleSheet) document.adoptedStyleSheets.push(disc.styleSheet);
  });
  after(() => {
    document.adoptedStyleSheets = [];
  });

  for (const scheme of ['light', 'dark']) {
    it(`lets its initials be read at every hue, ${scheme}`, async () => {
      const box = await fixture<HTMLElement>(html`<div .style=${`color-scheme: ${scheme}`}>${HUES.map((hue) => html`<span class="disc" .style=${`--hue:${hue}`}>AR</span>`)}</div>`);
      for (const each of box.querySelectorAll('.disc')) {
        const { color, backgroundColor } = getComputedStyle(each);
        expect(contrast(color, backgroundColor), `${color} on ${backgroundColor}`).to.be.at.least(4.5);
      }
    });
  }

  it('is the same after every reload', () => {
    const all = [{ id: '0a1b' }, { id: '9f3c' }];
    expect(all.map(({ id }) => hueOf(id, all))).to.deep.equal(all.map(({ id }) => hueOf(id, structuredClone(all))));
  });

  it('is told apart for as many connections as there are colours', () => {
    const all = HUES.map((_, at) => ({ id: `same${'8'.repeat(at)}` }));
    expect(new Set(all.map(({ id }) => hueOf(id, all))).size).to.equal(HUES.length);
  });

  it('comes for more connections than colours, too', () => {
    const all = Array.from({ length: 20 }, (_, at) => ({ id: `c${at}` }));
    for (const { id } of all) expect(HUES).to.include(hueOf(id, all));
  });

  it('never stands alone: initials are in it, and a voice reads the name beside it', async () => {
    const box = await fixture(html`<div>${discOf('a', [{ id: 'a' }], 'Ana Reyes')}</div>`);
    const mark = box.querySelector('.disc');
    expect([mark?.textContent, mark?.getAttribute('aria-hidden')]).to.deep.equal(['AR', 'true']);
  });
});
