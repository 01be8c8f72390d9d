import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

/** Everything that runs in a browser of somebody else's. */
const FOLDERS = ['npm', 'embed', 'chrome', 'firefox'] as const;

function scripts(folder: string): (readonly [string, string])[] {
  return readdirSync(join('dist', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join('dist', folder, file))
    .filter((file) => /\.(js|html|json)$/.test(file) && statSync(file).isFile())
    .map((file) => [file, readFileSync(file, 'utf8')] as const);
}

const NOT_THERE: readonly (readonly [string, RegExp])[] = [
  ['a secret of a client, or a place for one', /client_secret\s*[:=]\s*["'`][^"'`]|demo-secret/],
  ['the password of a sample member', /Sandbox#[123]/],
  ['code made of text', /\beval\s*\(|new Function\s*\(/],
  ['the sandbox’s server', /oidc-provider|_sandbox\/token/],
  ['a map to the sources', /sourceMappingURL/],
  ['a field that asks for a password', /type=\\?["']?password/],
];

describe('what browsers get', () => {
  for (const folder of FOLDERS) {
    for (const [what, pattern] of NOT_THERE) {
      it(`has nothing of this in dist/${folder}: ${what}`, () => {
        const files = scripts(folder);
        assert.ok(files.length > 0);
        assert.deepEqual(files.filter(([, text]) => pattern.test(text)).map(([file]) => file), []);
      });
    }

    it(`names no address in dist/${folder} but the payers' and its own documentation`, () => {
      const hosts = new Set(scripts(folder).flatMap(([, text]) => [...text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})(?![a-z0-9.$-])/gi)].map(([, host]) => host ?? '')));
      const known = /^(maps\.apple|www\.google)\.com$|^www\.healthcare\.gov$|(^|\.)example\.(com|org)$|\.invalid$|^(www\.)?(nubc|ama-assn|rfc-editor)\.org$|^x12\.org$|^owasp\.org$|^www\.(usps|irs)\.(com|gov)$|^www\.nlm\.nih\.gov$|^fs\.spec\.whatwg\.org$|(^|\.)optum\.com$|(^|\.)hl7\.org$|^(www\.)?w3\.org$|^(www\.)?unicode\.org$|^(taxonomy\.)?nucc\.org$|^(www\.)?cms\.gov$|^lit\.dev$|^github\.com$|^unitsofmeasure\.org$|^(www\.)?ada\.org$|^www\.cdc\.gov$|^bluebutton\.cms\.gov$/;
      assert.deepEqual([...hosts].filter((host) => !known.test(host)), []);
    });

    it(`keeps no error of a library's in dist/${folder}: it may hold tokens`, () => {
      const ours = scripts(folder).filter(([file]) => file.includes('/src/') && !file.includes('node_modules'));
      for (const [file, text] of ours) assert.doesNotMatch(text, /new UhcError\([^)]*cause|\{\s*cause\s*:/, file);
    });
  }
});
