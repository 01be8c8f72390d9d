import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page, each with where. It comes by evaluation, since a strict policy lets no script in. */
export async function faultsIn(page: { evaluate(script: string): Promise<unknown> }): Promise<readonly string[]> {
  await page.evaluate(`${SOURCE};undefined`);
  const found = await page.evaluate(`axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ': ' + target.join(' ') + ' ' + html.slice(0, 120))))`);
  return found as readonly string[];
}
