import { folded } from '../folded.js';
import type { Provider } from './provider.js';

/** Whether a listing names a specialty in these words: each of them begins a word of one specialty or role. */
export function saysSpecialty(provider: Provider, words: string): boolean {
  const wanted = folded(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const said = [...provider.specialties, ...provider.roles].map(({ display, code }) => ` ${folded(`${display ?? ''} ${code ?? ''}`).replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  return said.some((text) => wanted.every((word) => text.includes(` ${word}`)));
}
