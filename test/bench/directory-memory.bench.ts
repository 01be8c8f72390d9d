import type { Figure } from '../../scripts/bench/figure.js';
import { serverProcess } from './support/server-process.js';

const ROLES = 1_000_000;

/** Those that build an index over all of them. */
const SEARCHES = [
  'PractitionerRole?specialty=207Q00000X', 'PractitionerRole?network=Organization/network-mesa-select', 'PractitionerRole?location.address-city=Reno',
  'PractitionerRole?practitioner.name=Nwosu&_include=PractitionerRole:practitioner', 'Practitioner?family=Boudreaux', 'Location?address=Reno', 'Organization?name=Amber',
];

/** A million PractitionerRoles, loaded and searched in every usual way: takes a minute or two, so only where it is asked for. */
export async function* measure({ long }: { readonly long: boolean }): AsyncGenerator<Figure> {
  if (!long) return;
  const sandbox = await serverProcess('src/sandbox/main.ts', ['--port', '0', '--roles', String(ROLES)]);
  try {
    for (const search of SEARCHES) {
      const response = await fetch(`${sandbox.origin}/sandbox/R4/${search}&_count=50`);
      if (response.status !== 200) throw new Error(`${search} answered ${response.status}`);
      await response.arrayBuffer();
    }
    const name = `memory, 1,000,000 roles searched (ready after ${Math.round(sandbox.readyAfterSeconds)} s)`;
    yield { name, ours: sandbox.residentMegabytes() / 1024, unit: 'GiB', goal: { atMost: 8 } };
  } finally {
    await sandbox.stop();
  }
}
