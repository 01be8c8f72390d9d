import type { IncomingMessage } from 'node:http';
import { FaultRefusal } from './fault.js';

/** A path before the payer's that turns switches on for what stands below it: `/_fault/fhir:503,cors:none-on-errors/hsid/R4`. */
const PREFIX = /^\/_fault\/([^/?]+)/;

const FAULT_HEADER = 'x-sandbox-fault';

export interface Named {
  readonly name: string;
  readonly value?: string;
}

/** The switches that a request names for itself, in its path and in its header. */
export function namedIn({ url = '', headers }: IncomingMessage): readonly Named[] {
  const [, inPath = ''] = PREFIX.exec(url) ?? [];
  return [...listed(decoded(inPath)), ...[headers[FAULT_HEADER]].flat().flatMap((text) => listed(text ?? ''))];
}

function listed(text: string): Named[] {
  return text.split(',').flatMap((part) => {
    const [, name = '', value] = /^\s*([^=]*?)\s*(?:=(.*))?$/s.exec(part) ?? [];
    if (name === '') return [];
    return [value === undefined ? { name } : { name, value: value.trim() }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new FaultRefusal(`"${text}" is not well escaped.`);
  }
}
