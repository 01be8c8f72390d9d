import type { Bundle, BundleEntry, ExplanationOfBenefit } from 'fhir/r4';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../../../src/sandbox/start.js';
import { steered } from '../../sandbox/support/steered.js';

const PAGE = 50;
const MEMBER = 'sandbox1@testoptum.com';
const COUNTS = [1_000, 10_000] as const;
export type ClaimCount = (typeof COUNTS)[number];

export interface ReplayedPayer {
  readonly origin: string;
  /** Bytes of one claim, on the mean. */
  readonly bytesAClaim: number;
  close(): Promise<void>;
}

/**
 * A payer that has its answers ready: `/<count>/R4` has so many claims of one member, in pages of 50, made by the sandbox beforehand. So what
 * is measured is who reads, and not who serves. Whatever else is asked for is served by `files`, on the same origin.
 */
export async function replayedPayer(files: ReadonlyMap<string, { readonly type: string; readonly body: string }>): Promise<ReplayedPayer> {
  const { answers, bytesAClaim } = await madeAnswers();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = answerOf(url, answers, `http://${request.headers.host ?? ''}`) ?? files.get(url.pathname);
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain', 'cache-control': 'no-store' });
    response.end(answer?.body ?? 'nothing');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytesAClaim,
    close: () => new Promise((closed) => { server.close(() => { closed(); }).closeAllConnections(); }),
  };
}

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
}

const JSON_TYPE = 'application/fhir+json';

function answerOf({ pathname, searchParams }: URL, answers: ReadonlyMap<string, Buffer>, origin: string): Answer | undefined {
  const [, count = '', path = ''] = /^\/(\d+)\/(.+)$/.exec(pathname) ?? [];
  if (path === 'R4/.well-known/smart-configuration') {
    const own = `${origin}/${count}/oauth`;
    const body = JSON.stringify({ issuer: own, authorization_endpoint: `${own}/authorize`, token_endpoint: `${own}/token`, code_challenge_methods_supported: ['S256'], capabilities: ['launch-standalone', 'client-public'], grant_types_supported: ['authorization_code'] });
    return { type: 'application/json', body };
  }
  if (path === 'oauth/token') return { type: 'application/json', body: JSON.stringify({ access_token: 'bench', token_type: 'Bearer', expires_in: 3600, scope: 'patient/ExplanationOfBenefit.read', patient: 'bench' }) };
  const body = path === 'R4/ExplanationOfBenefit' ? answers.get(`${count} ${searchParams.get('page') ?? '1'}`) : undefined;
  return body && { type: JSON_TYPE, body };
}

async function madeAnswers(): Promise<{ readonly answers: ReadonlyMap<string, Buffer>; readonly bytesAClaim: number }> {
  const models = await claimsOfSandbox();
  const answers = new Map<string, Buffer>();
  let bytes = 0;
  for (const count of COUNTS) {
    bytes = 0;
    const last = count / PAGE;
    for (let page = 1; page <= last; page += 1) {
      const entry = Array.from({ length: PAGE }, (_, at) => copyOf(models, (page - 1) * PAGE + at));
      const link = page < last ? [{ relation: 'next', url: `ExplanationOfBenefit?page=${page + 1}` }] : [];
      const body = Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: count, link, entry }));
      answers.set(`${count} ${page}`, body);
      bytes += body.length;
    }
  }
  return { answers, bytesAClaim: bytes / Math.max(...COUNTS) };
}

/** Each with an id, a number and a day of its own, spread over nine years. */
function copyOf(models: readonly ExplanationOfBenefit[], at: number): BundleEntry<ExplanationOfBenefit> {
  const model = models[at % models.length];
  if (!model) throw new Error('The sandbox has no claim.');
  const { related: _, ...claim } = model;
  const day = new Date(Date.UTC(2025, 11, 31) - Math.floor(at / 3) * 86_400_000).toISOString().slice(0, 10);
  const identifier = (claim.identifier ?? []).map((one) => ({ ...one, value: `${one.value ?? ''}-${at}` }));
  return { fullUrl: `https://payer.example/R4/ExplanationOfBenefit/c${at}`, resource: { ...claim, id: `c${at}`, identifier, patient: { reference: 'Patient/bench' }, billablePeriod: { start: day, end: day } }, search: { mode: 'match' } };
}

async function claimsOfSandbox(): Promise<readonly ExplanationOfBenefit[]> {
  const sandbox = await startSandbox({ port: 0, log: () => undefined });
  try {
    const { access_token: token, patient } = await steered(sandbox.origin, 'POST', 'token', { payer: 'sandbox', member: MEMBER });
    const response = await fetch(`${sandbox.origin}/sandbox/R4/ExplanationOfBenefit?patient=${String(patient)}&_count=${PAGE}`, { headers: { authorization: `Bearer ${String(token)}` } });
    const { entry = [] } = (await response.json()) as Bundle<ExplanationOfBenefit>;
    return entry.flatMap(({ resource }) => (resource?.resourceType === 'ExplanationOfBenefit' ? [resource] : []));
  } finally {
    await sandbox.close();
  }
}
