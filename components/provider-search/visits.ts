import { folded } from '../../src/model/folded.js';
import type { Claim, ClaimSummary } from '../../src/model/claim/claim.js';
import type { Provider } from '../../src/model/directory/provider.js';
import type { UhcClient } from '../../src/store/client.js';

/** One claim that names a provider. */
export interface Visit {
  readonly id: string;
  readonly connection: string;
  /** The day of the service as stated. */
  readonly day?: string;
}

/** Claims that are opened to look for an NPI: those whose names fit, the newest first. */
const MOST_OPENED = 12;

/**
 * The claims of the member that name this provider by the same NPI, newest first; undefined where the claims are not read yet. A name alone is not
 * enough: two people may share it.
 */
export async function visitsTo(client: UhcClient, provider: Provider): Promise<readonly Visit[] | undefined> {
  const claims = client.claims.value;
  if (claims.state !== 'data' || provider.npi === undefined) return undefined;
  const likely = claims.items.filter((claim) => claim.id !== undefined && claim.standing === 'current' && namesAlike(claim, provider)).slice(0, MOST_OPENED);
  const visits: Visit[] = [];
  for (const { id = '', connection, serviceStart } of likely) {
    const view = await client.claim(id, connection);
    if (view.state !== 'data' || !view.items.some((claim) => npisIn(claim).includes(provider.npi))) continue;
    visits.push({ id, connection, ...(serviceStart !== undefined && { day: serviceStart }) });
  }
  return visits;
}

function npisIn({ provider, facility, careTeam }: Claim): readonly (string | undefined)[] {
  return [provider, facility, ...careTeam.map(({ party }) => party)].map((party) => party?.npi);
}

/** Whether a claim may be about them: a name in it has two words of theirs, or theirs is one word. */
function namesAlike({ provider, lookedUp }: ClaimSummary, { name = '', alsoNamed = [], organizations }: Provider): boolean {
  const theirs = [name, ...alsoNamed, ...organizations].map(wordsOf);
  return [provider, ...(lookedUp?.people ?? [])].some((stated) => {
    const said = new Set(wordsOf(stated ?? ''));
    return theirs.some((words) => words.length > 0 && words.filter((word) => said.has(word)).length >= Math.min(2, words.length));
  });
}

function wordsOf(name: string): readonly string[] {
  return folded(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}
