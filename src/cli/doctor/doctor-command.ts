import { UhcError } from '../../errors.js';
import { checkedBase } from '../../payers/checked-base.js';
import { PAYER_NAMES } from '../../payers/payers.js';
import { serversOf } from '../../payers/servers.js';
import type { Server } from '../../payers/servers.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../exit-code.js';
import { optionsOf } from '../usage.js';
import { examine } from './doctor.js';
import { count } from './finding.js';
import type { Group, Report } from './finding.js';
import type { Question } from './ground.js';
import { reportPrinter } from './print-report.js';
import type { ReportPrinter } from './print-report.js';
import { Probe } from './probe.js';

const PATIENCE_MS = 10_000;
const NAMES = [...PAYER_NAMES, 'sandbox'];

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'asks a payer’s server what it can, against what is documented',
  help: `Usage: npx uhc-widgets doctor --payer NAME | --fhir-base URL [options]

Asks a live server, without any sign-in, what the widgets need to know of it, and prints documented against found, with what to set.

  --payer NAME         ${NAMES.join(', ')}
  --fhir-base URL      any SMART FHIR server instead
  --sandbox [URL]      the payer as the local sandbox plays it (http://localhost:9400)
  --client-id ID       yours: the sign-in page and the token endpoint are asked with it
  --redirect-uri URL   yours: whether our callback page is there, and whether a page there could read the answers
  --json               the report as JSON

Ends with 0 where the widgets work, 1 where something breaks them, 2 where the command line cannot be understood.`,
  async run(words, terminal) {
    const { question, json } = questionIn(words);
    const probe = new Probe({ fetch, now: Date.now, patienceMs: PATIENCE_MS });
    const printer = reportPrinter(question.server.key, terminal);
    const report = await reported(question, probe, json ? () => undefined : printer.group);
    if (json) terminal.out(JSON.stringify(report, null, 2));
    else printer.end(report);
    return count(report, 'breaks') > 0 ? EXIT.trouble : EXIT.fine;
  },
};

async function reported(question: Question, probe: Probe, print: ReportPrinter['group']): Promise<Report> {
  const begun = Date.now();
  const groups: Group[] = [];
  let reached: URL | undefined;
  for await (const { group, base } of examine(question, probe)) {
    groups.push(group);
    reached = base;
    if (base) print(group, base);
  }
  return { server: question.server.key, ...(reached && { base: reached.href }), groups, requests: probe.asked, ms: Date.now() - begun };
}

function questionIn(words: readonly string[]): { readonly question: Question; readonly json: boolean } {
  const values = optionsOf(withSandboxAddress(words), {
    'payer': { type: 'string' },
    'fhir-base': { type: 'string' },
    'sandbox': { type: 'string' },
    'client-id': { type: 'string' },
    'redirect-uri': { type: 'string' },
    'json': { type: 'boolean' },
  });
  const { payer, 'fhir-base': fhirBase, sandbox, 'client-id': clientId, 'redirect-uri': redirectUri, json = false } = values;
  if ((payer === undefined) === (fhirBase === undefined)) throw new UsageError('Say either --payer or --fhir-base.');
  if (redirectUri !== undefined) webAddress('--redirect-uri', redirectUri);
  const server = serverOf(() => serversOf({ payer, fhirBase, sandbox }));
  return { question: { server, ...(clientId !== undefined && { clientId }), ...(redirectUri !== undefined && { redirectUri }) }, json };
}

/** `--sandbox` alone means the usual address, as the attribute does. */
function withSandboxAddress(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return word === '--sandbox' && (next === undefined || next.startsWith('-')) ? ['--sandbox='] : [word];
  });
}

function serverOf(read: () => readonly Server[]): Server {
  try {
    const [server, ...others] = read();
    if (!server || others.length > 0) throw new UsageError(`--payer takes one of ${NAMES.join(', ')}.`);
    return server;
  } catch (problem) {
    if (!(problem instanceof UhcError)) throw problem;
    throw new UsageError(problem.code === 'config_payer_unknown' ? `--payer takes one of ${NAMES.join(', ')}.` : BASE_WORDS);
  }
}

const BASE_WORDS = 'The address must be https: (http: on this machine alone), without a user name, a query or a fragment.';

function webAddress(option: string, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url) url.search = '';
  try {
    checkedBase(url?.href ?? text);
  } catch {
    throw new UsageError(`${option} takes an address of a page: https:, or http: on this machine.`);
  }
}
