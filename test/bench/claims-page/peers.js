/** What others do in the same page: fhirclient reads, fhir-react draws. */
import FHIR from 'fhirclient';
import { FhirResource, fhirVersions } from 'fhir-react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const clientOf = (serverUrl) => FHIR.client({ serverUrl, tokenResponse: { access_token: 'bench' } });

/** Reads all pages of 50 and keeps nothing. */
async function peerLoad(base) {
  const client = clientOf(base);
  const start = performance.now();
  const claims = await client.request('ExplanationOfBenefit?patient=bench&_count=50', { pageLimit: 0, flat: true });
  return { ms: performance.now() - start, count: claims.length };
}

async function peerDraw(base, count) {
  const claims = await clientOf(base).request('ExplanationOfBenefit?patient=bench&_count=50', { pageLimit: 0, flat: true });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await new Promise((done) => { setTimeout(done); }); // a task of its own
  console.timeStamp();
  flushSync(() => root.render(claims.slice(0, count).map((claim) => createElement(FhirResource, { key: claim.id, fhirResource: claim, fhirVersion: fhirVersions.R4 }))));
  place.getBoundingClientRect();

}

Object.assign(globalThis, { peers: { peerLoad, peerDraw } });
