/** An element and all that is around it, through shadow roots, from the inside out. */
export function* ancestorsOf(element: Element): Generator<Element> {
  let at: Element | undefined = element;
  while (at) {
    yield at;
    at = at.parentElement ?? hostOf(at);
  }
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Which of two comes first in the document, through shadow roots: negative where `a` does. An element comes before what it holds. */
export function documentOrder(a: Element, b: Element): number {
  const ofA = [...ancestorsOf(a)].reverse();
  const ofB = [...ancestorsOf(b)].reverse();
  const parted = ofA.findIndex((element, at) => element !== ofB[at]);
  const [left, right] = [ofA[parted], ofB[parted]];
  if (!left || !right) return ofA.length - ofB.length;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
