import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const UNDER = 'test';

/**
 * Test files by how their names end, sorted, with `/` between folders.
 * @param only parts of paths; none: all
 */
export function findTests(ending: string, only: readonly string[] = []): string[] {
  return readdirSync(UNDER, { recursive: true, encoding: 'utf8' })
    .map((path) => join(UNDER, path).split(sep).join('/'))
    .filter((path) => path.endsWith(ending) && (only.length === 0 || only.some((part) => path.includes(part))))
    .sort();
}
