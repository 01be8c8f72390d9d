/** Hands a file that was made on this device to the browser's downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has begun to read it by the next turn at the latest; a popup that closes lets go of it by itself.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
