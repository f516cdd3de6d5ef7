import type { Server } from '../basics/http/route.ts';
import type { Services } from './services.ts';

/** While the database holds no office, every page says how to bring one in; the API answers as ever, with empty lists. */
export function registerFirstRunPage(server: Server, services: Services): void {
  server.addHook('onRequest', async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|healthz|readyz|metrics)(\/|$)/.test(request.url);
    if (!isPage || services.directory().offices.length > 0) return;
    await services.reload();
    if (services.directory().offices.length > 0) return;
    return reply.code(503).header('retry-after', '30').header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });
}

const page = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Đồng Hành: bắt đầu</title></head>
<body>
<main>
<h1>Chưa có chính quyền nào</h1>
<p>Cơ sở dữ liệu đã sẵn sàng nhưng còn trống. Hãy nạp đơn vị, bộ phận tiếp nhận, lịch làm việc và cán bộ của địa phương.</p>
<ol>
<li>Chép thư mục <code>data/authorities/binh-tan</code> thành một thư mục mới và sửa theo địa phương (units, offices, officers, figures).</li>
<li>Chạy <code>npm run --silent cli -- import --authority data/authorities/ten-dia-phuong</code>.</li>
<li>Tải lại trang này.</li>
</ol>
<p>Muốn xem thử với số liệu mẫu: dừng chương trình, chạy <code>SAMPLE=binh-tan npm start</code>.</p>
<p lang="en">The database is ready and empty. Copy the sample folder, edit it, run the import command above, reload. Or start with SAMPLE=binh-tan.</p>
</main>
</body>
</html>
`;
