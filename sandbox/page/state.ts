/** What the server knows of everybody's Teams; the page draws it and adds nothing. */
export type Card = Record<string, unknown>;
export type Person = { id: string; name: string; title: string };
export type Message = { id: string; from: 'bot' | 'person'; text: string; card?: Card; note: string; at: number };
export type Desk = {
  person: Person;
  messages: Message[];
  dialog?: { title: string; card?: Card; text: string };
  toasts: string[];
};

export type Listener = {
  desk: (desk: Desk) => void;
  channel: (channel: Desk) => void;
  clock: (now: number) => void;
  all: (desks: Desk[], channel: Desk) => void;
  connected: (yes: boolean) => void;
};

/** Follows the server's stream of changes; the browser itself comes back after an interruption. */
export const follow = (listener: Listener): void => {
  const stream = new EventSource('/proeftuin/events');
  const data = <T>(event: MessageEvent<string>): T => JSON.parse(event.data);
  stream.addEventListener('all', (event) => {
    const { now, desks, channel } = data<{ now: number; desks: Desk[]; channel: Desk }>(event);
    listener.connected(true);
    listener.all(desks, channel);
    listener.clock(now);
  });
  stream.addEventListener('desk', (event) => listener.desk(data<Desk>(event)));
  stream.addEventListener('channel', (event) => listener.channel(data<Desk>(event)));
  stream.addEventListener('clock', (event) => listener.clock(data<{ now: number }>(event).now));
  stream.addEventListener('error', () => listener.connected(false));
};
