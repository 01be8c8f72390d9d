import { expect } from '@open-wc/testing';
import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/manage.js';
import '../../../components/connect/uhc-connect.js';
import '../../../components/lock/lock-part.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import { FakeClient, ana } from '../fake-client.js';
import { all, button, drawn, focused, mount, one, speakSpanish, textOf, words } from '../mount.js';
import { SAMPLES } from '../sample-claims.js';

async function press(element: UhcElement, name: string | RegExp): Promise<void> {
  button(element, name).click();
  await drawn(element);
}

async function type(element: UhcElement, text: string): Promise<void> {
  const field = one(element, '#passphrase') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn(element);
}

/** Connected as Ana, with her claims read. */
const connected = (): FakeClient => new FakeClient().holding(SAMPLES.slice(0, 2));

/** A client is locked as ours is: nothing of a member is there. */
function lockedClient(way: 'passphrase' | 'passkey'): FakeClient {
  const client = new FakeClient();
  client.locks.lockedBy(way);
  // What opens brings the connections back.
  client.locking.watch((state) => { if (state === 'open') client.connections.set([ana]); });
  return client;
}

describe('a device that is locked', () => {
  it('says so in place of the claims, with one way to unlock', async () => {
    const list = await mount('uhc-claims-list', lockedClient('passphrase'));
    expect(words(one(list, '[data-heading]'))).to.equal('Locked. Unlock to see your claims.');
    expect(all(list, 'button').map(words)).to.deep.equal(['Unlock', 'I forgot it']);
    expect(textOf(list)).not.to.contain('Connect a plan');
  });

  it('says a wrong passphrase, counts nobody out, and opens with the right one', async () => {
    const client = lockedClient('passphrase');
    const element = await mount('uhc-connect', client);
    for (const wrong of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']) {
      await type(element, wrong);
      await press(element, 'Unlock');
      expect(words(one(element, '#passphrase-help'))).to.equal('That is not the passphrase. You can try as often as you like.');
    }
    await type(element, client.locks.right);
    await press(element, 'Unlock');
    expect(client.locking.value).to.equal('open');
    expect(textOf(element)).to.contain('Ana Reyes');
  });

  it('opens with Enter, too', async () => {
    const client = lockedClient('passphrase');
    const element = await mount('uhc-connect', client);
    await type(element, client.locks.right);
    (one(element, 'form') as HTMLFormElement).requestSubmit();
    await drawn(element);
    expect(client.locking.value).to.equal('open');
  });

  it('keeps no passphrase in the page once it was used', async () => {
    const client = lockedClient('passphrase');
    const element = await mount('uhc-connect', client);
    await type(element, client.locks.right);
    await press(element, 'Unlock');
    client.connections.set([]);
    client.locking.set('locked');
    await drawn(element);
    expect((one(element, '#passphrase') as HTMLInputElement).value).to.equal('');
  });

  it('asks for the passkey in the browser’s own words, and says that it was not given', async () => {
    const client = lockedClient('passkey');
    client.locks.passkey = 'cancelled';
    const element = await mount('uhc-connect', client);
    expect(all(element, 'input')).to.deep.equal([]);
    await press(element, 'Unlock');
    expect(textOf(element)).to.contain('The passkey was not given.');
    client.locks.passkey = 'done';
    await press(element, 'Unlock');
    expect(textOf(element)).to.contain('Ana Reyes');
  });

  it('tells whoever forgot what goes and what stays before a second press removes it', async () => {
    const client = lockedClient('passphrase');
    const element = await mount('uhc-connect', client);
    await press(element, 'I forgot it');
    expect(words(one(element, 'h2'))).to.equal('Remove everything, and connect again');
    expect(textOf(element)).to.contain('goes on counting this app as connected');
    expect(client.locks.asked).to.deep.equal([]);
    await press(element, 'Back');
    expect(words(one(element, 'h2'))).to.equal('Locked. Unlock to see your claims.');
    await press(element, 'I forgot it');
    await press(element, 'Remove everything');
    expect(client.locks.asked).to.deep.equal([['removeAll']]);
    expect(textOf(element)).to.contain('Connect a plan');
  });

  it('is said by each element of a page, and unlocked in one place', async () => {
    const client = lockedClient('passphrase');
    const first = await mount('uhc-claims-list', client);
    const second = await mount('uhc-claims-list', client);
    expect(textOf(second)).to.contain('Locked. Your claims show here once it is unlocked.');
    await press(second, 'Unlock');
    expect(focused(first)?.textContent).to.equal('Locked. Unlock to see your claims.');
  });

  it('is said in Spanish', async () => {
    await speakSpanish();
    const element = await mount('uhc-connect', lockedClient('passphrase'), { lang: 'es' });
    await drawn(element);
    expect(words(one(element, 'h2'))).to.equal('Bloqueado. Desbloquee para ver sus reclamaciones.');
  });
});

