import { randomOf } from '../prng.js';
import type { Access, Delivery, Facility } from './facility.js';

/** What practices do over video more often than others. */
const TALKS: readonly string[] = ['103TC0700X', '101YP2500X', '2084P0800X'];

const WAYS_IN: readonly (readonly Access[])[] = [['adacomp'], ['adacomp', 'handiaccess'], ['adacomp', 'handiaccess', 'pubtrans'], ['handiaccess', 'mobility'], ['pubtrans'], []];

/** How drawn practices are reached: on wheels or by bus, and by video. Drawn apart, so that it changes nothing else of them. */
export function reachable(seed: number, facilities: readonly Facility[]): Facility[] {
  const random = randomOf(seed, 'reach');
  return facilities.map((facility) => {
    const byVideo = random.chance(TALKS.includes(facility.specialty?.code ?? '') ? 0.7 : 0.15);
    const delivery: readonly Delivery[] = byVideo ? ['physical', 'virtual'] : ['physical'];
    return { ...facility, delivery, sites: facility.sites.map((site) => ({ ...site, access: random.pick(WAYS_IN), phoneHours: site.hours !== undefined && random.chance(0.4) })) };
  });
}
