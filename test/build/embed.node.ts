import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { callbackPage } from '../../scripts/build/callback-page.js';

const FOLDER = 'dist/embed';
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const hash = (text: string, algorithm: 'sha256' | 'sha384'): string => `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

describe('the one script', () => {
  it('has its hash beside it, for the integrity attribute of whoever embeds it', () => {
    assert.equal(read('uhc-widgets.js.sri').trim(), hash(read('uhc-widgets.js'), 'sha384'));
  });

  it('and its parts are classic scripts: a page embeds one of them, and it loads the others by their hashes', () => {
    const scripts = readdirSync(FOLDER).filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 1);
    for (const file of scripts) assert.doesNotMatch(read(file), /\bimport\s*\(|\bimportScripts\b|\bimport\s*["'{*]|\bexport\s*[{*]/, file);
  });

  it('holds the hash of a list, and the list that of each file which it may fetch from its own address', () => {
    const list = read('integrity.json');
    assert.ok(read('uhc-widgets.js').includes(hash(list, 'sha256')));
    const hashes = JSON.parse(list) as Readonly<Record<string, string>>;
    const beside = readdirSync(FOLDER).filter((file) => /\.(js|json)$/.test(file) && !['integrity.json', 'uhc-widgets.js'].includes(file));
    assert.ok(beside.includes('es.json'));
    assert.deepEqual(hashes, Object.fromEntries(beside.sort().map((file) => [file, hash(read(file), 'sha256')])));
  });

  it('is English, and leaves Spanish beside it', () => {
    const spanish = JSON.parse(read('es.json')) as Record<string, unknown>;
    const sentence = Object.values(spanish).find((value): value is string => typeof value === 'string' && value.length > 40);
    assert.ok(sentence);
    assert.ok(!read('uhc-widgets.js').includes(sentence));
  });
});

describe('the callback page', () => {
  const page = read('callback.html');

  it('lets its own script run and nothing else, and loads nothing', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const [, script = ''] = /<script>([^]*)<\/script>/.exec(page) ?? [];
    assert.equal(policy, `default-src 'none'; script-src '${hash(script, 'sha256')}'; base-uri 'none'; form-action 'none'`);
    assert.doesNotMatch(page, /\s(src|srcset)=|<link|url\(/);
  });

  it('has its policy before anything that could run, and tells no referrer', () => {
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<script'));
    assert.match(page, /<meta name="referrer" content="no-referrer"/);
  });

  it('is not made of a script that would end its element early', () => {
    const template = '<html><head><meta charset="utf-8" /></head><body></body></html>';
    assert.throws(() => callbackPage(template, 'const a = "</script>";'), /end its element early/);
    assert.throws(() => callbackPage('<html><body></body></html>', 'a;'), /no <meta charset>/);
  });
});
