import type { Plugin } from 'vite';

/**
 * The command starts the sandbox that is built beside it, and brings none of its own: `dist/cli` stays small, and there is one sandbox to
 * doubt.
 */
export function sandboxApart(): Plugin {
  return {
    name: 'sandbox-apart',
    enforce: 'pre',
    resolveId: (id) => (id === '../sandbox/main.js' ? { id: '../sandbox/sandbox.mjs', external: 'relative' } : undefined),
  };
}
