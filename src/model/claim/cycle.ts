/**
 * The nodes that lie on a cycle, or between two: what is left when those that nobody points to are taken away, again and again, and then
 * those that point to nobody. Iterative: a chain may be as long as the list.
 */
export function cyclicOf<T>(edges: ReadonlyMap<T, ReadonlySet<T>>): ReadonlySet<T> {
  const backwards = new Map<T, Set<T>>();
  for (const [from, targets] of edges) {
    for (const to of targets) {
      const sources = backwards.get(to);
      if (sources) sources.add(from);
      else backwards.set(to, new Set([from]));
    }
  }
  const nodes = new Set([...edges.keys(), ...backwards.keys()]);
  peel(nodes, edges, backwards);
  peel(nodes, backwards, edges);
  return nodes;
}

/** Takes away the nodes to which no other one that is left leads. */
function peel<T>(nodes: Set<T>, edges: ReadonlyMap<T, ReadonlySet<T>>, backwards: ReadonlyMap<T, ReadonlySet<T>>): void {
  const count = new Map<T, number>();
  for (const node of nodes) count.set(node, [...(backwards.get(node) ?? [])].filter((source) => nodes.has(source)).length);
  const free = [...nodes].filter((node) => count.get(node) === 0);
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    nodes.delete(node);
    for (const to of edges.get(node) ?? []) {
      const left = (count.get(to) ?? 0) - 1;
      count.set(to, left);
      if (left === 0 && nodes.has(to)) free.push(to);
    }
  }
}
