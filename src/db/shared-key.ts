import type { SealingKey } from './seal.js';

/** A tab that has the key and does not answer is busy; one that is busy for longer than this is as good as closed. */
const PATIENCE_MS = 10_000;

interface Question { readonly ask: string }
interface Answer { readonly key: SealingKey }

/**
 * Keys that no disk holds, handed from tab to tab of one origin: a `CryptoKey` that cannot be exported stays so on its way.
 * As long as `key` is shared, whoever asks for it by its name gets it. The answer of this function ends that.
 * That somebody has it shows in a Web Lock: who opens the first tab need not wait for an answer that nobody will give.
 */
export async function shareKey(database: string, key: SealingKey): Promise<() => void> {
  const channel = new BroadcastChannel(channelName(database));
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<Question>>) => {
    if (data.ask === key.name) channel.postMessage({ key } satisfies Answer);
  });
  let over = (): void => undefined;
  await new Promise<void>((held, refused) => {
    const holding = navigator.locks.request(lockName(database, key.name), { mode: 'shared' }, () => new Promise<void>((end) => {
      over = end;
      held();
    }));
    holding.catch(refused);
  });
  return () => {
    over();
    channel.close();
  };
}

/** The key of that name, from a tab that has it; undefined where none does. */
export async function askForKey(database: string, name: string): Promise<SealingKey | undefined> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some((lock) => lock.name === lockName(database, name))) return undefined;
  const channel = new BroadcastChannel(channelName(database));
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<SealingKey | undefined>((resolve) => {
      late = setTimeout(() => { resolve(undefined); }, PATIENCE_MS);
      channel.addEventListener('message', ({ data }: MessageEvent<Partial<Answer>>) => {
        if (data.key?.name === name && data.key.key instanceof CryptoKey) resolve(data.key);
      });
      channel.postMessage({ ask: name } satisfies Question);
    });
  } finally {
    clearTimeout(late);
    channel.close();
  }
}

const channelName = (database: string): string => `${database}-keys`;
const lockName = (database: string, key: string): string => `${database}-has-${key}`;
