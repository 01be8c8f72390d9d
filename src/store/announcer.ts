/** What views of the same origin tell each other: that something changed, never what it says. */
export type Announcement =
  | { readonly about: 'connections' }
  | { readonly about: 'claims'; readonly connection: string }
  | { readonly about: 'flows' }
  | { readonly about: 'wiped' };

export interface Announcer {
  tell(announcement: Announcement): void;
  close(): void;
}

/** Hears what others of this origin tell; `tell` reaches them and not oneself. */
export function announcer(database: string, heard: (announcement: Announcement) => void): Announcer {
  const channel = new BroadcastChannel(`${database}-announcements`);
  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => { heard(data); });
  return {
    tell: (announcement) => { channel.postMessage(announcement); },
    close: () => { channel.close(); },
  };
}
