import '../../../components/connect/manage.js';
import '../../../components/connect/way-in.js';
import '../../../components/connect/uhc-connect.js';
import type { UhcElement } from '../../../components/shared/uhc-element.js';
import type { Connection } from '../../../src/store/client.js';
import { everybodyCanUse, type Show } from '../everybody.js';
import { FakeClient, ana, healthx, hsid, rmhp } from '../fake-client.js';
import { all, drawn, mount, one } from '../mount.js';

const LONG = 'María de los Ángeles Hernández-Castellanos y Fuentes de Villanueva III';
const luis: Connection = { ...ana, id: 'k2', choice: 'rmhp', member: { names: [LONG] }, declined: ['patient/Procedure.read'], refused: ['patient/Procedure.read'] };

type Then = (element: UhcElement) => void;
const click = (selector: string, at = 0): Then => (element) => all(element, selector).at(at)?.click();

function screen(client: () => FakeClient, ...steps: readonly Then[]): Show {
  return async (lang) => {
    const element = await mount('uhc-connect', client(), { lang });
    for (const step of steps) {
      step(element);
      await drawn(element);
    }
    return element;
  };
}

const type = (text: string): Then => (element) => {
  const field = one(element, '#card') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
};
const three = (): FakeClient => new FakeClient([hsid, rmhp, healthx]);
const family = (): FakeClient => three().holding([], {}, [ana, luis]);

describe('everybody can use', () => {
  everybodyCanUse({
    'the search for a card': screen(three, click('.btn.go'), click('p .link'), type('rocky mountain')),
    'a card from work': screen(three, click('.btn.go'), click('p .link'), type('UMR')),
    'several connections, one of them open': screen(family, click('button[aria-expanded]', 1)),
    'an ended connection': screen(() => three().holding([], {}, [{ ...ana, state: 'ended' }])),
    'the switch to somebody else': screen(family, click('.more button', 1)),
    'hidden members': screen(() => {
      const client = three();
      client.hidden.set(2);
      return client;
    }),
    'a sample member': screen(three, click('.acts .btn', 1)),
  });
});
