import { existsSync, readdirSync } from 'node:fs';

/** Entries of the npm package by the name under which they are imported: all elements, the headless client, each element alone. */
export function npmEntries(): Record<string, string> {
  const entries: Record<string, string> = { index: 'components/index.ts', core: 'src/store/core.ts', ...elementEntries() };
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

/** `uhc-claims-list` → `components/claims-list/uhc-claims-list.ts`: a folder with a file that registers a tag is an element. */
export function elementEntries(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('components', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }): [string, string] => [`uhc-${name}`, `components/${name}/uhc-${name}.ts`])
      .filter(([, file]) => existsSync(file))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
