/** Part 2 of the device's key as it lies, in bytes. */
export const PART_2_LENGTH = 32;

/**
 * The file of the origin's private file system that holds part 2 of the device's key: as it is, or sealed by a lock. A removal takes it from
 * the disk, and what is written takes the place of what was there in one step: who is stopped on the way leaves the old file as it was.
 * @see https://fs.spec.whatwg.org/#api-filesystemwritablefilestream
 */
export async function readKeyFile(database: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await (await (await folder()).getFileHandle(fileName(database))).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return undefined;
    throw thrown;
  }
}

export async function writeKeyFile(database: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await (await folder()).getFileHandle(fileName(database), { create: true });
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}

export async function removeKeyFile(database: string): Promise<void> {
  await (await folder()).removeEntry(fileName(database)).catch((thrown: unknown) => {
    if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown;
  });
}

/** The name of the key in a file that a lock has sealed: its first 16 characters, then what only a lock reads. Undefined where the file is none. */
export function lockedName(bytes: Uint8Array): string | undefined {
  return /^([0-9a-f]{16})\{/.exec(new TextDecoder().decode(bytes.subarray(0, 17)))?.[1];
}

const folder = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
const fileName = (database: string): string => `${database}.key`;
