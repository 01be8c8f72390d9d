import { expect } from '@open-wc/testing';
import type { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';

it('an element finds the <uhc-connect> around it, though that is upgraded later', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no frame');
  page.body.append(page.createElement('uhc-connect'));
  page.body.firstElementChild?.append(page.createElement('uhc-claims-list'));
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('./late-upgrade.page.ts', import.meta.url).href;
  page.body.append(script);
  const list = page.querySelector('uhc-claims-list') as ClaimsListElement;
  for (let turn = 0; turn < 200 && !list.shadowRoot?.querySelector('.row'); turn += 1) await new Promise((done) => setTimeout(done, 25));
  expect(list.shadowRoot?.querySelectorAll('.row').length).to.be.greaterThan(5);
  frame.remove();
});
