import type { Plugin } from 'vite';

/** What stands on lines of its own: a browser lays out no space before it. */
const BLOCK = /\n(?=<\/?(?:div|section|p|ul|ol|li|dl|dt|dd|h[1-6]|header|footer|table|thead|tbody|tr|td|th|details|summary|form|fieldset|legend)\b)/g;

/** A template without what indents it: a minifier leaves a template as it is, and every page would load our spaces. What parts words stays. */
export function leanTemplate(code: string): string {
  return code.replace(/\n[ \t]+/g, '\n').replace(BLOCK, '');
}

/** In `components`, where each text of several lines is a template of markup. */
export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform: (code, id) => (/\/components\/[^?]*\.ts$/.test(id) ? { code: leanTemplate(code), map: null } : undefined),
  };
}
