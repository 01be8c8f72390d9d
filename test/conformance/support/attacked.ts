import { after, afterEach, before } from 'node:test';
import type { RunningSandbox } from '../../../src/sandbox/start.js';
import { startSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../../sandbox/support/sample-data.js';
import { steered } from '../../sandbox/support/steered.js';
import { App } from './app.js';
import type { AppOptions } from './app.js';

/** A payer whose switches an attack sets, and apps that are connected with it. Each test begins with nothing switched on and nobody connected. */
export class Attacked {
  #sandbox: RunningSandbox | undefined;
  #apps: App[] = [];

  constructor() {
    before(async () => {
      this.#sandbox = await startSandbox({ port: 0, data: sampleData });
    });
    afterEach(async () => {
      for (const app of this.#apps) app.close();
      this.#apps = [];
      await this.control('POST', 'reset');
    });
    after(() => this.#sandbox?.close());
  }

  get origin(): string {
    return this.#sandbox?.origin ?? '';
  }

  base(payer = 'hsid'): string {
    return `${this.origin}/${payer}/R4`;
  }

  control(method: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    return steered(this.origin, method, path, body);
  }

  async on(fault: string, value?: string): Promise<void> {
    await this.control('PUT', `faults/${fault}`, value === undefined ? {} : { value });
  }

  async off(): Promise<void> {
    await this.control('DELETE', 'faults');
  }

  /** What reached the stranger. */
  async strayed(): Promise<{ readonly origin: string; readonly total: number; readonly withAuthorization: number }> {
    return (await this.control('GET', 'evil')) as never;
  }

  app(options: AppOptions = {}): App {
    const app = new App({ ...(options.fhirBase === undefined && { payer: 'hsid', sandbox: this.origin }), ...options });
    this.#apps.push(app);
    return app;
  }

  /** One that a member has connected already. */
  async connected(options: AppOptions = {}): Promise<App> {
    const app = this.app(options);
    const ended = await app.connect(options.fhirBase === undefined ? 'hsid' : 'fhir-base');
    if (ended !== 'connected') throw new Error(`Nobody is connected: ${ended}`);
    return app;
  }
}
