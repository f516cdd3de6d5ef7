import type { Socket } from 'node:net';
import type { Server } from './route.ts';

/**
 * When stopping, a body that does not come on is cut: what had arrived of a paper is kept, and the device goes on later. Half of the ten seconds that a stop
 * may take: the database wants the other half to write its last pages on a busy machine.
 */
const stalledMs = 5000;

/** Keep-alive connections that turn idle after closing began would hold it up for a minute: they are told to go, and swept. */
export function closeInTime(server: Server): void {
  let closing = false;
  const lines = new Set<Socket>();
  server.server.on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', async () => {
    closing = true;
    // Browsers open lines ahead of need; one that has said nothing yet counts as busy for Node.
    for (const line of lines) if (line.bytesRead === 0) line.destroy();
    const sweep = setInterval(() => server.server.closeIdleConnections(), 100);
    const cut = setTimeout(() => server.server.closeAllConnections(), stalledMs);
    server.server.once('close', () => {
      clearInterval(sweep);
      clearTimeout(cut);
    });
  });
}
