/**
 * The attacks of `test/conformance` that a client in Node can be put to, on fhirclient beside ours, on one sandbox: `npm run peers` prints how
 * many each of them refuses. Whether something was refused is told by what reached the payer and the stranger, not by what a client says.
 */
import { startSandbox } from '../../../src/sandbox/start.js';
import { App } from '../../conformance/support/app.js';
import { ATTACKER, MEMBER, signedIn } from '../../conformance/support/signed-in.js';
import type { Person } from '../../conformance/support/signed-in.js';
import { sampleData } from '../../sandbox/support/sample-data.js';
import { steered } from '../../sandbox/support/steered.js';
import { FhirclientApp } from './support/fhirclient-app.js';

process.env['NODE_ENV'] = 'test'; // fhirclient keeps a server's configuration for the life of the process otherwise

/** A client, whoever wrote it. */
interface Contender {
  /** Goes the whole way, by an answer that may be changed; whether it is connected then, and where it left for. */
  signIn(comesBack?: (authorize: URL) => Promise<URL>): Promise<{ readonly connected: boolean; readonly authorize: URL | undefined }>;
  /** Comes back once more with the same answer. */
  again(): Promise<void>;
  readAll(): Promise<void>;
  close(): void;
}

interface Attack {
  readonly name: string;
  readonly what: string;
  /** A switch of the sandbox, with its setting. */
  readonly fault?: readonly [string, string?];
  readonly refuses: (contender: Contender) => Promise<boolean>;
}

const sandbox = await startSandbox({ port: 0, data: sampleData });
const answered = (authorize: URL, person: Person = MEMBER): Promise<URL> => signedIn(authorize, person);
const strayed = async (): Promise<{ total: number; withAuthorization: number }> => (await steered(sandbox.origin, 'GET', 'evil')) as never;

async function tokenRequests(): Promise<number> {
  const { requests } = (await steered(sandbox.origin, 'GET', 'requests')) as { readonly requests: readonly { readonly method: string; readonly path: string }[] };
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/oauth/token')).length;
}

function changed(change: (back: URLSearchParams) => void): (authorize: URL) => Promise<URL> {
  return async (authorize) => {
    const answer = await answered(authorize);
    change(answer.searchParams);
    return answer;
  };
}

const isNotConnected = async (contender: Contender): Promise<boolean> => !(await contender.signIn()).connected;
const asksForNoToken = async (contender: Contender): Promise<boolean> => !(await contender.signIn()).connected && (await tokenRequests()) === 0;

async function sendsNothingAway(contender: Contender): Promise<boolean> {
  if ((await contender.signIn()).connected) await contender.readAll();
  return (await strayed()).total === 0;
}

async function leavesWithS256(contender: Contender): Promise<boolean> {
  const { authorize } = await contender.signIn();
  return authorize === undefined || authorize.searchParams.get('code_challenge_method') === 'S256';
}

