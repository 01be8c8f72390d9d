import { addressesInside } from './directory/addresses-inside.js';
import { chains } from './directory/chains.js';
import { firstRead } from './directory/first-read.js';
import { includes } from './directory/includes.js';
import { paging } from './directory/paging.js';
import { reads } from './directory/reads.js';
import { searchParameters } from './directory/search-parameters.js';
import { unknownParameter } from './directory/unknown-parameter.js';
import { valueForms } from './directory/value-forms.js';
import type { Server } from '../../payers/servers.js';
import type { Group } from './finding.js';
import type { Check, DirectoryGround, Ground, Question } from './ground.js';
import type { Probe } from './probe.js';
import { tryAddresses } from './server/addresses.js';
import { callbackPage } from './server/callback-page.js';
import { capability } from './server/capability.js';
import { clock } from './server/clock.js';
import { cors } from './server/cors.js';
import { memberRecords } from './server/member-records.js';
import { revocation } from './server/revocation.js';
import { signInPage } from './server/sign-in-page.js';
import { smartDiscovery } from './server/smart-discovery.js';
import { tokenEndpoint } from './server/token-endpoint.js';

/** Asked once the directory has been read; a new check is a line here. */
const DIRECTORY_CHECKS: readonly { readonly title: string; readonly check: Check<DirectoryGround> }[] = [
  { title: 'Search parameters', check: searchParameters },
  { title: 'Values', check: valueForms },
  { title: 'Chained searches', check: chains },
  { title: 'What comes along', check: includes },
  { title: 'References', check: addressesInside },
  { title: 'Reads', check: reads },
  { title: 'Paging', check: paging },
  { title: 'Errors', check: unknownParameter },
];

/** Where no `--redirect-uri` says where pages stand. */
const SOME_PAGE = 'https://your-page.example';

export interface Examined {
  readonly group: Group;
  /** The FHIR base that answered. Where none did, there is one group alone, of the addresses. */
  readonly base?: URL;
}

/**
 * Asks a live server, without anybody's sign-in, what the widgets need to know of it, and tells each group of findings as soon as it is known:
 * a slow server is no silent terminal. Never throws for what a server does.
 */
export async function* examine(question: Question, probe: Probe): AsyncGenerator<Examined, void, undefined> {
  const { findings, reached } = await tryAddresses(question.server, probe);
  yield { group: { title: 'Addresses', findings }, ...(reached && { base: reached.base }) };
  if (!reached) return;
  const ground: Ground = { ...question, ...reached, server: serverAt(reached.base, question.server), probe, pageOrigin: question.redirectUri ? new URL(question.redirectUri).origin : SOME_PAGE };
  for await (const group of groupsOf(ground)) if (group.findings.length > 0) yield { group, base: reached.base };
}

/** Whoever sets `fhir-base`, as a payer at another address asks for, has the documented sign-in addresses no more. */
function serverAt(base: URL, server: Server): Server {
  if (base.href === server.fhirBase.href) return server;
  const { key, sandbox, directoryBases } = server;
  return { key, sandbox, fhirBase: base, directoryBases };
}

async function* groupsOf(ground: Ground): AsyncGenerator<Group, void, undefined> {
  const discovered = await smartDiscovery(ground);
  const endpoints = discovered.endpoints ?? ground.server.documented;
  const found: Ground = { ...ground, ...(endpoints && { endpoints }) };
  yield { title: 'Sign-in', findings: [...discovered.findings, ...(await signInPage(found)), ...(await callbackPage(found))] };
  yield { title: 'Tokens', findings: [...(await tokenEndpoint(found)), ...(await revocation(found))] };
  yield { title: 'A page on another origin (CORS)', findings: await cors(found, discovered.replies) };
  yield { title: 'Member data', findings: await memberRecords(found) };
  yield { title: 'Capability statement', findings: [...(await capability(found)), ...(await clock(found))] };
  const { findings, ground: directory } = await firstRead(found);
  yield { title: 'Directory without a token', findings };
  if (directory) for (const { title, check } of DIRECTORY_CHECKS) yield { title, findings: await check(directory) };
}
