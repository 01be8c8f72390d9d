/** Writes what the browser tests came to, one line of JSON each, into the file that UHC_TEST_REPORT names: `npm test` adds them up. */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('@web/test-runner-core').TestSuiteResult} Suite */

/** @param {Suite} suite @param {readonly string[]} above */
function* flatten(suite, above = []) {
  for (const test of suite.tests) yield { name: [...above, test.name].join(' › '), test };
  for (const inner of suite.suites) yield* flatten(inner, [...above, inner.name]);
}

function outcome(test) {
  if (test.skipped) return 'skipped';
  return test.passed ? 'passed' : 'failed';
}

export function browserReport(path = process.env['UHC_TEST_REPORT']) {
  return {
    onTestRunFinished({ sessions }) {
      if (!path) return;
      const write = (line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile);
        const suite = session.testResults;
        for (const { name, test } of suite ? flatten(suite) : []) write({ file, name, outcome: outcome(test), error: test.error?.message });
        // A file that does not load, or throws outside a test, has no failing test to speak for it.
        for (const error of session.errors) write({ file, name: '(file)', outcome: 'failed', error: error.message });
        if (!suite && session.errors.length === 0) write({ file, name: '(file)', outcome: 'failed', error: 'The file did not finish.' });
      }
    },
  };
}
