/** A download has long begun when this is over; what is saved then is the browser's, and no address leads to it any more. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name, hidden: true });
  document.body.append(link); // some browsers follow no link that stands nowhere
  link.click();
  link.remove();
  setTimeout(() => { URL.revokeObjectURL(address); }, KEPT_FOR_MS);
}
