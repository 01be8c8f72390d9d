import type { Plugin } from 'vite';

/** A text in the library's words where an error is made of it, or what a checked value is called in one. */
const SAID = /\b(OPE\(|(?:Coded)?\w*Error\(|assertString\([\w.]+, )('(?:[^'\\\n]|\\.)*'|`(?:[^`$]|\$\{\w+\})*`)/g;

/**
 * Takes the messages out of oauth4webapi's errors: `src/auth` reads which error it was and never what it says (it may hold a code or a token),
 * so nobody would read what every page loads.
 */
export function withoutMessages(code: string): string {
  return code.replace(SAID, "$1''");
}

export function leanErrors(): Plugin {
  return {
    name: 'lean-errors',
    transform(code, id) {
      return id.includes('/node_modules/oauth4webapi/') ? { code: withoutMessages(code), map: null } : undefined;
    },
  };
}
