import { once } from 'node:events';
import { createServer, Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';

/** Hosts that a wrong configuration may lead to, and what they were asked. */
export class FakeHosts {
  /** `METHOD path` of each request, at whatever host. */
  readonly requests: string[] = [];
  private readonly servers: Server[] = [];

  async http(answer: RequestListener): Promise<string> {
    const server = createServer((request, reply) => {
      this.requests.push(`${request.method} ${request.url}`);
      answer(request, reply);
    });
    return `http://127.0.0.1:${await this.listen(server)}`;
  }

  /** A guest site: pages everywhere, JSON below /api for the restaurants that it knows. */
  site(known = ['the-bistro']): Promise<string> {
    return this.http(({ url = '' }, reply) => {
      const slug = /^\/api\/restaurants\/([^/]+)\/schedule/.exec(url)?.[1];
      if (slug === undefined) {
        reply.setHeader('content-type', 'text/html').end('<!doctype html><title>Book</title>');
        return;
      }
      reply.statusCode = known.includes(slug) ? 200 : 404;
      reply.end(JSON.stringify(known.includes(slug) ? { slots: [] } : { code: 'NOT_FOUND' }));
    });
  }

  /** A Supabase project: REST that knows one restaurant, and a sign-in. */
  supabase({ keys = [] as string[], tables = true, password = '' }): Promise<string> {
    return this.http((request, reply) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
      const say = (status: number, body: unknown) => {
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      };
      if (!keys.includes(String(request.headers.apikey))) {
        say(401, { message: 'Invalid API key' });
      } else if (pathname === '/auth/v1/token') {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          const right = body.includes(JSON.stringify(password));
          // As Supabase Auth answers whoever names no version of its API.
          const reason = right ? 'unexpected_failure' : 'invalid_credentials';
          say(400, { code: 400, error_code: reason, msg: 'Invalid' });
        });
      } else if (!tables) {
        say(404, { code: 'PGRST205', message: 'Could not find the table' });
      } else if (pathname === '/rest/v1/restaurants') {
        const wanted = searchParams.get('slug') ?? 'eq.the-bistro';
        const known = /^(?:eq\.the-bistro$|not\.like\.)/.test(wanted);
        say(200, known ? [{ id: 'an-id', slug: 'the-bistro' }] : []);
      } else {
        say(200, []);
      }
    });
  }

  /** Takes connections and never says a word. */
  async hanging(): Promise<number> {
    return this.listen(createSocketServer((socket) => socket.on('error', () => socket.destroy())));
  }

  /** A PostgreSQL that turns everybody away with a SQLSTATE. */
  async postgres(code: string): Promise<number> {
    return this.listen(
      createSocketServer((socket) => {
        socket.on('error', () => socket.destroy());
        socket.once('data', (asked: Buffer) => {
          // The question for TLS has eight bytes, and this says no.
          if (asked.length === 8) return void socket.write('N');
          const fields = `SFATAL\0C${code}\0Mno\0\0`;
          const head = Buffer.alloc(5);
          head.write('E');
          head.writeUInt32BE(fields.length + 4, 1);
          socket.end(Buffer.concat([head, Buffer.from(fields)]));
        });
      }),
    );
  }

  /** A port at which nobody listens. */
  async deadPort(): Promise<number> {
    const server = createSocketServer();
    const port = await this.listen(server);
    server.close();
    await once(server, 'close');
    return port;
  }

  async close(): Promise<void> {
    for (const server of this.servers.filter(({ listening }) => listening)) {
      if (server instanceof HttpServer) server.closeAllConnections();
      server.close();
    }
  }

  private async listen(server: Server): Promise<number> {
    this.servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }
}
