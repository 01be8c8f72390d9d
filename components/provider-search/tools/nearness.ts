import type { Language } from '../../../src/i18n/language.js';
import type { Place, Provider } from '../../../src/model/directory/provider.js';
import { milesBetween, type Position } from '../../../src/places/miles.js';
import type * as ZipCodes from '../../../src/places/zip-codes.js';
import { Later } from '../../shared/later.js';
import type { Desk } from '../desk.js';

/** From where distances are reckoned. */
interface Origin {
  readonly zip: string;
  readonly position: Position;
  /** The reader's own place, known to some yards; else the middle of a ZIP code's area. */
  readonly own: boolean;
}

const load = (): Promise<typeof ZipCodes> => import('../../../src/places/zip-codes.js');

export type PlaceTrouble = 'refused' | 'unknown' | 'abroad';

/** Where one looks from, and how far everybody is. The reader's own place stays in here: what is asked for is a ZIP code. */
export class Nearness {
  readonly #zips: Later<typeof ZipCodes>;
  #own: Origin | undefined;
  #trouble: PlaceTrouble | undefined;
  #locating = false;

  constructor(readonly desk: Desk) {
    this.#zips = new Later(desk.host, load);
  }

  get trouble(): PlaceTrouble | undefined {
    return this.#trouble;
  }

  get isLocating(): boolean {
    return this.#locating;
  }

  /** From where the answer is measured: undefined where it was not asked by a ZIP code, or nobody knows where that is. */
  get origin(): Origin | undefined {
    return this.#originOf(this.desk.asking.asked?.near ?? '');
  }

  /** Looking for it brings the table. */
  #originOf(near: string): Origin | undefined {
    const zip = zipIn(near);
    if (zip === undefined) return undefined;
    if (this.#own?.zip === zip) return this.#own;
    const position = this.#zips.part?.centreOfZip(zip);
    return position && { zip, position, own: false };
  }

  /** A ZIP code was typed, and the table that knows where it is has not come yet. */
  get isUnderWay(): boolean {
    return zipIn(this.desk.find.typed.near) !== undefined && !this.#zips.part && !this.#zips.failed;
  }

  /** False where no ZIP code begins like that; true also as long as nobody knows. */
  isPossible(near: string): boolean {
    const zip = zipIn(near);
    return zip === undefined || (this.#zips.part?.isZipPossible(zip) ?? true);
  }

  /** What to ask the directory for, so that everybody within this distance is found; undefined where it is not known from where. */
  zipsWithin(miles: number): readonly string[] | undefined {
    const origin = this.#originOf(this.desk.find.typed.near);
    return origin && this.#zips.part?.zipsAround(origin.position, miles);
  }

  milesToPlace({ position, address }: Place): number | undefined {
    const { origin } = this;
    if (!origin) return undefined; // and then the table is not fetched either
    const at = position ?? (address?.postalCode === undefined ? undefined : this.#zips.part?.centreOfZip(address.postalCode));
    return at && milesBetween(origin.position, at);
  }

  milesTo({ places }: Provider): number | undefined {
    const known = places.map((place) => this.milesToPlace(place)).filter((miles) => miles !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  /** The place that is nearest; undefined where no distance is known. */
  nearestOf({ places }: Provider): Place | undefined {
    let nearest: { readonly place: Place; readonly miles: number } | undefined;
    for (const place of places) {
      const miles = this.milesToPlace(place);
      if (miles !== undefined && (!nearest || miles < nearest.miles)) nearest = { place, miles };
    }
    return nearest?.place;
  }

  /** “3 mi”: in tenths only where both ends are known to some yards. */
  text(language: Language, miles: number, { position }: Place): string {
    const exact = this.origin?.own === true && position !== undefined && miles < 10;
    const unit = new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'mile', maximumFractionDigits: exact ? 1 : 0 });
    return !exact && miles < 1 ? language.say('care.miles.under', { miles: unit.format(1) }) : unit.format(miles);
  }

  /** Asks the device where it is: called when the reader pressed for it, and never by itself. */
  locate(): void {
    this.#trouble = undefined;
    this.#locating = true;
    this.desk.host.requestUpdate();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => void this.#located(coords),
      ({ code }) => this.#end(code === GeolocationPositionError.PERMISSION_DENIED ? 'refused' : 'unknown'),
      { maximumAge: 600_000, timeout: 20_000 },
    );
  }

  async #located({ latitude, longitude }: Position): Promise<void> {
    const position = { latitude, longitude };
    const zips = await load().catch(() => undefined); // the network, or a site that was published anew since
    const zip = zips?.zipAt(position);
    if (zip !== undefined) {
      this.#own = { zip, position, own: true };
      this.desk.find.fill({ near: zip });
    }
    this.#end(zip !== undefined ? undefined : zips ? 'abroad' : 'unknown');
  }

  #end(trouble: PlaceTrouble | undefined): void {
    this.#locating = false;
    this.#trouble = trouble;
    this.desk.host.requestUpdate();
  }
}

/** The five digits that a place begins with, where it is a ZIP code; “Portland, OR 97201” has one too. */
function zipIn(near: string): string | undefined {
  return /(?:^|\s)(\d{5})(?:-?\d{4})?$/.exec(near.trim())?.[1];
}
