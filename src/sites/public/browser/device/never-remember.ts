/**
 * Browsers offer what one person typed to the next, and write it down for that. Nothing typed on a shared machine may be remembered so: every box and
 * form that is drawn from now on is told off before it can be used. Again changes nothing.
 */
export function neverRemember(): void {
  if (isOff) return;
  isOff = true;
  const tellOff = () => {
    for (const one of document.querySelectorAll('form, input, textarea, select')) if (one.getAttribute('autocomplete') !== 'off') one.setAttribute('autocomplete', 'off');
  };
  new MutationObserver(tellOff).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['autocomplete'] });
  tellOff();
}

let isOff = false;
