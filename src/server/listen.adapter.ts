import type { Server } from '../basics/http/route.ts';

/** Takes the port, or says in one sentence why not. */
export async function listenOn(server: Server, config: { readonly port: number; readonly host: string }): Promise<void> {
  try {
    await server.listen({ port: config.port, host: config.host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      throw Object.assign(new Error(`Cổng ${config.port} đang có chương trình khác dùng. Port ${config.port} is in use.`), {
        hint: `Dừng chương trình kia, hoặc chọn cổng khác: PORT=${config.port + 1} npm start`,
      });
    if (code === 'EACCES')
      throw Object.assign(new Error(`Không được phép mở cổng ${config.port}. Not allowed to open port ${config.port}.`), {
        hint: 'Chọn cổng từ 1024 trở lên: PORT=3000 npm start',
      });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw Object.assign(new Error(`Máy này không có địa chỉ ${config.host}. This machine has no address ${config.host}.`), { hint: 'Đặt HOST=127.0.0.1 hoặc HOST=0.0.0.0.' });
    throw error;
  }
}