const ATTACKS: readonly Attack[] = [
  { name: 'A1', what: 'another state', refuses: async (one) => !(await one.signIn(changed((back) => { back.set('state', 'wrong'); }))).connected && (await tokenRequests()) === 0 },
  { name: 'A1', what: 'the right state twice', refuses: async (one) => !(await one.signIn(changed((back) => { back.append('state', back.get('state') ?? ''); }))).connected && (await tokenRequests()) === 0 },
  {
    name: 'A2', what: 'the same answer again',
    refuses: async (one) => {
      await one.signIn();
      await one.again();
      return (await tokenRequests()) === 1;
    },
  },
  {
    name: 'A3', what: 'a code of somebody else’s',
    refuses: async (one) => {
      const other = await contenders.ours();
      let code = '';
      await other.signIn(async (authorize) => {
        code = (await answered(authorize, ATTACKER)).searchParams.get('code') ?? '';
        throw new Error('The attacker keeps it.');
      });
      other.close();
      return code !== '' && !(await one.signIn(changed((back) => { back.set('code', code); }))).connected;
    },
  },
  { name: 'A4', what: 'a server that does not name S256', fault: ['discovery:no-s256'], refuses: leavesWithS256 },
  { name: 'A4', what: 'a server that names the plain method alone', fault: ['discovery:plain'], refuses: leavesWithS256 },
  { name: 'A5', what: 'an answer of another issuer', fault: ['authorize:wrong-iss'], refuses: asksForNoToken },
  { name: 'A5', what: 'an answer without the issuer that was announced', fault: ['authorize:no-iss'], refuses: asksForNoToken },
  { name: 'A5', what: 'a server that sends the member on to another payer', fault: ['authorize:mix-up', 'rmhp'], refuses: asksForNoToken },
  { name: 'A6', what: 'a token endpoint of a stranger’s', fault: ['discovery:foreign-endpoint', 'token'], refuses: sendsNothingAway },
  { name: 'A12', what: 'a token endpoint that redirects (307)', fault: ['token:307'], refuses: sendsNothingAway },
  { name: 'A12', what: 'a read that redirects (307)', fault: ['fhir:307'], refuses: sendsNothingAway },
  { name: 'A12', what: 'a next page at a stranger’s', fault: ['fhir:next-foreign'], refuses: sendsNothingAway },
  { name: 'A14', what: 'a token that does not say whose it is', fault: ['token:no-patient'], refuses: isNotConnected },
  { name: 'A15', what: 'a token of type mac', fault: ['token:token-type', 'mac'], refuses: isNotConnected },
  { name: 'A15', what: 'a web page in place of tokens', fault: ['token:html-200'], refuses: isNotConnected },
  { name: 'A15', what: 'a token answer of 5 MB', fault: ['token:huge'], refuses: isNotConnected },
];

const contenders: Readonly<Record<'ours' | 'fhirclient', () => Promise<Contender>>> = {
  ours: () => {
    const app = new App({ payer: 'hsid', sandbox: sandbox.origin });
    let last: URL | undefined;
    const signIn: Contender['signIn'] = async (comesBack = answered) => {
      app.comesBack = async (authorize) => (last = await comesBack(authorize));
      const connected = (await app.connect()) === 'connected';
      return { connected, authorize: app.authorized.at(-1) };
    };
    return Promise.resolve({ signIn, again: async () => { await signIn(() => Promise.resolve(last ?? new URL('about:blank'))); }, readAll: () => app.client.refresh(), close: () => { app.close(); } });
  },
  fhirclient: async () => {
    const app = await FhirclientApp.start(`${sandbox.origin}/hsid/R4`);
    let last: URL | undefined;
    const signIn: Contender['signIn'] = async (comesBack = answered) => {
      const authorize = await app.launch();
      last = authorize && (await comesBack(authorize));
      return { connected: last !== undefined && last.origin === app.origin && (await app.comesBack(last)), authorize };
    };
    return {
      signIn,
      again: async () => { await app.comesBack(last ?? new URL(app.origin)); },
      readAll: async () => {
        const patient = app.client?.patient.id ?? '';
        await app.client?.request<unknown>(`ExplanationOfBenefit?patient=${patient}&_count=2`, { pageLimit: 0, flat: true }).catch(() => undefined);
      },
      close: () => { app.close(); },
    };
  },
};

async function refused({ fault, refuses }: Attack, contender: () => Promise<Contender>): Promise<boolean> {
  await steered(sandbox.origin, 'POST', 'reset');
  const one = await contender();
  try {
    const [name, value] = fault ?? [];
    if (name) await steered(sandbox.origin, 'PUT', `faults/${name}`, value === undefined ? {} : { value });
    return await refuses(one);
  } finally {
    one.close();
  }
}

const counts = { ours: 0, fhirclient: 0 };
console.log('\nAttack                                                        ours      fhirclient');
for (const attack of ATTACKS) {
  const results = { ours: await refused(attack, contenders.ours), fhirclient: await refused(attack, contenders.fhirclient) };
  for (const name of ['ours', 'fhirclient'] as const) counts[name] += Number(results[name]);
  const words = (is: boolean): string => (is ? 'refused' : 'CAUGHT').padEnd(10);
  console.log(`${attack.name.padEnd(5)}${attack.what.padEnd(57)}${words(results.ours)}${words(results.fhirclient)}`);
}
console.log(`Refused of ${ATTACKS.length}: ours ${counts.ours}, fhirclient ${counts.fhirclient}`);
await sandbox.close();
process.exitCode = counts.ours === ATTACKS.length ? 0 : 1;
