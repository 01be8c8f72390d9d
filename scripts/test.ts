/**
 * `npm test` runs everything; `npm test -- <part> [path …]` one part of it, or only the test files whose paths contain one of these texts.
 * Parts: lint, node, unit (Chromium), firefox, build, peers, conformance, e2e.
 */
import { provideBrowsers } from './test/install-browsers.js';
import type { Browser } from './test/install-browsers.js';
import type { Counts, Outcome, SuiteOutcome } from './test/outcome.js';
import { count, line } from './test/outcome.js';
import { isPart, PARTS } from './test/parts.js';

const inCi = /^(true|1)$/.test(process.env['CI'] ?? '');

async function timed(suite: string, start: () => Promise<readonly Outcome[]>): Promise<SuiteOutcome> {
  console.log(`\n${suite}`);
  const begin = performance.now();
  const outcomes = await start();
  const ended = { suite, outcomes, seconds: (performance.now() - begin) / 1000 };
  for (const { file, name, error } of outcomes.filter(({ outcome }) => outcome === 'failed')) {
    console.log(`\n  FAILED ${file}: ${name}\n${(error ?? '').replaceAll(/^/gm, '    ')}`);
  }
  console.log(`  ${line(count(outcomes))} (${ended.seconds.toFixed(0)} s)`);
  return ended;
}

function summary(suites: readonly SuiteOutcome[]): Counts {
  console.log('\nSummary');
  for (const { suite, outcomes, seconds } of suites) console.log(`  ${suite}: ${line(count(outcomes))} (${seconds.toFixed(0)} s)`);
  const all = suites.flatMap(({ outcomes }) => outcomes);
  const list = (outcome: Outcome['outcome'], title: string): void => {
    const named = all.filter((one) => one.outcome === outcome);
    if (named.length > 0) console.log(`\n${title}`);
    for (const { file, name, error } of named) console.log(`  ${file}: ${name}${error && outcome === 'skipped' ? ` (${error.split('\n')[0] ?? ''})` : ''}`);
  };
  list('skipped', inCi ? 'Skipped, which in CI is a failure' : 'Skipped');
  list('failed', 'Failed');
  return count(all);
}

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const chosen = first === undefined ? PARTS : PARTS.filter(({ key }) => key === first);
  const only = first !== undefined && !isPart(first) ? args : rest;
  const parts = chosen.length > 0 ? chosen : PARTS.filter(({ key }) => key === 'node' || key === 'unit');
  const needed = [...new Set(parts.flatMap(({ browsers }) => browsers))] satisfies Browser[];
  const browsers = await provideBrowsers(needed);
  const suites: SuiteOutcome[] = [];
  for (const part of parts) suites.push(await timed(part.title, () => part.run({ only, browsers })));
  const counts = summary(suites);
  console.log(`\n${line(counts)}`);
  return counts.failed > 0 || (inCi && counts.skipped > 0) || counts.passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
