/**
 * What a page may carry on a machine before which people sit alone, one after the other. Judged on the finished page and not in each of its parts: a
 * page that is written later keeps these rules too.
 */

export const kioskStart = '/quay-tu-phuc-vu';
export const kioskEnd = `${kioskStart}/xong`;

/** The device's own store and the pages it draws itself, the machine of a post, the officers' application, and files that the browser would want to save. */
const closed = /^\/(?:tren-may-nay|tap-lam|ho-tro|can-bo|api|sw\.js|ngoai-tuyen)(?:[/?#]|$)/;

export function isClosedAtKiosk(path: string): boolean {
  return closed.test(path);
}

/** The draft or receipt that an address is about; null for pages that are nobody's own. */
export function ownIdIn(path: string): string | null {
  return /^\/(?:bien-nhan|nop\/ho-so)\/([0-9a-f-]{36})(?:[/?#]|$)/i.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** No link out, nothing saved as a file, nothing that the browser may remember. Attributes are written by our own renderer: always in double quotes, `<` escaped. */
export function kioskHtml(html: string): string {
  return html
    .replace(/<a(\s[^>]*)>([\s\S]*?)<\/a>/g, (whole, attributes: string, inner: string) => insteadOfLink(whole, attributes, inner))
    .replace(
      /<(form|input|textarea|select)\b([^>]*?)(\/?)>/g,
      (_whole, tag: string, attributes: string, end: string) => `<${tag}${withoutMemory(attributes)} autocomplete="off"${end}>`,
    );
}

function insteadOfLink(whole: string, attributes: string, inner: string): string {
  const address = /\shref="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const isOutside = /^(?:https?:)?\/\//i.test(address);
  if (isOutside) return `<span class="outside">${inner} <span class="address">(${address.replace(/^(?:https?:)?\/\//i, '').replace(/\/$/, '')})</span></span>`;
  if (/^[a-z][a-z+.-]*:/i.test(address)) return `<span class="outside">${inner}</span>`;
  if (isClosedAtKiosk(address) || /\sdownload\b/.test(attributes)) return '';
  return whole.replace(/^<a[^>]*>/, (opening) => opening.replace(/\starget="[^"]*"/g, ''));
}

function withoutMemory(attributes: string): string {
  return attributes.replace(/\sautocomplete="[^"]*"/gi, '');
}
