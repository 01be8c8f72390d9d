import { randomOf } from '../prng.js';
import type { Practice } from './drawn-facilities.js';
import type { Access, Delivery } from './facility.js';

/** What practices do over video more often than others. */
const TALKS: readonly string[] = ['103TC0700X', '101YP2500X', '2084P0800X'];

const WAYS_IN: readonly (readonly Access[])[] = [['adacomp'], ['adacomp', 'handiaccess'], ['adacomp', 'handiaccess', 'pubtrans'], ['handiaccess', 'mobility'], ['pubtrans'], []];

/** How drawn practices are reached: on wheels or by bus, and by video. Drawn apart, so that it changes nothing else of them. */
export function reachable(seed: number, practices: readonly Practice[]): Practice[] {
  const random = randomOf(seed, 'reach');
  return practices.map(({ facility, ...practice }) => {
    const byVideo = random.chance(TALKS.includes(facility.specialty?.code ?? '') ? 0.7 : 0.15);
    const delivery: readonly Delivery[] = byVideo ? ['physical', 'virtual'] : ['physical'];
    const sites = facility.sites.map((site) => ({ ...site, access: random.pick(WAYS_IN), phoneHours: site.hours !== undefined && random.chance(0.4) }));
    return { ...practice, facility: { ...facility, delivery, sites } };
  });
}
