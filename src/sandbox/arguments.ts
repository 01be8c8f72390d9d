import { parseArgs } from 'node:util';
import { sizeOf, type Size } from './data/size.js';

export interface SandboxArguments extends Size {
  readonly port: number;
  readonly load: readonly string[];
  readonly seed?: number;
  /** Folder of `--data`: registrations and grants are kept in it. */
  readonly keep?: string;
}

const DEFAULT_PORT = 9400;

/** Reads the command line; throws with words where it cannot be understood. */
export function sandboxArguments(words: readonly string[]): SandboxArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'port': { type: 'string' },
      'sandbox-port': { type: 'string' },
      'load': { type: 'string', multiple: true },
      'seed': { type: 'string' },
      'data': { type: 'string' },
      'members': { type: 'string' },
      'claims': { type: 'string' },
      'roles': { type: 'string' },
    },
  });
  const seed = number('seed', values.seed, Number.MAX_SAFE_INTEGER);
  return {
    port: number('port', values.port ?? values['sandbox-port'], 65_535) ?? DEFAULT_PORT,
    load: values.load ?? [],
    ...(seed !== undefined && { seed }),
    ...(values.data !== undefined && { keep: values.data }),
    ...sizeOf(values),
  };
}

function number(name: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value) || Number(value) > most) throw new Error(`--${name} takes a whole number up to ${most}, not "${value}".`);
  return Number(value);
}
