import type { Browser, Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import pg from 'pg';
import { launchBrowser } from '../../../fixtures/commands/browser.ts';
import { startSandbox } from '../../../fixtures/target/sandbox.ts';
import { signIn } from '../../../fixtures/tenant/account.ts';

export const slug = 'sandbox-bistro';

interface Asked {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

interface Stored {
  id: string;
  status: string;
}

/** A sandbox of a test's own, looked at as anyone outside it may. */
export class System {
  #browser: Promise<Browser> | undefined;
  #staff: ReturnType<typeof signIn> | undefined;
  #guests = 0;

  private constructor(
    private readonly variables: { [name: string]: string },
    private readonly client: pg.Client,
    private readonly stopSandbox: () => Promise<void>,
  ) {}

  static async start(options: string): Promise<System> {
    const SANDBOX_ARGS = `--no-attach ${options}`;
    const sandbox = await startSandbox({ ...process.env, SANDBOX_ARGS });
    const { variables } = sandbox;
    const client = new pg.Client(variables['SUPABASE_DB_URL']);
    await client.connect();
    return new System(variables, client, () => sandbox.stop());
  }

  async stop(): Promise<void> {
    await (await this.#browser)?.close();
    await this.client.end();
    await this.stopSandbox();
  }

  get guestSite(): string {
    return this.#variable('BASE_URL');
  }

  get staffSite(): string {
    return this.#variable('OPS_BASE_URL');
  }

  /** A day on which the restaurant can be booked, whatever the hour now. */
  get day(): string {
    return Temporal.Now.plainDateISO('Europe/London').add({ days: 3 }).toString();
  }

  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  /** What the database says to statements that are taken back at once: their code if it refuses. */
  async attempt(...statements: string[]): Promise<string> {
    await this.sql('begin');
    try {
      for (const statement of statements) await this.sql(statement);
      return 'taken';
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return [error.code, error.constraint].filter(Boolean).join(' ');
    } finally {
      await this.sql('rollback');
    }
  }

  async ask(path: string, { method = 'GET', body, headers }: Asked = {}): Promise<Response> {
    return fetch(`${this.guestSite}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async rest(path: string): Promise<Response> {
    const key = this.#variable('SUPABASE_SERVICE_ROLE_KEY');
    return fetch(`${this.#variable('SUPABASE_URL')}/rest/v1/${path}`, {
      headers: { apikey: key, authorization: `Bearer ${key}` },
    });
  }

  /** Books for two as a guest of their own. */
  async book(time: string): Promise<Stored> {
    this.#guests += 1;
    const answer = await this.ask('/api/bookings', {
      method: 'POST',
      body: {
        ...{ restaurantSlug: slug, date: this.day, time, party: 2 },
        ...{ bookingType: 'dinner', seating: 'any', name: `Guest ${this.#guests}` },
        email: `guest-${this.#guests}@manners.example`,
        phone: `0770090${String(this.#guests).padStart(4, '0')}`,
      },
    });
    const { booking } = (await answer.json()) as { booking?: Stored };
    if (!booking) throw new Error(`The booking was answered with ${answer.status}.`);
    return booking;
  }

  /** Asks what staff may, from outside a browser. */
  async askAsStaff(path: string, asked: Asked = {}): Promise<Response> {
    const { cookies } = (await this.#session()).storageState;
    const cookie = cookies
      .filter(({ domain }) => domain === new URL(this.guestSite).hostname)
      .map(({ name, value }) => `${name}=${value}`);
    return this.ask(path, { ...asked, headers: { ...asked.headers, cookie: cookie.join('; ') } });
  }

  async onPage<Result>(
    work: (page: Page) => Promise<Result>,
    { asStaff = false } = {},
  ): Promise<Result> {
    this.#browser ??= launchBrowser();
    const storageState = asStaff ? (await this.#session()).storageState : undefined;
    const context = await (await this.#browser).newContext({ storageState, locale: 'en-GB' });
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  get staff(): { email: string; password: string } {
    return { email: this.#variable('OPS_EMAIL'), password: this.#variable('OPS_PASSWORD') };
  }

  #session(): ReturnType<typeof signIn> {
    this.#staff ??= signIn(
      {
        baseUrl: this.guestSite,
        opsBaseUrl: this.staffSite,
        supabaseUrl: this.#variable('SUPABASE_URL'),
        anonKey: this.#variable('SUPABASE_ANON_KEY'),
      },
      this.staff,
    );
    return this.#staff;
  }

  #variable(name: string): string {
    return this.variables[name] ?? '';
  }
}
