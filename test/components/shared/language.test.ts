import { expect } from '@open-wc/testing';
import '../../../components/claim/uhc-claim.js';
import '../../../components/claims-list/uhc-claims-list.js';
import { FakeClient, hsid } from '../fake-client.js';
import { drawn, mount, speakSpanish, textOf } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

describe('the language of an element', () => {
  before(speakSpanish);
  afterEach(() => document.documentElement.setAttribute('lang', 'en'));

  it('is the page’s, and changes with it, down to the parts within', async () => {
    const element = await mount('uhc-claims-list', new FakeClient([hsid]).holding(SAMPLES));
    expect(textOf(element)).to.contain('Connected as Ana Reyes');
    document.documentElement.setAttribute('lang', 'es');
    await new Promise((done) => setTimeout(done));
    await drawn(element);
    expect(textOf(element)).to.contain('debe usted').and.to.contain('Conexión de Ana Reyes').and.to.not.contain('Disconnect');
  });

  it('is the element’s own before the page’s', async () => {
    const element = await mount('uhc-claims-list', new FakeClient([hsid]).holding(SAMPLES), { lang: 'es-MX' });
    expect(textOf(element)).to.contain('debe usted');
  });

  it('is marked, so that a voice reads it right: the payer’s own words stay English', async () => {
    const element = await mount('uhc-claim', new FakeClient([hsid]).holding(SAMPLES), { lang: 'es', claimId: 'c-imaging' });
    expect(element.renderRoot.querySelector('[part~=view]')?.getAttribute('lang')).to.equal('es');
    expect(element.renderRoot.querySelector('[part~=reason] q')?.getAttribute('lang')).to.equal('en');
  });
});
