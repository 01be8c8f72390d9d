import type { Plugin } from 'vite';

/** Rules as a browser needs them: a minifier leaves what stands in a template as it is, and every page would load our line breaks. */
export function leanRules(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim();
}

/** Shortens the rules in `*.styles.ts`. A template that something is filled into stays as it is. */
export function leanStyles(): Plugin {
  return {
    name: 'lean-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.styles.ts')) return undefined;
      return { code: code.replace(/css`([^`]*)`/g, (whole, css: string) => (css.includes('${') ? whole : `css\`${leanRules(css)}\``)), map: null };
    },
  };
}
