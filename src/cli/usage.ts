import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './exit-code.js';

/**
 * `parseArgs`, whose complaint becomes words for whoever typed.
 * @throws UsageError
 */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: T): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
  return understood(() => parseArgs({ args: [...words], options }).values);
}

/** @throws UsageError in place of any other error */
export function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (problem) {
    throw new UsageError(problem instanceof Error ? (problem.message.split('. To specify')[0] ?? '') : 'The command line cannot be read.');
  }
}
