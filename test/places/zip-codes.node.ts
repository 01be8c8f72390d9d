import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { milesBetween } from '../../src/places/miles.js';
import { packed, unpacked } from '../../src/places/packing.js';
import { centreOfZip, isZipPossible, zipAt, zipsAround } from '../../src/places/zip-codes.js';

/** Where some ZIP codes are, by the Census Bureau's gazetteer of 2021, rounded as an atlas would. */
const KNOWN: readonly (readonly [zip: string, latitude: number, longitude: number, where: string])[] = [
  ['97201', 45.5, -122.69, 'Portland, Oregon'],
  ['00601', 18.18, -66.75, 'Adjuntas, Puerto Rico'],
  ['10001', 40.75, -73.997, 'New York'],
  ['33109', 25.76, -80.14, 'Miami Beach'],
  ['99723', 71.2, -156.7, 'Utqiaġvik, Alaska'],
  ['96813', 21.31, -157.85, 'Honolulu'],
];

describe('where a ZIP code is', () => {
  for (const [zip, latitude, longitude, where] of KNOWN) {
    it(`${zip} is ${where}`, () => {
      const centre = centreOfZip(zip);
      assert.ok(centre);
      assert.ok(milesBetween(centre, { latitude, longitude }) < 12, JSON.stringify(centre));
    });
  }

  it('counts the first five digits of nine', () => assert.deepEqual(centreOfZip('972011234'), centreOfZip('97201')));

  it('is not guessed where the table has none', () => assert.equal(centreOfZip('00000'), undefined));

  it('tells a ZIP code that cannot be from one that has no area of its own', () => {
    assert.equal(isZipPossible('00012'), false);
    assert.equal(isZipPossible('97207'), true); // boxes of Portland's post office
  });

  it('finds the ZIP code around somebody, and none abroad', () => {
    assert.equal(zipAt({ latitude: 45.5, longitude: -122.69 }), '97201');
    assert.equal(zipAt({ latitude: 48.86, longitude: 2.35 }), undefined);
  });
});

describe('around a ZIP code', () => {
  const portland = centreOfZip('97201') ?? { latitude: 0, longitude: 0 };

  it('are those within the distance, nearest first, across a state line', () => {
    const zips = zipsAround(portland, 10);
    assert.equal(zips[0], '97201');
    assert.ok(zips.includes('98660'), 'Vancouver, Washington');
    assert.ok(!zips.includes('97301'), 'Salem is 45 miles off');
  });

  it('are asked for by their beginnings where an address would be too long', () => {
    const zips = zipsAround(centreOfZip('10001') ?? portland, 25);
    assert.ok(zips.length <= 120);
    assert.ok(zips.every((zip) => zip.length === 3));
  });
});

describe('a packed table', () => {
  it('says the same when it is unpacked, to a hundredth of a degree', () => {
    const centroids = [{ zip: '00601', latitude: 18.18, longitude: -66.75 }, { zip: '00602', latitude: -14.3, longitude: 170.7 }, { zip: '99929', latitude: 56.37, longitude: -131.69 }];
    assert.deepEqual(unpacked(packed(centroids)), centroids);
  });
});

it('a mile is a mile', () => {
  // Portland to Seattle, 145 miles in a straight line.
  assert.ok(Math.abs(milesBetween({ latitude: 45.5152, longitude: -122.6784 }, { latitude: 47.6062, longitude: -122.3321 }) - 145.3) < 1);
});
