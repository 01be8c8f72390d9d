import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { UhcError } from '../../src/errors.js';
import { loadCodeWordsBy } from '../../src/i18n/code-words.js';
import { siteOwner } from '../../src/i18n/en/site-owner.js';
import { isForSiteOwner, siteOwnerWords } from '../../src/i18n/site-owner.js';

const codes = [...readFileSync('src/errors.ts', 'utf8').matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code]) => code ?? '');

describe('what is said to a site owner', () => {
  it('is a sentence for each error that is theirs to mend, and for no other', () => {
    assert.ok(codes.length > 30);
    const theirs = codes.filter((code) => isForSiteOwner(new UhcError(code as never)));
    assert.deepEqual(theirs.toSorted(), Object.keys(siteOwner).toSorted());
  });

  it('names the facts', async () => {
    loadCodeWordsBy(() => Promise.resolve(siteOwner as Record<string, string>));
    const words = await siteOwnerWords(new UhcError('config_payer_unknown', { payer: 'hsdi' }));
    assert.match(words, /takes rmhp, sierra.*\(payer: hsdi\)$/);
  });

  it('names the code where the sentences cannot be had', async () => {
    loadCodeWordsBy(() => Promise.reject(new Error('no network')));
    assert.equal(await siteOwnerWords(new UhcError('config_page_not_web')), 'Something is not set up right: config_page_not_web.');
  });
});
