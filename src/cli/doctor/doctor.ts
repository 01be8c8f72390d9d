import { addressesInside } from './directory/addresses-inside.js';
import { chains } from './directory/chains.js';
import { firstRead } from './directory/first-read.js';
import { includes } from './directory/includes.js';
import { paging } from './directory/paging.js';
import { reads } from './directory/reads.js';
import { searchParameters } from './directory/search-parameters.js';
import { unknownParameter } from './directory/unknown-parameter.js';
import { valueForms } from './directory/value-forms.js';
import type { Group, Report } from './finding.js';
import type { Check, DirectoryGround, Ground, Question } from './ground.js';
import { Probe } from './probe.js';
import type { ProbeSurroundings } from './probe.js';
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

/** Asks a live server, without anybody's sign-in, what the widgets need to know of it. Never throws for what a server does. */
export async function examine(question: Question, around: ProbeSurroundings): Promise<Report> {
  const begun = around.now();
  const probe = new Probe(around);
  const { findings, reached } = await tryAddresses(question.server, probe);
  const groups: Group[] = [{ title: 'Addresses', findings }];
  if (reached) {
    const ground: Ground = { ...question, ...reached, probe, pageOrigin: question.redirectUri ? new URL(question.redirectUri).origin : SOME_PAGE };
    groups.push(...(await serverGroups(ground)), ...(await directoryGroups(ground)));
  }
  return {
    server: question.server.key,
    ...(reached && { base: reached.base.href }),
    groups: groups.filter((group) => group.findings.length > 0),
    requests: probe.asked,
    ms: around.now() - begun,
  };
}

async function serverGroups(ground: Ground): Promise<readonly Group[]> {
  const discovered = await smartDiscovery(ground);
  const endpoints = discovered.endpoints ?? ground.server.documented;
  const found: Ground = { ...ground, ...(endpoints && { endpoints }) };
  return [
    { title: 'Sign-in', findings: [...discovered.findings, ...(await signInPage(found)), ...(await callbackPage(found))] },
    { title: 'Tokens', findings: [...(await tokenEndpoint(found)), ...(await revocation(found))] },
    { title: 'A page on another origin (CORS)', findings: await cors(found, discovered.replies) },
    { title: 'Member data', findings: await memberRecords(found) },
    { title: 'Capability statement', findings: [...(await capability(found)), ...(await clock(found))] },
  ];
}

async function directoryGroups(ground: Ground): Promise<readonly Group[]> {
  const { findings, ground: directory } = await firstRead(ground);
  const groups: Group[] = [{ title: 'Directory without a token', findings }];
  if (!directory) return groups;
  for (const { title, check } of DIRECTORY_CHECKS) groups.push({ title, findings: await check(directory) });
  return groups;
}
