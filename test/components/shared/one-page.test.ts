import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/manage.js';
import '../../../components/connect/way-in.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, button, drawn, focused, textOf } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

async function page(content: ReturnType<typeof html>): Promise<UhcElement[]> {
  const root = await fixture(html`<div>${content}</div>`);
  const elements = [...root.querySelectorAll<UhcElement>('uhc-connect, uhc-claims-list, uhc-claim')];
  for (const element of elements) await drawn(element);
  return elements;
}

describe('one page, one connection', () => {
  it('the first of several elements draws how to connect, the others point to it', async () => {
    const client = new FakeClient([hsid]);
    const [first, second] = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list><uhc-claim claim-id="c1" .client=${client}></uhc-claim>`);
    if (!first || !second) throw new Error('not drawn');
    expect(button(first, 'Connect a plan')).to.not.equal(undefined);
    expect(textOf(second)).to.contain('once a plan is connected').and.to.not.contain('See what was billed');
    button(second, /Connect a plan/).click();
    expect(focused(first)?.textContent).to.contain('See what was billed');
  });

  it('the first in the document leads, whichever was added first', async () => {
    const client = new FakeClient([hsid]);
    const [late] = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list>`);
    if (!late) throw new Error('not drawn');
    const early = document.createElement('uhc-claims-list');
    early.client = client;
    late.before(early);
    await drawn(early);
    await drawn(late);
    expect(button(early, 'Connect a plan')).to.not.equal(undefined);
    expect(all(late, 'uhc-connect')).to.have.length(0);
    early.remove();
    await drawn(late);
    expect(button(late, 'Connect a plan'), 'the next one leads when the first is gone').to.not.equal(undefined);
  });

  it('a surrounding <uhc-connect> hands in its client and draws the rest', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const [connect, list] = await page(html`<uhc-connect .client=${client}><uhc-claims-list></uhc-claims-list></uhc-connect>`);
    if (!connect || !list) throw new Error('not drawn');
    expect(textOf(connect)).to.contain('Ana Reyes');
    expect(all(list, '.row[data-id]').length).to.be.greaterThan(5);
    expect(all(list, 'uhc-connect')).to.have.length(0);
  });

  it('asks for what all elements of the page need together', async () => {
    const client = new FakeClient([hsid]);
    const [connect] = await page(html`<uhc-connect .client=${client}><uhc-claims-list></uhc-claims-list></uhc-connect>`);
    if (!connect) throw new Error('not drawn');
    button(connect, 'Connect a plan').click();
    await drawn(connect);
    button(connect, /^Continue/).click();
    expect(client.asked.at(-1)).to.deep.equal(['connect', 'hsid', ['patient/ExplanationOfBenefit.read', 'patient/Patient.read']]);
  });

  it('goes on at the claims when the connection is there', async () => {
    const client = new FakeClient([hsid]);
    const [list] = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list>`);
    if (!list) throw new Error('not drawn');
    button(list, 'Connect a plan').focus();
    client.holding(SAMPLES);
    await drawn(list);
    expect(focused(list)?.textContent).to.equal('Claims');
  });

  it('does not have claims read for a page that shows none', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    let watched = false;
    client.claims.watch = () => {
      watched = true;
      return () => undefined;
    };
    await page(html`<uhc-connect .client=${client}></uhc-connect>`);
    expect(watched).to.equal(false);
  });

  it('an element alone draws one quiet line with the way out, once connected', async () => {
    const client = new FakeClient([hsid]).holding(SAMPLES);
    const [list, second] = await page(html`<uhc-claims-list .client=${client}></uhc-claims-list><uhc-claims-list .client=${client}></uhc-claims-list>`);
    if (!list || !second) throw new Error('not drawn');
    expect(textOf(list)).to.contain('Connected as Ana Reyes');
    expect(textOf(second)).to.not.contain('Disconnect');
    button(list, 'Disconnect').click();
    await drawn(list);
    expect(client.asked.at(-1)).to.deep.equal(['disconnect', 'k1', { keep: false }]);
    expect(textOf(list)).to.contain('Disconnected').and.to.contain('The payer says that access has ended.').and.to.contain('Connect a plan');
    expect(all(list, '.row')).to.have.length(0);
  });
});

describe('an element that is set up wrong', () => {
  it('has calm words for the member and one sentence for the site owner, once a page', async () => {
    const said: unknown[][] = [];
    const { error } = console;
    console.error = (...args: unknown[]) => void said.push(args);
    try {
      const [first, second] = await page(html`<uhc-claims-list payer="hsid"></uhc-claims-list><uhc-claims-list payer="hsid"></uhc-claims-list>`);
      for (const element of [first, second]) expect(element && textOf(element)).to.contain('This is not set up yet');
      await waitUntil(() => said.length > 0, 'the sentence is fetched when there is something to say');
      await aTimeout(0);
    } finally {
      console.error = error;
    }
    expect(said).to.have.length(1);
    expect(String(said[0]?.[0])).to.contain('client-id').and.to.contain('docs/errors.md#config_client_id_missing');
  });

  it('tells the page by an event with the code', async () => {
    const codes: string[] = [];
    const listen = (event: Event): void => void codes.push((event as Event & { code: string }).code);
    document.addEventListener('uhc-error', listen);
    await page(html`<uhc-claims-list client-id="x" fhir-base="http://example.org/R4"></uhc-claims-list>`);
    document.removeEventListener('uhc-error', listen);
    expect(codes).to.deep.equal(['config_base_insecure']);
  });
});
