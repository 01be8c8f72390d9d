import type { ErrorCode, UhcError } from '../errors.js';
import { sealJson, unsealJson } from './seal.js';
import type { Sealed } from './seal.js';
import type { Vault } from './vault.js';

/**
 * A flow as it waits for its answer. In clear: how and where the member goes home, which the callback page must read without the key.
 * Sealed: the verifier, and all that the answer will be held against.
 */
export interface FlowRecord {
  readonly state: string;
  readonly way: 'popup' | 'page' | 'outside';
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly sealed: Sealed;
  /** Where the answer arrived, with the answer; the callback page writes it. */
  readonly answer?: string;
  /** Set once, when the code goes to the payer: an answer is used once. */
  readonly taken?: true;
  /** How it ended without a connection: a code and safe facts, for a view that was closed meanwhile. */
  readonly ended?: { readonly code: ErrorCode; readonly facts: Readonly<Record<string, string | number>> };
}

export async function keepFlow(vault: Vault, flow: { readonly state: string; readonly created: number }, way: FlowRecord['way'], returnTo: string): Promise<void> {
  const sealed = await sealJson(flow, `flows/${flow.state}`, await vault.makeKey());
  const record: FlowRecord = { state: flow.state, way, returnTo, created: flow.created, sealed };
  await vault.records.write([{ put: 'flows', key: flow.state, value: record }]);
}

export async function keptFlows(vault: Vault): Promise<readonly FlowRecord[]> {
  return (await vault.key()) ? ((await vault.records.all('flows')) as readonly FlowRecord[]) : [];
}

/** Takes a flow for the exchange: the first one who asks gets it, anybody later gets nothing. */
export async function takeFlow<F>(vault: Vault, state: string): Promise<F | undefined> {
  const key = await vault.key();
  const record = key && ((await vault.records.get('flows', state)) as FlowRecord | undefined);
  if (!record) return undefined;
  const { answer: _, ...rest } = record;
  const first = await vault.records.write([{ put: 'flows', key: state, value: { ...rest, taken: true } }], {
    store: 'flows',
    key: state,
    holds: (value) => value !== undefined && (value as FlowRecord).taken === undefined,
  });
  return first ? ((await unsealJson(record.sealed, `flows/${state}`, key)) as F | undefined) : undefined;
}

/** What a flow is held against, for whoever must know whether it is theirs. Undefined where it was sealed by a key that is gone. */
export async function openFlow<F>(vault: Vault, record: FlowRecord): Promise<F | undefined> {
  const key = await vault.key();
  return key && ((await unsealJson(record.sealed, `flows/${record.state}`, key)) as F | undefined);
}

/** Leaves word of how a flow ended. */
export async function endFlow(vault: Vault, state: string, error: UhcError): Promise<void> {
  const record = (await vault.key()) && ((await vault.records.get('flows', state)) as FlowRecord | undefined);
  if (!record) return;
  const { answer: _, ...rest } = record;
  const ended: FlowRecord = { ...rest, taken: true, ended: { code: error.code, facts: error.facts } };
  await vault.records.write([{ put: 'flows', key: state, value: ended }]);
}

/** Drops all that went on outside of a page, ended or not: only one stands at a time. */
export async function dropFlowsOutside(vault: Vault): Promise<void> {
  for (const { way, state } of await keptFlows(vault)) if (way === 'outside') await dropFlow(vault, state);
}

export async function dropFlow(vault: Vault, state: string): Promise<void> {
  if (await vault.key()) await vault.records.write([{ drop: 'flows', key: state }]);
}
