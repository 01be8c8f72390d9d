import { expect } from '@open-wc/testing';
import '../../../components/pharmacy-search/uhc-pharmacy-search.js';
import { all, bundle, clientThat, press, rows, sandboxClient, shown, speakSpanish, submit, textOf, type, until, words } from '../directory/stage.js';

const place = (id: string, more: object = {}): object => ({
  resourceType: 'Location', id, name: `Place ${id}`, type: [{ coding: [{ code: 'OUTPHARM' }] }], address: { line: ['1 Main St'], city: 'Reno', state: 'NV', postalCode: '89501' }, ...more,
});
const everyDay = { daysOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], allDay: true };

describe('<uhc-pharmacy-search>', () => {
  it('lists the pharmacies of a town, one a place, with hours, phone, kind and network by name', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-pharmacy-search', await sandboxClient(asked), { near: 'Reno, NV' });
    const found = await rows(element, 'pharmacy');
    const owl = found.find(({ dataset }) => dataset['id'] === 'place-night-owl-reno');
    expect(words(owl?.textContent ?? '')).to.contain('Night Owl Pharmacy, Reno').and.contain('Retail Pharmacy').and.contain('1490 Ferry Landing Rd').and.contain('Open 24 hours, every day').and.contain('Corner Pharmacies');
    expect(owl?.querySelector('a.tel')?.getAttribute('href')).to.match(/^tel:/);
    for (const one of found) expect(one.textContent, 'another town').to.contain('Reno');
    expect(asked.length, 'no more than one a way of listing').to.be.at.most(2);
  });

  it('finds those around a ZIP code, the nearest first, and says how far each is', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-pharmacy-search', await sandboxClient(asked), { near: '89501' });
    await rows(element, 'pharmacy');
    const far = all(element, '[part="distance"]').map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0]));
    expect(far.length).to.be.greaterThan(1);
    expect(far).to.deep.equal([...far].sort((a, b) => a - b));
    expect(asked[0]?.searchParams.get('address')?.split(',').length, 'ZIP codes around it').to.be.greaterThan(1);
  });

  it('finds those that send by mail without a place, and says that there is no shop', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-pharmacy-search', await sandboxClient(asked), { kind: 'mail' });
    const [mail] = await rows(element, 'pharmacy');
    expect(words(mail?.textContent ?? '')).to.contain('Doorstep Mail Pharmacy').and.contain('Has no shop to go to').and.contain('(970) 555-0167');
    for (const url of asked) expect(url.search).not.to.contain('address');
  });

  it('finds pharmacies for special drugs by asking for them', async () => {
    const element = await shown('uhc-pharmacy-search', await sandboxClient(), { near: 'Nevada' });
    await rows(element, 'pharmacy');
    await press(element, 'Special drugs');
    await until(element, () => all(element, '[part="pharmacy"]').length === 1, 'the one for special drugs');
    expect(textOf(element)).to.contain('Summit Specialty Pharmacy');
  });

  it('shows those that are open day and night, and counts those that do not state their hours', async () => {
    const client = clientThat((url) => Promise.resolve(url.pathname.endsWith('Location')
      ? bundle([place('day', { hoursOfOperation: [{ daysOfWeek: ['mon'], openingTime: '09:00:00', closingTime: '17:00:00' }] }), place('night', { hoursOfOperation: [everyDay] }), place('silent')]) : bundle([])));
    const element = await shown('uhc-pharmacy-search', client, { near: 'Reno' });
    await rows(element, 'pharmacy');
    await press(element, 'Open 24 hours');
    expect(all(element, '[part="pharmacy"]').map(({ dataset }) => dataset['id'])).to.deep.equal(['night']);
    expect(textOf(element)).to.contain('1 more does not state this, and is left out.');
    await press(element, 'Show all');
    expect(all(element, '[part="pharmacy"]')).to.have.length(3);
  });

  it('stands with what one way of asking finds where the payer does not know the other', async () => {
    const client = clientThat((url) => Promise.resolve(url.pathname.endsWith('Location') ? bundle([place('a')]) : new Response('{"resourceType":"OperationOutcome"}', { status: 400 })));
    const element = await shown('uhc-pharmacy-search', client, { near: 'Reno' });
    expect(await rows(element, 'pharmacy')).to.have.length(1);
    expect(textOf(element)).to.contain('Hours not stated').and.contain('Phone not stated').and.contain('Kind not stated').and.contain('Networks not stated');
  });

  it('finds pharmacies that are listed as affiliations alone', async () => {
    const bond = {
      resourceType: 'OrganizationAffiliation', id: 'bond', participatingOrganization: { reference: 'Organization/o' }, location: [{ reference: 'Location/plain' }], network: [{ reference: 'Organization/n' }],
      code: [{ coding: [{ code: 'pharmacy' }] }], specialty: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '3336C0003X', display: 'Community/Retail Pharmacy' }] }],
    };
    const client = clientThat((url) => {
      const ids = url.searchParams.get('_id')?.split(',') ?? [];
      if (url.pathname.endsWith('OrganizationAffiliation')) return Promise.resolve(bundle([bond]));
      if (url.pathname.endsWith('Organization')) return Promise.resolve(bundle(ids.map((id) => ({ resourceType: 'Organization', id, name: `Named ${id}` }))));
      return Promise.resolve(bundle(ids.length > 0 ? [place('plain', { type: undefined })] : []));
    });
    const element = await shown('uhc-pharmacy-search', client, { near: 'Reno' });
    const [found] = await rows(element, 'pharmacy');
    expect(words(found?.textContent ?? '')).to.contain('Place plain').and.contain('Community/Retail Pharmacy').and.contain('Named o').and.contain('In Named n');
  });

  it('says why there is none, and what else to try', async () => {
    const element = await shown('uhc-pharmacy-search', await sandboxClient(), { near: 'Portland, OR' });
    await until(element, () => textOf(element).includes('No pharmacy listed fits'), 'the reason');
    await press(element, 'Show those that send by mail');
    expect(await rows(element, 'pharmacy')).to.have.length(1);
  });

  it('suggests towns that have a pharmacy while one types', async () => {
    const element = await shown('uhc-pharmacy-search', await sandboxClient());
    await type(element, 'near', 'Gra');
    const [town] = await until(element, () => (all(element, '[role="option"]').length > 0 ? all(element, '[role="option"]') : undefined), 'suggestions');
    expect(words(town?.textContent ?? '')).to.equal('Grand Junction, CO');
    town?.click();
    expect((await rows(element, 'pharmacy')).length).to.be.greaterThan(1);
  });

  it('says beside the field what is wrong, and sends nothing', async () => {
    const asked: URL[] = [];
    const element = await shown('uhc-pharmacy-search', await sandboxClient(asked));
    await submit(element);
    expect(textOf(element)).to.contain('Type a town, a state or a ZIP code.');
    await type(element, 'near', '8950');
    await submit(element);
    expect(textOf(element)).to.contain('A ZIP code has five digits');
    expect(asked).to.have.length(0);
  });

  it('keeps what has come when the payer stops answering, and goes on from there', async () => {
    let down = false;
    const client = clientThat((url) => {
      if (down) return Promise.resolve(new Response('', { status: 503 }));
      if (!url.pathname.endsWith('Location')) return Promise.resolve(bundle([]));
      return Promise.resolve(url.searchParams.has('page') ? bundle([place('b')]) : bundle([place('a')], { link: [{ relation: 'next', url: `${url.origin}${url.pathname}?page=2` }] }));
    });
    const element = await shown('uhc-pharmacy-search', client, { near: 'Reno' });
    await rows(element, 'pharmacy');
    down = true;
    await press(element, 'Show more');
    await until(element, () => textOf(element).includes('The payer stopped answering'), 'the notice');
    expect(all(element, '[part="pharmacy"]')).to.have.length(1);
    down = false;
    await press(element, 'Try again');
    await until(element, () => all(element, '[part="pharmacy"]').length === 2, 'the rest');
  });

  it('draws a hostile listing as text', async () => {
    const client = clientThat(() => Promise.resolve(bundle([place('x', {
      name: '<script>alert(1)</script>', telecom: [{ system: 'phone', value: 'javascript:alert(1)' }, { system: 'url', value: 'javascript:alert(1)' }], hoursOfOperation: 'x', position: { latitude: 'x' }, managingOrganization: 3,
    })])));
    const element = await shown('uhc-pharmacy-search', client, { near: 'Reno' });
    await rows(element, 'pharmacy');
    expect(element.renderRoot.querySelector('script')).to.equal(null);
    for (const link of all(element, 'a')) expect(link.getAttribute('href')).to.match(/^(https|tel):/);
  });

  it('speaks Spanish', async () => {
    await speakSpanish();
    const element = await shown('uhc-pharmacy-search', await sandboxClient(), { lang: 'es', near: 'Reno' });
    await rows(element, 'pharmacy');
    expect(textOf(element)).to.contain('Abierta 24 horas, todos los días').and.contain('en la lista');
  });
});
