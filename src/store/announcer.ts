/** What views of the same origin tell each other: that something changed, never what it says. */
export type Announcement =
  | { readonly about: 'connections' }
  | { readonly about: 'claims'; readonly connection: string }
  | { readonly about: 'flows' }
  | { readonly about: 'wiped' | 'locked' | 'unlocked' };

export interface Announcer {
  /** From now on others are heard. Nothing is opened before: a client that only asks the directory has nobody to listen to. */
  listen(): void;
  tell(announcement: Announcement): void;
  close(): void;
}

/** Hears what others of this origin tell; `tell` reaches them and not oneself. */
export function announcer(database: string, heard: (announcement: Announcement) => void): Announcer {
  let channel: BroadcastChannel | undefined;
  let closed = false;
  const opened = (): BroadcastChannel => {
    if (channel) return channel;
    channel = new BroadcastChannel(`${database}-announcements`);
    channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => { heard(data); });
    return channel;
  };
  return {
    listen: () => { opened(); },
    tell: (announcement) => { if (!closed) opened().postMessage(announcement); }, // an answer may come late to a client that is gone
    close: () => {
      closed = true;
      channel?.close();
    },
  };
}
