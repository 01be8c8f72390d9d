import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './outcome.js';
import { parseReport } from './outcome.js';
import type { Ended, RunOptions } from './run.js';
import { run } from './run.js';

/** A check that has one answer: it passes where the program ends well. */
export async function check(name: string, args: readonly string[]): Promise<Outcome[]> {
  const { code } = await run(process.execPath, args, { show: true });
  return [{ file: name, name, outcome: code === 0 ? 'passed' : 'failed', ...(code !== 0 && { error: 'See above.' }) }];
}

export async function nodeTests(files: readonly string[], { concurrency }: { readonly concurrency: number }): Promise<Outcome[]> {
  if (files.length === 0) return [];
  return reported('node', (report) =>
    run(process.execPath, [
      '--import', 'tsx', '--test', `--test-concurrency=${concurrency}`,
      '--test-reporter=./scripts/test/node-report.mjs', `--test-reporter-destination=${report}`,
      ...files,
    ], { env: { NODE_NO_WARNINGS: '1' } }));
}

export async function browserTests(files: readonly string[], browser: 'chromium' | 'firefox'): Promise<Outcome[]> {
  if (files.length === 0) return [];
  const options = (report: string): RunOptions => ({ env: { BROWSER: browser, UHC_TEST_REPORT: report } });
  return reported(browser, (report) =>
    run(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'wtr.config.mjs', '--files', ...files], options(report)));
}

/** Reads what the reporter wrote. A run that ends badly without a failed test has failed all the same. */
async function reported(runner: string, start: (report: string) => Promise<Ended>): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uhc-report-'));
  const report = join(folder, 'outcomes.jsonl');
  writeFileSync(report, '');
  try {
    const { code, output, tooLong } = await start(report);
    const outcomes = parseReport(readFileSync(report, 'utf8'));
    const told = outcomes.some(({ outcome }) => outcome === 'failed');
    if (code === 0 && outcomes.length > 0) return outcomes;
    if (told && !tooLong) {
      if (runner !== 'node') process.stdout.write(output);
      return outcomes;
    }
    process.stdout.write(output);
    return [...outcomes, { file: runner, name: '(run)', outcome: 'failed', error: tooLong ? 'It did not end, and was stopped.' : `It ended with ${code}.` }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
