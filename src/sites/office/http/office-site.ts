import type { FastifyReply, Server } from '../../../basics/http/route.ts';

export type OfficeAssets = {
  /** Address of a built file by its plain name: 'office.js', 'office-style.css'. */
  readonly assets: (name: string) => string;
};

/** `blob:` in objects: PDFs of dossiers are fetched and then shown, since no answer of ours may be framed. */
const policy =
  "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; script-src 'self'; object-src 'self' blob:; frame-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The staff application: one page under every address of it, never kept by a browser; the screens come from the script. */
export async function officeSite(server: Server, { assets }: OfficeAssets): Promise<void> {
  const page = shellPage(assets);
  const answer = (_request: unknown, reply: FastifyReply) =>
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      })
      .send(page);
  server.get('/can-bo', { schema: { hide: true } }, answer);
  server.get('/can-bo/*', { schema: { hide: true } }, answer);
}

/** React Aria adds a style element of its own unless one with this id is there; the policy would refuse it, so the link carries the id. */
const styleIdOfReactAria = 'react-aria-pressable-style';

function shellPage(assets: OfficeAssets['assets']): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#a4161a">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>Đồng Hành: làm việc</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" id="${styleIdOfReactAria}" href="${assets('office-style.css')}">
<script type="module" src="${assets('office.js')}"></script>
</head>
<body>
<div id="office"><noscript>Trang làm việc của cán bộ cần JavaScript. Bật JavaScript rồi tải lại trang.</noscript></div>
</body>
</html>
`;
}
