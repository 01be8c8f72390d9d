import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { isObject, listed, textIn } from '../reply.js';

/** Where the references of resources lead to: an absolute one may name a server that is not this one. */
export function addressesInside({ samples, directory }: DirectoryGround): Promise<readonly Finding[]> {
  const hosts = new Set([...samples.values()].flat().flatMap((resource) => references(resource)).flatMap((reference) => (URL.canParse(reference) ? [new URL(reference)] : []))
    .filter(({ protocol, host }) => /^https?:$/.test(protocol) && host !== directory.host).map(({ host }) => host));
  const line = { subject: 'references', documented: 'of this server' };
  if (hosts.size === 0) return Promise.resolve([{ ...line, found: 'of this server', verdict: 'ok' }]);
  return Promise.resolve([{ ...line, found: `of ${[...hosts].slice(0, 3).join(', ')}`, verdict: 'differs', advice: 'The widgets follow none of them: they look for that id at this server.' }]);
}

const DEEPEST = 12;

function references(value: unknown, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return listed(value).flatMap((one) => references(one, depth + 1));
  if (!isObject(value)) return [];
  const own = textIn(value['reference']);
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap((one) => references(one, depth + 1))];
}
