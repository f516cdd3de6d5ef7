import type { Server } from '../basics/http/route.ts';
import type { Services } from './services.ts';

/** For whoever keeps the server alive: is it there, can it serve, how is it. No personal data. */
export function registerWatchRoutes(server: Server, services: Services): void {
  const startedAtMs = performance.now();
  const answers = new Map<string, number>();
  server.addHook('onResponse', (_request, reply, done) => {
    const group = `${Math.floor(reply.statusCode / 100)}xx`;
    answers.set(group, (answers.get(group) ?? 0) + 1);
    done();
  });

  server.get('/healthz', { schema: { hide: true } }, async () => ({ alive: 'yes' }));

  server.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await services.pool.query('select 1 from schema_migrations limit 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready: ready ? 'yes' : 'no' });
  });

  server.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const memory = process.memoryUsage();
    const lines = [
      '# TYPE dong_hanh_uptime_seconds gauge',
      `dong_hanh_uptime_seconds ${Math.round((performance.now() - startedAtMs) / 1000)}`,
      '# TYPE dong_hanh_memory_bytes gauge',
      `dong_hanh_memory_bytes{kind="rss"} ${memory.rss}`,
      `dong_hanh_memory_bytes{kind="heap"} ${memory.heapUsed}`,
      '# TYPE dong_hanh_answers counter',
      ...[...answers].map(([group, count]) => `dong_hanh_answers_total{status="${group}"} ${count}`),
      '# EOF',
    ];
    return reply.type('application/openmetrics-text; version=1.0.0; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}
