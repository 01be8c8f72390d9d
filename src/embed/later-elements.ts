/** Elements that few pages hold: each is loaded when it first stands in the page. */
export type LaterElements = Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

/**
 * Registers each element when its tag is first seen: those that stand in the page, and those that come into it. One that cannot be loaded is
 * asked for again with the next of its kind.
 */
export function registerLater(elements: LaterElements, root: Document = document): void {
  const tags = Object.keys(elements).join();
  const define = async (tag: string): Promise<void> => {
    const element = await elements[tag]?.().catch(() => undefined);
    if (element && !customElements.get(tag)) customElements.define(tag, element);
  };
  const look = (within: ParentNode): void => {
    const found = new Set([...within.querySelectorAll(tags)].map(({ localName }) => localName));
    for (const tag of found) if (!customElements.get(tag)) void define(tag);
  };
  look(root);
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) look(root);
  }).observe(root, { childList: true, subtree: true });
}
