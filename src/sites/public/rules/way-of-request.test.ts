import { describe, expect, test } from 'vitest';
import { mayKeep, type Way, wayOf } from './way-of-request.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const visit = (address: string, method = 'GET'): Way => {
  const [path = '', query] = address.split('?');
  return wayOf({ method, path, query: query === undefined ? '' : `?${query}`, isNavigation: true });
};
const file = (path: string, method = 'GET'): Way => wayOf({ method, path, query: '', isNavigation: false });

describe('Without a line', () => {
  test.each(['/tren-may-nay', '/tren-may-nay/', '/nop/1.001193', '/nop/local.hop-khu-pho', '/tap-lam', '/tap-lam/thu-tuc/1.001193?nguoi=lan'])(
    '%s opens at once from the device',
    (address) => {
      expect(visit(address).kind).toBe('shell');
    },
  );

  test.each(['', '/', '/con', '/giay-to', '/kiem-tra?x=1', '/so-dien-thoai', '/noi-nhan', '/gui'])(
    'a page of a draft (%s) opens from the device when it holds the draft',
    (rest) => {
      expect(visit(`/nop/ho-so/${id}${rest}`)).toEqual({ kind: 'draft', draftId: id });
      expect(visit(`/nop/ho-so/${id.toUpperCase()}${rest}`)).toEqual({ kind: 'draft', draftId: id });
    },
  );

  test.each(['/', '/thu-tuc', '/thu-tuc/1.001193', '/tro-giup', '/cam-ket', '/kiem-tra-bien-nhan'])('%s is asked of the server, then of what was kept', (address) => {
    expect(visit(address)).toEqual({ kind: 'page', isKept: true });
    expect(visit(`${address}?lang=en`)).toEqual({ kind: 'page', isKept: true });
  });

  test('a device that cannot keep drafts gets the pages of the server', () => {
    expect(visit('/nop/1.001193?may-chu=1').kind).toBe('leave');
  });

  test('what somebody searched for is never kept', () => {
    expect(visit('/thu-tuc?q=khai+tu')).toEqual({ kind: 'page', isKept: false });
    expect(visit('/thu-tuc?lang=en&q=x')).toEqual({ kind: 'page', isKept: false });
  });

  test.each(['/tra-cuu', '/tra-cuu/ho-so', `/bien-nhan/${id}`, `/nop/ho-so/${id}/tam-dung`])('%s needs the server, and says so where there is none', (address) => {
    expect(visit(address).kind).toBe('network');
  });

  test('a form of a draft is taken up by the device; a form of tracking cannot be', () => {
    expect(visit(`/nop/ho-so/${id}/con`, 'POST')).toEqual({ kind: 'post', draftId: id });
    expect(visit('/tra-cuu', 'POST').kind).toBe('network');
    expect(visit('/nop/1.001193', 'POST').kind).toBe('network');
  });
});

describe('The machine of a support post', () => {
  test.each(['/ho-tro', '/ho-tro/', '/ho-tro/phieu/x', '/ho-tro/ban-giao'])('%s opens at once from the device', (address) => {
    expect(visit(address).kind).toBe('shell');
  });

  test('a code to go on with a draft is typed into a page of the machine itself: the server would leave the key of the draft in a browser that the next person uses', () => {
    expect([visit('/tiep-tuc').kind, visit('/tiep-tuc', 'POST').kind]).toEqual(['shellAtPost', 'network']);
  });

  test('after the hand-over the server is asked, which clears what the browser has kept; without a line the device says it', () => {
    expect(visit('/ho-tro/xong').kind).toBe('network');
  });
});

describe('What is none of the worker’s business', () => {
  test.each(['/can-bo', '/can-bo/ho-so/1', '/api/v1/dossiers', '/healthz', '/docs'])('%s', (address) => {
    expect(visit(address).kind).toBe('leave');
    expect(visit(address, 'POST').kind).toBe('leave');
    expect(file(address).kind).toBe('leave');
  });

  test('answers of the API are never kept, but for the public keys', () => {
    expect(file(`/api/v1/dossiers/${id}/receipt`).kind).toBe('leave');
    expect(file(`/api/v1/drafts/${id}`).kind).toBe('leave');
    expect(file('/api/v1/keys').kind).toBe('keys');
    expect(file('/api/v1/keys', 'POST').kind).toBe('leave');
    expect(file('/thu-tuc/chi-muc.json').kind).toBe('leave');
  });

  test('files whose name changes with their content are kept', () => {
    expect(file('/assets/site-AB12CD34.css').kind).toBe('kept');
    expect(file('/favicon.svg').kind).toBe('kept');
    expect(file('/ngoai-tuyen/goi.json').kind).toBe('pack');
  });
});

describe('Keeping a page', () => {
  const ours = { status: 200, mark: 'page', cacheControl: 'no-cache', isRedirected: false };

  test('a page of ours that is for everybody is kept', () => {
    expect(mayKeep(ours)).toBe(true);
  });

  test('the page of a captive portal is not, though it says 200', () => {
    expect(mayKeep({ ...ours, mark: null })).toBe(false);
    expect(mayKeep({ ...ours, isRedirected: true })).toBe(false);
  });

  test('a page that is somebody’s own, or tells of a fault, is not', () => {
    expect(mayKeep({ ...ours, cacheControl: 'no-store' })).toBe(false);
    expect(mayKeep({ ...ours, status: 503 })).toBe(false);
  });
});
