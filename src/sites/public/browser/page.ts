import { neverBringBack } from '../web/never-bring-back.ts';
import { wakePage } from '../web/wake-page.ts';

/** On every page: what is somebody's own is not brought back, news take the focus, the print button works; the rest waits until the page is ready. */
if ('own' in document.documentElement.dataset) neverBringBack();
wakePage();
window.addEventListener('load', () => void import('../web/after-load.ts').then(({ afterLoad }) => afterLoad()).catch(() => undefined));
