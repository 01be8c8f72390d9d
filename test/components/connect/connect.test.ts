import { expect } from '@open-wc/testing';
import '../../../components/connect/manage.js';
import '../../../components/connect/uhc-connect.js';
import '../../../components/connect/way-in.js';
import type { UhcErrorEvent } from '../../../components/shared/error-event.js';
import type { ConnectElement } from '../../../components/connect/connect-element.js';
import { UhcError, type ErrorCode } from '../../../src/errors.js';
import type { Connection } from '../../../src/store/client.js';
import { FakeClient, ana, healthx, hsid, rmhp } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, textOf, words } from '../mount.js';

const open = (client: FakeClient, set: Partial<ConnectElement> = {}): Promise<ConnectElement> => mount('uhc-connect', client, set);

async function press(element: ConnectElement, name: string | RegExp): Promise<void> {
  button(element, name).click();
  await drawn(element);
}

describe('connecting a plan', () => {
  it('begins with what one gets, one filled button, and a way to look around without an account', async () => {
    const element = await open(new FakeClient([hsid]));
    expect(textOf(element)).to.contain('See what was billed').and.to.contain('Not made or endorsed by UnitedHealthcare.');
    expect(all(element, 'button').map(words)).to.deep.equal(['Connect a plan', 'Try a sample member']);
  });

  it('asks whose plan it is where there are several, and says who cannot be chosen', async () => {
    const element = await open(new FakeClient([hsid, rmhp, healthx]));
    await press(element, 'Connect a plan');
    expect(words(one(element, 'h2'))).to.equal('Who is your plan with?');
    expect(all(element, 'button.pick b').map(words)).to.deep.equal(['UnitedHealthcare', 'Rocky Mountain Health Plans']);
    expect(textOf(element)).to.contain('Peoples Health').and.to.contain('Not available here yet').and.to.contain('Not every plan shares yet');
  });

  it('says before the payer’s page opens what is asked, what for, where it is kept and which host comes', async () => {
    const client = new FakeClient([hsid]);
    const element = await open(client, { privacyPolicy: '/privacy.html' });
    await press(element, 'Connect a plan');
    expect(textOf(element)).to.contain('Your claims').and.to.contain('Needed').and.to.contain('Optional').and.to.contain('hsid.fhir.example.org').and.to.contain('Kept')
      .and.to.contain('To stop').and.to.contain('Not made or endorsed by UnitedHealthcare.');
    expect((one(element, 'a') as HTMLAnchorElement).href).to.equal(new URL('/privacy.html', location.href).href);
    expect(client.asked).to.deep.equal([['prepare', 'hsid']]);
    await press(element, 'Continue to UnitedHealthcare');
    expect(client.asked[1]).to.deep.equal(['connect', 'hsid', ['patient/ExplanationOfBenefit.read', 'patient/Patient.read']]);
  });

  it('starts the sign-in within the click itself, since a browser opens a window only then', async () => {
    const client = new FakeClient([hsid]);
    const element = await open(client);
    await press(element, 'Connect a plan');
    button(element, /^Continue/).click();
    expect(client.asked.some(([what]) => what === 'connect')).to.equal(true);
  });

  it('never makes a link of a privacy policy that is no address', async () => {
    const element = await open(new FakeClient([hsid]), { privacyPolicy: 'javascript:alert(1)' });
    expect(all(element, 'a')).to.deep.equal([]);
  });

  it('shows every way out while the member is away', async () => {
    const client = new FakeClient([hsid]);
    const element = await open(client);
    client.connecting.set({ step: 'away', choice: 'hsid', host: 'hsid.fhir.example.org', blocked: false, redirectUri: 'https://site.example/callback.html?payer=hsid' });
    await drawn(element);
    expect(words(one(element, 'h2'))).to.equal('Finish in the other window.');
    for (const name of ['Show the window', 'Open it in this tab', 'I closed it']) button(element, name).click();
    expect(client.asked).to.deep.equal([['showWindow'], ['connectInThisTab'], ['cancelConnect']]);
  });

  it('offers this tab where the browser did not open the window', async () => {
    const client = new FakeClient([hsid]);
    const element = await open(client);
    client.connecting.set({ step: 'away', choice: 'hsid', host: 'hsid.fhir.example.org', blocked: true, redirectUri: 'https://site.example/callback.html?payer=hsid' });
    await drawn(element);
    expect(button(element, 'Open it in this tab').classList.contains('go')).to.equal(true);
  });

  const ends: readonly (readonly [ErrorCode, string])[] = [
    ['auth_declined', 'Nothing was shared'], ['auth_cancelled', 'Nothing was shared'], ['auth_expired', 'The sign-in took too long'], ['auth_clock_jumped', 'This device’s clock jumped'],
    ['auth_registration_wrong', 'The plan does not know this app'], ['auth_no_patient', 'Your plan is not in this service yet'], ['auth_state_mismatch', 'The answer did not fit this sign-in'],
  ];
  for (const [code, title] of ends) {
    it(`says what an end without a connection means, and starts again: ${code}`, async () => {
      const client = new FakeClient([hsid]);
      const element = await open(client);
      const codes: string[] = [];
      element.addEventListener('uhc-error', (event: UhcErrorEvent) => codes.push(event.code));
      client.connecting.set({ step: 'ended', choice: 'hsid', error: new UhcError(code) });
      await drawn(element);
      expect(words(one(element, 'h2'))).to.equal(title);
      expect(codes).to.deep.equal([code]);
      await press(element, 'Start again');
      expect(client.asked[0]).to.deep.equal(['cancelConnect']);
      expect(all(element, '[part~=consent]')).to.have.length(1);
    });
  }

  it('moves on with the keyboard: each step begins at its heading', async () => {
    const element = await open(new FakeClient([hsid, rmhp]));
    button(element, 'Connect a plan').focus();
    await press(element, 'Connect a plan');
    expect(focused(element)?.textContent).to.equal('Who is your plan with?');
    await press(element, /^UnitedHealthcare/);
    expect(focused(element)?.textContent).to.contain('Your records go from UnitedHealthcare');
  });

  it('leaves the page’s focus alone when it is drawn first', async () => {
    const element = await open(new FakeClient([hsid]));
    expect(focused(element)).to.equal(null);
  });
});

