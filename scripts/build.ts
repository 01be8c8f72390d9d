/**
 * `npm run build`: every build into `dist`, and what each costs a page. `npm run build -- embed sandbox` makes only these;
 * `--out DIR` puts them elsewhere.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MEASURES, sizeOf, wholeScript } from './build/sizes.js';
import type { Size } from './build/sizes.js';
import { canBuild, STEPS } from './build/steps.js';

async function sizes(out: string): Promise<Size[]> {
  const measures = MEASURES.filter(({ files }) => files.every((file) => existsSync(file)));
  const script = `${out}/embed/uhc-widgets.js`;
  return [...(await Promise.all(measures.map(sizeOf))), ...(existsSync(script) ? [wholeScript(script)] : [])];
}

function report(measured: readonly Size[]): boolean {
  console.log('\nSize, minified, gzip -9, 1 kB = 1,000 bytes');
  for (const { what, kB, atMost, inUse } of measured) {
    const more = inUse === undefined ? '' : `, ${inUse.toFixed(1)} kB with what it loads while it is used`;
    console.log(`  ${kB.toFixed(1).padStart(6)} kB of ${atMost}  ${what}${more}${kB <= atMost ? '' : '  TOO LARGE'}`);
  }
  return measured.every(({ kB, atMost }) => kB <= atMost);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'dist' } } });
  process.env['UHC_OUT'] = values.out;
  const unknown = positionals.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No build is named ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  for (const step of STEPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const begin = performance.now();
    if (!canBuild(step)) {
      console.log(`${step.name}: not built, since ${step.entry} is not there.`);
      continue;
    }
    await step.run(values.out);
    console.log(`${step.name}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  }
  if (positionals.length > 0) return 0;
  return report(await sizes(values.out)) ? 0 : 1;
}

process.exitCode = await main();
