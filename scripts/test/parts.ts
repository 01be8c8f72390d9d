import { findTests } from './find-tests.js';
import { installPeers } from './install-peers.js';
import type { Browser } from './install-browsers.js';
import type { Outcome } from './outcome.js';
import { allSkipped } from './outcome.js';
import { browserTests, check, nodeTests } from './runners.js';

export interface Wanted {
  /** Parts of paths; none: all files. */
  readonly only: readonly string[];
  readonly browsers: ReadonlySet<Browser>;
}

export interface Part {
  readonly key: string;
  readonly title: string;
  readonly browsers: readonly Browser[];
  readonly run: (wanted: Wanted) => Promise<readonly Outcome[]>;
}

/** What Firefox does differently enough to be asked there as well: storage, the sign-in's windows, and all that is drawn. */
const ALSO_IN_FIREFOX = ['test/db/', 'test/auth/', 'test/components/'];
const BUILT = 'test/build/';
const CONFORMANCE = 'test/conformance/';
const elsewhere = (file: string): boolean => file.startsWith(BUILT) || file.startsWith(CONFORMANCE);

async function inBrowser(browser: Browser, files: readonly string[], { browsers }: Wanted): Promise<readonly Outcome[]> {
  return browsers.has(browser) ? browserTests(files, browser) : allSkipped(files, `no ${browser}`);
}

let built = false;

async function build(): Promise<readonly Outcome[]> {
  built = true;
  return check('build', ['--import', 'tsx', 'scripts/build.ts']);
}

async function againstPeers({ only }: Wanted): Promise<readonly Outcome[]> {
  const files = findTests('.peer.ts', only);
  if (files.length === 0) return [];
  const installing = await installPeers();
  if (installing === 'no-line') return allSkipped(files, 'the clients could not be installed: no way to npm’s registry');
  return installing === 'installed' ? nodeTests(files, { concurrency: 2 }) : [installing];
}

/** One file an attack, in Node or in Chromium, whichever it lives in. */
async function conformance({ only, browsers }: Wanted): Promise<readonly Outcome[]> {
  const inNode = findTests('.node.ts', only).filter((file) => file.startsWith(CONFORMANCE));
  const inPages = findTests('.e2e.ts', only).filter((file) => file.startsWith(CONFORMANCE));
  const building = built || inPages.length === 0 ? [] : (await build()).filter(({ outcome }) => outcome === 'failed');
  if (!browsers.has('chromium')) return [...building, ...(await nodeTests(inNode, { concurrency: 2 })), ...allSkipped(inPages, 'no chromium')];
  return [...building, ...(await nodeTests([...inNode, ...inPages], { concurrency: 2 }))];
}

async function endToEnd(wanted: Wanted): Promise<readonly Outcome[]> {
  const files = findTests('.e2e.ts', wanted.only).filter((file) => !file.startsWith(CONFORMANCE));
  const runs = (file: string): boolean => wanted.browsers.has('chromium') && (!file.includes('firefox') || wanted.browsers.has('firefox'));
  // On its own it drives what the sources are now, and not what an earlier build left.
  const building = built ? [] : (await build()).filter(({ outcome }) => outcome === 'failed');
  return [
    ...building,
    ...(await nodeTests(files.filter(runs), { concurrency: 1 })),
    ...allSkipped(files.filter((file) => !runs(file)), 'a browser is missing'),
  ];
}

/** In the order in which they run: what is quick to fail comes first. */
export const PARTS: readonly Part[] = [
  {
    key: 'lint',
    title: 'Types and lint',
    browsers: [],
    run: async () => [
      ...(await check('type-check', ['node_modules/@typescript/native/bin/tsc', '-b'])),
      ...(await check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'])),
    ],
  },
  {
    key: 'node',
    title: 'Node',
    browsers: [],
    run: ({ only }) => nodeTests(findTests('.node.ts', only).filter((file) => !elsewhere(file)), { concurrency: 2 }),
  },
  { key: 'unit', title: 'Chromium', browsers: ['chromium'], run: (wanted) => inBrowser('chromium', findTests('.test.ts', wanted.only), wanted) },
  {
    key: 'firefox',
    title: 'Firefox',
    browsers: ['firefox'],
    run: (wanted) => inBrowser('firefox', findTests('.test.ts', wanted.only).filter((file) => ALSO_IN_FIREFOX.some((folder) => file.startsWith(folder))), wanted),
  },
  {
    key: 'build',
    title: 'Builds',
    browsers: [],
    run: async ({ only }) => [...(await build()), ...(await nodeTests(findTests('.node.ts', only).filter((file) => file.startsWith(BUILT)), { concurrency: 1 }))],
  },
  { key: 'peers', title: 'Clients that are not ours', browsers: [], run: againstPeers },
  { key: 'conformance', title: 'Attacks on the sign-in', browsers: ['chromium'], run: conformance },
  { key: 'e2e', title: 'End to end', browsers: ['chromium', 'firefox'], run: endToEnd },
];

export function isPart(word: string): boolean {
  return PARTS.some(({ key }) => key === word);
}
