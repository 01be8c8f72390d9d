/**
 * `npm run bench`: what we promise of speed and size, each figure beside its floor or peer in the same run. A file in `test/bench` is a benchmark.
 * `npm run bench -- directory`: those whose path has that word. `-- --long`: also what takes minutes. Ends with 1 where a goal is not met.
 */
import { parseArgs } from 'node:util';
import { HEADING, isMet, lineOf } from './bench/figure.js';
import type { Measure } from './bench/figure.js';
import { findTests } from './test/find-tests.js';

const { values, positionals } = parseArgs({ options: { long: { type: 'boolean' } }, allowPositionals: true });

console.log(HEADING);
for (const file of findTests('.bench.ts', positionals)) {
  const { measure } = (await import(`../${file}`)) as { readonly measure: Measure };
  for await (const figure of measure({ long: values.long ?? false })) {
    console.log(lineOf(figure));
    if (!isMet(figure)) process.exitCode = 1;
  }
}
