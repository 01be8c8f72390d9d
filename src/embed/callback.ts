/**
 * The callback page: takes the payer's answer home and shows nothing of it. It loads nothing, and cleans its own address before
 * anything else: the code in it must not reach the history, a referrer or a log.
 */
import { RECEIVED, channelName } from '../auth/answer-channel.js';
import { DATABASE } from '../db/name.js';
import type { FlowRecord } from '../db/flows.js';

const ANSWER_PATIENCE_MS = 2_000;

const arrived = location.href;
history.replaceState(null, '', location.pathname);
void takeHome();

async function takeHome(): Promise<void> {
  const states = new URL(arrived).searchParams.getAll('state');
  const state = states.length === 1 ? states[0] : undefined;
  if (!state) { say(); return; }
  const record = await flowRecord(state);
  if (record?.way === 'page') return leaveFor(record);
  if (await handOver(state)) window.close();
  else if (record && !record.taken) await leaveFor(record);
  else say();
}

/** To whoever waits: by both ways, the first one that is acknowledged. */
function handOver(state: string): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName(state));
    const heard = (event: MessageEvent): void => {
      if (event.data === RECEIVED && (event.target === channel || event.origin === location.origin)) resolve(true);
    };
    channel.addEventListener('message', heard);
    addEventListener('message', heard);
    const message = { type: 'uhc-answer', answer: arrived };
    channel.postMessage(message);
    (window.opener as Window | null)?.postMessage(message, location.origin);
    setTimeout(() => { resolve(false); }, ANSWER_PATIENCE_MS);
  });
}

/** The page that asked is this very tab's, or its window is gone: leaves the answer in the flow's record and goes there. */
async function leaveFor(record: FlowRecord): Promise<void> {
  const home = URL.canParse(record.returnTo) ? new URL(record.returnTo) : undefined;
  if (home?.origin !== location.origin || !(await keepAnswer(record.state))) { say(); return; }
  location.replace(home.href);
}

function database(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE);
      opening.onupgradeneeded = () => opening.transaction?.abort(); // it was not there: nobody waits
      opening.onsuccess = () => { resolve(opening.result); };
      opening.onerror = () => { resolve(undefined); };
      opening.onblocked = () => { resolve(undefined); };
    } catch {
      resolve(undefined); // the browser keeps nothing: the channel alone can take the answer home
    }
  });
}

async function flowRecord(state: string): Promise<FlowRecord | undefined> {
  const db = await database();
  if (!db) return undefined;
  return new Promise((resolve) => {
    const reading = db.transaction('flows').objectStore('flows').get(state) as IDBRequest<FlowRecord | undefined>;
    reading.onsuccess = () => { db.close(); resolve(reading.result); };
    reading.onerror = () => { db.close(); resolve(undefined); };
  });
}

async function keepAnswer(state: string): Promise<boolean> {
  const db = await database();
  if (!db) return false;
  return new Promise((resolve) => {
    const tx = db.transaction('flows', 'readwrite');
    const store = tx.objectStore('flows');
    const reading = store.get(state) as IDBRequest<FlowRecord | undefined>;
    reading.onsuccess = () => { if (reading.result && !reading.result.taken) store.put({ ...reading.result, answer: arrived }, state); };
    tx.oncomplete = () => { db.close(); resolve(true); };
    tx.onabort = () => { db.close(); resolve(false); };
  });
}

function say(): void {
  document.getElementById('nobody')?.removeAttribute('hidden');
}
