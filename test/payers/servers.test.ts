import { expect } from '@open-wc/testing';
import { checkedBase } from '../../src/payers/checked-base.js';
import { serversOf } from '../../src/payers/servers.js';
import { codeOf } from '../support/code-of.js';

describe('which servers a page names', () => {
  it('takes the four payers where none is named, and the named ones in their order', () => {
    expect(serversOf({}).map(({ key }) => key)).to.deep.equal(['hsid', 'rmhp', 'sierra', 'healthx']);
    expect(serversOf({ payer: ' sierra  rmhp sierra' }).map(({ key }) => key)).to.deep.equal(['sierra', 'rmhp']);
  });

  it('gives each payer the addresses of the payer’s page', () => {
    const [hsid] = serversOf({ payer: 'hsid' });
    expect(hsid?.fhirBase.href).to.equal('https://hsid.fhir.flex.optum.com/R4');
    expect(hsid?.documented).to.include({ authorize: 'https://hsid.fhir.flex.optum.com/oauth/authorize', token: 'https://hsid.fhir.flex.optum.com/oauth/token' });
    expect(hsid?.sandbox).to.equal(false);
  });

  it('puts the names into a local sandbox where one is given, and says that it is one', () => {
    const [rmhp] = serversOf({ payer: 'rmhp', sandbox: '' });
    expect(rmhp?.fhirBase.href).to.equal('http://localhost:9400/rmhp/R4');
    expect(rmhp?.sandbox).to.equal(true);
    expect(serversOf({ payer: 'hsid', sandbox: 'http://127.0.0.1:7000/' })[0]?.fhirBase.href).to.equal('http://127.0.0.1:7000/hsid/R4');
    expect(serversOf({ payer: 'sandbox' })[0]?.fhirBase.href).to.equal('https://sandbox.fhir.flex.optum.com/R4');
  });

  it('names what it does not know', async () => {
    expect(await codeOf(() => serversOf({ payer: 'aetna' }))).to.equal('config_payer_unknown');
  });
});

describe('an address that a token may go to', () => {
  for (const address of ['https://payer.example/R4', 'http://localhost:9400/hsid/R4', 'http://127.0.0.1:1/R4', 'http://127.1/R4', 'http://[::1]:9400/R4'])
    it(`may be ${address}`, () => { expect(checkedBase(address)).to.be.instanceOf(URL); });

  for (const address of ['http://10.0.0.1/R4', 'http://localhost.evil.example/R4', 'http://payer.example/R4', 'http://0.0.0.0/R4', 'http://127.0.0.1.evil.example/'])
    it(`is refused where it is ${address}`, async () => { expect(await codeOf(() => checkedBase(address))).to.equal('config_base_insecure'); });

  for (const address of ['ftp://payer.example', 'R4', '', 'https://user:secret@payer.example/R4', 'javascript:alert(1)', 'https://payer.example/R4?x=1'])
    it(`is no address where it is «${address}»`, async () => { expect(await codeOf(() => checkedBase(address))).to.equal('config_base_invalid'); });
});
