import '../web/old-browsers.ts';

document.getElementById('opening')?.setAttribute('data-x', '1');
