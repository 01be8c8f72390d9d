import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CHROMIUM_ID, EXTENSION_REDIRECT_ORIGINS, GECKO_ID, GECKO_REDIRECT_ID } from '../../src/payers/extension-ids.js';
import { PAYER_NAMES, documentedAddresses, laterAddresses } from '../../src/payers/payers.js';
import { run } from '../../scripts/test/run.js';

interface Manifest {
  readonly manifest_version: number;
  readonly key?: string;
  readonly incognito: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string; readonly strict_min_version: string; readonly data_collection_permissions: { readonly required: readonly string[] } } };
  readonly content_scripts?: unknown;
  readonly externally_connectable?: unknown;
}

const BUILDS = ['chrome', 'firefox', 'chrome-dev', 'firefox-dev'] as const;
const STORE = ['chrome', 'firefox'] as const;
const manifest = (build: string): Manifest => JSON.parse(readFileSync(`dist/${build}/manifest.json`, 'utf8')) as Manifest;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)).filter((file) => statSync(file).isFile());
}

describe('what the stores get', () => {
  for (const build of STORE) {
    it(`knows no loopback and no local sandbox: ${build}`, () => {
      for (const file of filesOf(`dist/${build}`)) assert.doesNotMatch(readFileSync(file, 'utf8'), /localhost|127\.0\.0\.1|\[::1\]|sandbox1@|Sandbox#1/, file);
    });

    it(`asks for the hosts of the payers' addresses and for no other: ${build}`, () => {
      const addresses = PAYER_NAMES.flatMap((payer) => [documentedAddresses(payer), laterAddresses(payer)]);
      const hosts = new Set(addresses.flatMap(({ fhirBase, token }) => [fhirBase, token]).map((address) => `https://${new URL(address).host}/*`));
      assert.deepEqual([...manifest(build).host_permissions].sort(), [...hosts].sort());
      assert.equal(manifest(build).key, undefined);
    });
  }
});

describe('each build of the extension', () => {
  for (const build of BUILDS) {
    it(`may do what it needs and nothing else: ${build}`, () => {
      const made = manifest(build);
      assert.equal(made.manifest_version, 3);
      assert.deepEqual(made.permissions, ['identity', 'storage']);
      assert.equal(made.incognito, 'not_allowed');
      assert.equal(made.content_scripts, undefined);
      assert.equal(made.externally_connectable, undefined);
      assert.ok(made.host_permissions.every((host) => /^(https:\/\/[a-z.-]+\.optum\.com|http:\/\/(localhost|127\.0\.0\.1))\/\*$/.test(host)));
    });

    it(`lets no foreign script, frame, form or host in: ${build}`, () => {
      const policy = manifest(build).content_security_policy.extension_pages;
      for (const part of ["default-src 'none'", "script-src 'self';", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe|\*(\s|;|$)(?<!:\*\s)(?<!:\*;)/);
    });

    it(`shows nothing to web pages: ${build}`, () => {
      assert.doesNotMatch(readFileSync(`dist/${build}/manifest.json`, 'utf8'), /web_accessible_resources/);
    });
  }

  it('has the id that the sandbox’s client knows, in both browsers', () => {
    const key = Buffer.from(manifest('chrome-dev').key ?? '', 'base64');
    const letters = createHash('sha256').update(key).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
    assert.equal(letters, CHROMIUM_ID);
    for (const build of ['firefox', 'firefox-dev']) assert.equal(manifest(build).browser_specific_settings?.gecko.id, GECKO_ID);
    assert.equal(createHash('sha1').update(GECKO_ID).digest('hex'), GECKO_REDIRECT_ID);
    assert.deepEqual(EXTENSION_REDIRECT_ORIGINS, [`https://${letters}.chromiumapp.org`, `https://${GECKO_REDIRECT_ID}.extensions.allizom.org`]);
  });

  it('runs its background as each browser has it', () => {
    assert.ok(manifest('chrome').background.service_worker && !manifest('chrome').background.scripts);
    assert.ok(manifest('firefox').background.scripts && !manifest('firefox').background.service_worker);
  });

  it('tells Firefox what data leaves for the payer', () => {
    const gecko = manifest('firefox').browser_specific_settings?.gecko;
    assert.equal(gecko?.strict_min_version, '142.0');
    assert.deepEqual(gecko.data_collection_permissions.required, ['authenticationInfo', 'healthInfo', 'personallyIdentifyingInfo', 'searchTerms']);
  });

  it('passes the linter of Firefox’s store, with no warning of ours', async () => {
    const { output } = await run(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '-s', 'dist/firefox', '--output', 'json', '--no-config-discovery']);
    const report = JSON.parse(output.slice(output.indexOf('{'))) as { errors: unknown[]; warnings: { code: string; message: string }[] };
    assert.deepEqual(report.errors, []);
    // Lit writes its own templates, which are no payer's text; our code has no such line (lint: no-markup-sink).
    assert.deepEqual(report.warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT'), []);
  });
});