describe('a connection', () => {
  const partly: Connection = { ...ana, declined: ['patient/Procedure.read'] };

  it('says as whom, since when, what is shared and what is not', async () => {
    const element = await open(new FakeClient([hsid]).holding([], {}, [partly]));
    expect(textOf(element)).to.contain('Ana Reyes').and.to.match(/connected since March 4/).and.to.contain('Claims, name and plan').and.to.contain('Procedures');
  });

  it('asks again from the consent screen on', async () => {
    const element = await open(new FakeClient([hsid]).holding([], {}, [partly]));
    await press(element, 'Ask again');
    expect(button(element, 'Continue to UnitedHealthcare').classList.contains('go')).to.equal(true);
  });

  it('ends in two ways: what was read stays, or goes', async () => {
    const keeping = new FakeClient([hsid]).holding([]);
    await press(await open(keeping), 'Only end access');
    expect(keeping.asked.at(-1)).to.deep.equal(['disconnect', 'k1', { keep: true }]);
    const wiping = new FakeClient([hsid]).holding([]);
    await press(await open(wiping), 'Disconnect');
    expect(wiping.asked.at(-1)).to.deep.equal(['disconnect', 'k1', { keep: false }]);
  });

  it('says whether the payer confirmed that access has ended', async () => {
    const client = new FakeClient([hsid]).holding([]);
    client.left = { revoked: 'unconfirmed' };
    const element = await open(client);
    await press(element, 'Disconnect');
    expect(textOf(element)).to.contain('The payer did not confirm').and.to.contain('What was read is gone from this device.');
  });

  it('that has ended can be made anew, or what is stored removed', async () => {
    const client = new FakeClient([hsid]).holding([], {}, [{ ...ana, state: 'ended' }]);
    const element = await open(client);
    expect(textOf(element)).to.contain('Your plan no longer shares with this app');
    await press(element, 'Remove what is stored');
    expect(client.asked.at(-1)).to.deep.equal(['forget', 'k1']);
  });

  it('announces its coming and going with nothing in the events', async () => {
    const client = new FakeClient([hsid]);
    const element = await open(client);
    const seen: Event[] = [];
    for (const type of ['uhc-connect', 'uhc-disconnect'] as const) element.addEventListener(type, (event) => seen.push(event));
    client.connections.set([ana]);
    client.connections.set([]);
    expect(seen.map(({ type }) => type)).to.deep.equal(['uhc-connect', 'uhc-disconnect']);
    for (const event of seen) expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
  });

  it('says that it is a sandbox in every view', async () => {
    const sandbox = { ...hsid, sandbox: true, host: 'localhost:9400' };
    const element = await open(new FakeClient([sandbox]));
    expect(words(one(element, '[part~=sandbox]'))).to.match(/sandbox/i);
    await press(element, 'Connect a plan');
    expect(all(element, '[part~=sandbox]')).to.have.length(1);
  });
});
