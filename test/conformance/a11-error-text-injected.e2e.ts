import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttackedPage } from './support/attacked-page.js';
import { MEMBER, signedIn } from './support/signed-in.js';

/** All that is drawn, in shadow roots too. */
const DRAWN = `(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  return within(document).map((element) => element.tagName + ' ' + [...element.attributes].map(({ value }) => value).join(' ') + ' ' + [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join(' ')).join('\\n');
})()`;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/u;

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
describe('A11: an error whose words are an attack', () => {
  const payer = new AttackedPage();

  it('is told in our own words, and none of its own is drawn: markup, 10 kB, control characters', async () => {
    await payer.on('authorize:long-error');
    const pending = await payer.pending(await payer.visit());
    const errors: string[] = [];
    payer.context.on('weberror', (error) => errors.push(error.error().message));
    await pending.goOn();
    await pending.list.getByText('Nothing was shared').waitFor();
    const drawn = await pending.page.evaluate<string>(DRAWN);
    assert.doesNotMatch(drawn, /long long|onerror|__pwned/);
    assert.doesNotMatch(drawn, CONTROLS);
    assert.equal(await pending.page.evaluate('globalThis.__pwned'), undefined);
    assert.deepEqual(errors, []);
  });

  for (const word of ['<img src=x onerror="window.__pwned=1">', 'a'.repeat(10_000), '\u202Edaer\u0007', '__proto__', 'constructor', 'toString', '']) {
    it(`leaves nothing of itself in our error where it is «${word.slice(0, 40)}»`, async () => {
      const app = payer.app();
      app.comesBack = async (authorize) => {
        const answer = await signedIn(authorize, MEMBER);
        answer.searchParams.delete('code');
        answer.searchParams.set('error', word);
        answer.searchParams.set('error_description', 'description-canary');
        answer.searchParams.set('error_uri', 'https://evil.example/uri-canary');
        return answer;
      };
      assert.match(await app.connect(), /^auth_(refused|answer_invalid)$/);
      const { message, stack, facts, cause } = app.ended ?? {};
      const told = JSON.stringify({ message, stack, facts, cause });
      assert.doesNotMatch(told, /canary|onerror|aaaa/);
      assert.doesNotMatch(told, CONTROLS);
      assert.deepEqual(app.tokenRequests(), []);
    });
  }
});