describe('the lock of whoever is connected', () => {
  it('is turned on with a passphrase that is long enough, by its length alone', async () => {
    const client = connected();
    const element = await mount('uhc-connect', client);
    await press(element, 'Lock with a passphrase');
    await type(element, 'short');
    expect(words(one(element, '#passphrase-help'))).to.equal('At least 8 characters. Four words are good.');
    await press(element, 'Turn the lock on');
    expect(client.locks.asked).to.deep.equal([]);
    await type(element, 'aaaaaaaa');
    expect(words(one(element, '#passphrase-help'))).to.equal('Long enough. More words make it safer.');
    await type(element, 'four words of a song');
    expect(words(one(element, '#passphrase-help'))).to.equal('Long and good.');
    await press(element, 'Turn the lock on');
    expect(client.locks.asked).to.deep.equal([['turnOn', { passphrase: 'four words of a song' }]]);
    expect(textOf(element)).to.contain('On. It opens with your passphrase.');
  });

  it('offers a passkey where the device asks for one by itself, and names nobody in it', async () => {
    const client = connected();
    const without = await mount('uhc-connect', client);
    expect(textOf(without)).not.to.contain('Lock with a passkey');
    client.locks.passkeys = true;
    const element = await mount('uhc-connect', client);
    await press(element, 'Lock with a passkey');
    expect(client.locks.asked).to.deep.equal([['turnOn', { passkey: true, label: `Lock at ${location.hostname}` }]]);
    expect(textOf(element)).to.contain('On. It opens with your passkey.');
  });

  it('locks with one press from the line beneath the claims', async () => {
    const client = connected();
    client.locks.known = { way: 'passphrase', idle: 15 };
    client.locking.set('open');
    const list = await mount('uhc-claims-list', client);
    await press(list, 'Lock now');
    expect(client.locking.value).to.equal('locked');
  });

  it('says nothing of a lock where there is none, in the line beneath the claims', async () => {
    const list = await mount('uhc-claims-list', connected());
    expect(textOf(list).toLowerCase()).not.to.contain('lock');
  });

  it('keeps the minutes that the member chooses', async () => {
    const client = connected();
    client.locks.known = { way: 'passphrase', idle: 15 };
    client.locking.set('open');
    const element = await mount('uhc-connect', client);
    const choice = one(element, '#idle') as HTMLSelectElement;
    expect([...choice.options].map(words)).to.deep.equal(['after 5 minutes without you', 'after 15 minutes without you', 'after 60 minutes without you']);
    expect(choice.value).to.equal('15');
    choice.value = '5';
    choice.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(client.locks.known.idle).to.equal(5);
  });

  it('is turned off with what opens it', async () => {
    const client = connected();
    client.locks.known = { way: 'passphrase', idle: 15 };
    client.locking.set('open');
    const element = await mount('uhc-connect', client);
    await press(element, 'Turn the lock off');
    await type(element, 'not it');
    await press(element, 'Turn the lock off');
    expect(textOf(element)).to.contain('That is not the passphrase.');
    await type(element, client.locks.right);
    await press(element, 'Turn the lock off');
    expect(client.locking.value).to.equal('off');
    expect(textOf(element)).to.contain('Lock with a passphrase');
  });
});
