import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mayImport, mayUse } from '../../lint/may-import.js';
import { mayImportRule } from '../../lint/rules/may-import.js';
import { checkRule } from './rule-tester.js';

checkRule(
  'may-import',
  mayImportRule,
  [
    { file: 'src/store/claims.ts', code: `import { claimFromEob } from '../model/claim/from-eob.js';` },
    { file: 'src/model/claim/amount.ts', code: `import type { ExplanationOfBenefit } from 'fhir/r4';` },
    { file: 'src/auth/exchange.ts', code: `import * as oauth from 'oauth4webapi';` },
    { file: 'src/db/open.ts', code: `import { openDB } from 'idb';` },
    { file: 'components/claims-list/row.ts', code: `import { html } from 'lit'; import { x } from '../shared/x.js';` },
    { file: 'src/cli/main.ts', code: `import { readFile } from 'node:fs/promises';` },
    { file: 'test/model/amount.node.ts', code: `import { it } from 'node:test'; import { x } from '../../src/sandbox/start.js';` },
    { file: 'src/embed/script.ts', code: `export { x } from '../../components/index.js';` },
  ],
  [
    { file: 'src/model/amount.ts', code: `import { open } from '../db/open.js';`, messageId: 'room' },
    { file: 'src/fhir/client.ts', code: `import { x } from '../store/core.js';`, messageId: 'room' },
    { file: 'src/auth/exchange.ts', code: `import { x } from '../db/open.js';`, messageId: 'room' },
    { file: 'components/claim/claim-element.ts', code: `import { x } from '../../src/db/open.js';`, messageId: 'room' },
    { file: 'src/store/core.ts', code: `import { x } from '../sandbox/start.js';`, messageId: 'room' },
    { file: 'src/sandbox/start.ts', code: `import { x } from '../store/core.js';`, messageId: 'room' },
    { file: 'src/cellar/wine.ts', code: `import { UhcError } from '../errors.js';`, messageId: 'room' },
    { file: 'src/store/core.ts', code: `const x = await import('../i18n/en.js');`, messageId: 'room' },
    { file: 'src/model/claim.ts', code: `export * from '../store/view.js';`, messageId: 'room' },
    { file: 'components/claim/claim-element.ts', code: `import browser from 'webextension-polyfill';`, messageId: 'package' },
    { file: 'src/model/amount.ts', code: `import { html } from 'lit';`, messageId: 'package' },
    { file: 'src/store/core.ts', code: `import { readFile } from 'node:fs';`, messageId: 'package' },
    { file: 'src/model/amount.ts', code: `import { x } from './category';`, messageId: 'extension' },
  ],
);

describe('The table of rooms', () => {
  it('has a line for each folder of src, so that a new room is a decision and no accident', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).map((entry) => entry.name.replace(/\.ts$/, ''));
    assert.deepEqual(rooms.filter((room) => !(room in mayImport)), []);
  });

  it('lets no room of the browser reach a server of ours', () => {
    for (const room of ['errors', 'payers', 'model', 'fhir', 'auth', 'db', 'store', 'i18n', 'components', 'embed', 'extension'] as const) {
      const imports: readonly string[] = mayImport[room];
      assert.ok(!imports.includes('relay') && !imports.includes('sandbox'), room);
    }
  });

  it('has no way round in a circle', () => {
    const table: Readonly<Record<string, readonly string[]>> = mayImport;
    const reaches = (room: string, seen: readonly string[]): void => {
      assert.ok(!seen.includes(room), [...seen, room].join(' → '));
      for (const next of table[room] ?? []) reaches(next, [...seen, room]);
    };
    for (const room of Object.keys(table)) reaches(room, []);
  });

  it('lets only the extension use what only an extension has', () => {
    assert.deepEqual(Object.entries(mayUse).filter(([, packages]) => packages.includes('webextension-polyfill')).map(([room]) => room), ['extension']);
  });
});
