import type { Flow } from '../../auth/flow.js';
import type { Tokens } from '../../auth/token-answer.js';
import { MemoryRecords } from '../../db/memory-records.js';
import type { Vault } from '../../db/vault.js';
import { UhcError } from '../../errors.js';
import type { Server } from '../../payers/servers.js';
import type { MemberScope } from '../client.js';
import type { MemberClient } from '../member-client.js';
import { SAMPLE } from '../sample.js';
import type { Core } from '../surroundings.js';
import records from './records.json';
import { sampleServer } from './sample-server.js';

const SCOPES: readonly MemberScope[] = ['patient/ExplanationOfBenefit.read', 'patient/Patient.read', 'patient/Procedure.read'];
const PATIENT = 'dana-whitlock';
/** `.invalid` is a name that nobody can have (RFC 2606): were it ever asked, nothing would leave this machine. */
const BASE = new URL('https://sample.invalid/R4/');
const SERVER: Server = { key: SAMPLE, sandbox: true, fhirBase: BASE, directoryBases: [BASE] };

/**
 * A made-up member's half of a client, connected: the same reading, drawn by the same elements, of records that this module holds.
 * Nothing is asked of any server, and nothing is kept but in this page's memory.
 */
export async function sampleMember(Member: typeof MemberClient, around: Core): Promise<MemberClient> {
  const now = around.now();
  const member = new Member({
    ...around,
    fetch: sampleServer(records, BASE),
    now: () => now, // what never changes is never out of date, and its access does not run out
    offline: () => false,
    announcer: { listen: () => undefined, tell: () => undefined, close: () => undefined },
    servers: [SERVER],
    clientIdOf: () => SAMPLE,
    database: SAMPLE,
    remember: 'session',
    storage: await memoryVault(),
  }, () => { throw new UhcError('config_page_not_web'); }); // nobody signs in to it
  await member.grants.add(flowAt(now), tokensAt(now));
  return member;
}

function flowAt(created: number): Flow {
  const endpoints = { sendsIssuer: false, authorize: BASE.href, token: BASE.href };
  return { state: SAMPLE, verifier: SAMPLE, choice: SAMPLE, fhirBase: BASE.href, endpoints, clientId: SAMPLE, redirectUri: BASE.href, scopes: SCOPES, remember: 'session', created };
}

function tokensAt(receivedAt: number): Tokens {
  return { accessToken: SAMPLE, receivedAt, lifetime: 3_600, scopes: SCOPES, patient: PATIENT, further: {} };
}

async function memoryVault(): Promise<Vault> {
  const key = { name: SAMPLE, key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']) };
  const kept = new MemoryRecords();
  return {
    kind: 'session',
    records: kept,
    key: () => Promise.resolve(key),
    makeKey: () => Promise.resolve(key),
    forgetKey: () => undefined,
    wipe: () => kept.destroy(),
    close: () => { kept.close(); },
  };
}
