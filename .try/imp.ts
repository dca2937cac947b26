const t = performance.now(); const m = async (n: string) => { const s = performance.now(); await import(n); console.log(n, Math.round(performance.now() - s)); };
console.log('boot', Math.round(t));
await m('zod'); await m('commander'); await m('pg'); await m('jose'); await m('fastify'); await m('@fastify/http-proxy'); await m('../fixtures/sandbox/stack/sandbox.ts');
