import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since the browser's begin, and how long it took by the clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the processor's time that the thread had. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of the processor's time: what else the machine does meanwhile does not count, as it would on a clock. */
export interface TaskTimes {
  /** The longest task of the page's own thread. */
  readonly longest: number;
  /** The one within which the page said `console.timeStamp()`; undefined where it did not. */
  readonly marked: number | undefined;
}

/** How long the tasks of a page's own thread took while `work` ran. */
export async function taskTimes(page: Page, work: () => Promise<unknown>): Promise<TaskTimes> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => { events.push(...(value as unknown as TraceEvent[])); });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] } });
  await work();
  const complete = new Promise((resolve) => { session.once('Tracing.tracingComplete', resolve); });
  await session.send('Tracing.end');
  await complete;
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const own = events.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`));
  const tasks = own.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('The browser told no task.');
  const mark = own.find(({ name }) => name === 'TimeStamp');
  const marked = mark && tasks.find(({ ts, dur = 0 }) => ts <= mark.ts && mark.ts <= ts + dur);
  return { longest: Math.max(...tasks.map(milliseconds)), marked: marked && milliseconds(marked) };
}

function milliseconds({ tdur = 0 }: TraceEvent): number {
  return tdur / 1000;
}
