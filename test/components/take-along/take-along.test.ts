import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import '../../../src/i18n/load-by-import.js';
import { controls } from '../../../components/shared/controls.styles.js';
import { look } from '../../../components/shared/look.styles.js';
import { states } from '../../../components/shared/states.styles.js';
import { styles, takeAlongView, type TakeAlongSubject } from '../../../components/take-along/take-along.js';
import { UhcError } from '../../../src/errors.js';
import { languageFor, wordsLoaded } from '../../../src/i18n/languages.js';
import { FakeClient } from '../fake-client.js';
import { button, words } from '../mount.js';
import { clinicVisit, hospital, imaging, pharmacy } from '../sample-claims.js';
import { eob } from '../sample-eobs.js';

/** An element with nothing in it but the way to take along what it is given. */
class Stage extends LitElement {
  static override readonly styles = [look, controls, states, styles];
  subject: TakeAlongSubject | undefined;
  tag = 'en';

  override render(): TemplateResult {
    return html`<div class="body">${this.subject && takeAlongView(this, languageFor(this.tag), this.subject)}</div>`;
  }
}
customElements.define('take-along-stage', Stage);

let stage: Stage;
let saved: { readonly name: string; readonly blob: Blob }[] = [];
const create = URL.createObjectURL.bind(URL);

beforeEach(() => {
  saved = [];
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    if (this.download && last && this.href.startsWith('blob:')) saved.push({ name: this.download, blob: last });
  };
});

afterEach(() => {
  stage.remove();
  URL.createObjectURL = create;
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
});

async function show(resources: readonly object[], more: Partial<TakeAlongSubject> = {}): Promise<FakeClient> {
  const client = new FakeClient().holding(resources);
  const { value } = client.claims;
  stage = new Stage();
  stage.subject = { client, claims: value.state === 'data' ? value.items : [], of: 'shown', ...more };
  document.body.append(stage);
  await stage.updateComplete;
  return client;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((go) => { setTimeout(go, 5); });
  expect(holds()).to.equal(true);
  await stage.updateComplete;
}

async function press(name: string | RegExp): Promise<void> {
  button(stage, name).click();
  await stage.updateComplete;
}

async function taken(name: RegExp): Promise<{ readonly name: string; readonly text: string; readonly type: string }> {
  const before = saved.length;
  await press(name);
  await until(() => saved.length > before);
  const [file] = saved.slice(-1);
  if (!file) throw new Error('Nothing was saved.');
  return { name: file.name, text: await file.blob.text(), type: file.blob.type };
}

const FOUR = [clinicVisit, pharmacy, imaging, hospital];

