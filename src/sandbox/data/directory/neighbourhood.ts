import type { Random } from '../prng.js';
import type { Practice } from './drawn-facilities.js';

/** Practices among which a person may work besides at home: those of the same state and of the same kind of network. */
export class Neighbourhood {
  readonly #groups = new Map<string, Practice[]>();
  readonly #places = new Map<Practice, { readonly group: readonly Practice[]; readonly at: number }>();

  constructor(practices: readonly Practice[]) {
    for (const practice of practices) {
      const key = `${practice.town.state} ${practice.specialty.network}`;
      const group = this.#groups.get(key) ?? [];
      this.#groups.set(key, group);
      this.#places.set(practice, { group, at: group.push(practice) - 1 });
    }
  }

  hasOthers(home: Practice): boolean {
    return (this.#places.get(home)?.group.length ?? 0) > 1;
  }

  other(random: Random, home: Practice): Practice {
    const { group, at } = this.#places.get(home) ?? { group: [], at: 0 };
    const drawn = random.integer(0, group.length - 2);
    const other = group[drawn < at ? drawn : drawn + 1];
    if (!other) throw new RangeError('nobody else works there');
    return other;
  }
}
