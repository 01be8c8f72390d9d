import { existsSync, readdirSync } from 'node:fs';

/** What the npm package lets people import, by the name under which they do: the file of the source that it is. */
export function npmEntries(): Record<string, string> {
  return { '.': 'components/index.ts', './core': 'src/store/core.ts', ...elementEntries() };
}

/** `./uhc-claims-list.js` → `components/claims-list/uhc-claims-list.ts`: a folder with a file that registers a tag is an element. */
export function elementEntries(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('components', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }): [string, string] => [`./uhc-${name}.js`, `components/${name}/uhc-${name}.ts`])
      .filter(([, file]) => existsSync(file))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Where a module of the source stands in `dist/npm`, without its ending. */
export function builtName(file: string): string {
  return file.replace(/\.ts$/, '');
}
