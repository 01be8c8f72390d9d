import { Agent, get } from 'node:http';

const CONNECTIONS = 8;

/** Requests a second over connections that are kept open, each asking again as soon as it was answered. */
export async function rate(url: string, requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = requests;
  const connection = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await asked(url, agent);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return requests / seconds;
}

async function asked(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode ?? 'nothing'}`));
      response.on('end', resolve).on('error', reject).resume();
    }).on('error', reject);
  });
}

/**
 * The median rate of each. They take turns, so that whatever else the machine does falls on both; the best of each would be that of two
 * different moments.
 */
export async function inTurns(urls: readonly [ours: string, floor: string], requests: number, rounds: number): Promise<readonly [ours: number, floor: number]> {
  const found: [number[], number[]] = [[], []];
  for (const url of urls) await rate(url, requests);
  for (let round = 0; round < rounds; round += 1) for (const nth of [0, 1] as const) found[nth].push(await rate(urls[nth], requests));
  return [median(found[0]), median(found[1])];
}

function median(rates: readonly number[]): number {
  return [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
}