describe('Taking claims along', () => {
  it('says how many claims it takes, and makes a table of them, newest first', async () => {
    await show(FOUR);
    await press('Download 4 claims');
    const file = await taken(/^Spreadsheet/);
    expect(file.name).to.equal('claims-2025.csv');
    const rows = file.text.split('\r\n');
    expect(rows.slice(1, -1).map((row) => /"(Elm|Harbor|Corner|St\.)/.exec(row)?.[1])).to.deep.equal(['Elm', 'Harbor', 'Harbor', 'Harbor', 'Corner', 'St.']);
    expect(words(stage.renderRoot.querySelector('[role=status]') ?? stage)).to.contain('Made: claims-2025.csv');
  });

  it('begins a table with the mark by which Excel knows its letters', async () => {
    await show(FOUR);
    await press('Download 4 claims');
    await taken(/^Spreadsheet/);
    const [file] = saved;
    expect([...new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('hands on what the plan sent, as it sent it', async () => {
    await show(FOUR);
    await press('Download 4 claims');
    const bundle = await taken(/^FHIR Bundle/);
    expect(JSON.parse(bundle.text)).to.deep.equal({ resourceType: 'Bundle', type: 'collection', entry: FOUR.map((resource) => ({ resource })) });
    const lines = (await taken(/^FHIR, one/)).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).to.deep.equal(FOUR);
  });

  it('takes only what was chosen', async () => {
    await show(FOUR);
    await press('Download 4 claims');
    stage.renderRoot.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await stage.updateComplete;
    expect(words(stage.renderRoot.querySelector('h3') ?? stage)).to.equal('Take 3 claims along');
    expect((await taken(/^FHIR, one/)).text.trim().split('\n')).to.have.length(3);
  });

  it('says of claims that are not kept whole that they are lacking', async () => {
    const client = await show(FOUR);
    client.sent.delete('c-imaging');
    await press('Download 4 claims');
    await taken(/^FHIR Bundle/);
    expect(words(stage.renderRoot.querySelector('[role=status]') ?? stage)).to.contain('1 claim is not kept here as it was sent, and is not in the file.');
  });

  it('makes a packet that no word of a payer can make do anything', async () => {
    const evil = '</title><script>parent.hacked=1</script><img src=x onerror="parent.hacked=1">"\'><svg onload=parent.hacked=1>';
    const hostile = eob({ id: 'evil', number: evil, provider: evil, start: '2025-03-01', totals: { memberliability: 1 }, lines: [{ text: evil, code: evil, denial: { code: evil, text: evil } }], more: { disposition: evil } });
    await show([hostile, clinicVisit]);
    await press('Download 2 claims');
    const file = await taken(/^Packet/);
    expect(file.name).to.equal('claims-2025.html');
    const frame = document.createElement('iframe');
    // The door that the packet itself must never need: here a stranger opens it, in a page of the same origin, with nothing to stop a script.
    frame.src = URL.createObjectURL(new Blob([file.text.replace(/<meta http-equiv[^>]*>/, '')], { type: 'text/html' }));
    document.body.append(frame);
    await new Promise((done) => { frame.addEventListener('load', done); });
    expect(frame.contentDocument?.querySelectorAll('script, img, svg, a, iframe, object').length).to.equal(0);
    expect(frame.contentDocument?.body.textContent).to.contain(evil);
    expect('hacked' in window).to.equal(false);
    frame.remove();
  });

  it('prints a summary and nothing of the page around, and leaves no trace in the page', async () => {
    await show(FOUR);
    const print = window.print.bind(window);
    let stood = '';
    let sheets = 0;
    window.print = () => {
      stood = document.querySelector('[data-uhc-print]')?.shadowRoot?.textContent ?? '';
      sheets = document.adoptedStyleSheets.length;
      window.dispatchEvent(new Event('afterprint'));
    };
    await press('Print');
    await until(() => stood !== '');
    window.print = print;
    expect(stood).to.contain('Harbor Imaging').and.to.contain('$285.00');
    expect(document.querySelector('[data-uhc-print]')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(sheets - 1);
  });

  it('gives a sheet for the taxes of the newest year that is shown', async () => {
    await show(FOUR);
    await press('Download 4 claims');
    const file = await taken(/^Medical expenses 2025/);
    expect(file.name).to.equal('expenses-2025.csv');
    expect(file.text).to.contain('"Total of what is stated",,,,,,,,285');
  });

  it('takes one claim along as a page', async () => {
    await show([imaging], { of: 'one' });
    await press('Save or print');
    const file = await taken(/^One page/);
    expect(file.text).to.contain('<h1>Harbor Imaging</h1>').and.to.contain('Prior authorization was not obtained.');
  });

  it('says so where nothing could be made, and loses nothing', async () => {
    const client = await show(FOUR);
    client.records = () => Promise.reject(new UhcError('storage_refused'));
    await press('Download 4 claims');
    await press(/^FHIR Bundle/);
    await until(() => words(stage.renderRoot.querySelector('[role=status]') ?? stage).includes('It could not be made'));
  });

  it('has no fault that axe knows, open and made, in both languages', async () => {
    for (const tag of ['en', 'es']) {
      await wordsLoaded(tag);
      await show(FOUR, { partial: true });
      stage.tag = tag;
      stage.requestUpdate();
      await stage.updateComplete;
      await press(/^(Download|Descargar) 4/);
      await taken(/^(FHIR Bundle|Bundle)/);
      await expect(stage).to.be.accessible();
      if (tag === 'en') stage.remove();
    }
  });
});
