/**
 * Browsers offer what one person typed to the next, and write it down for that. Nothing typed at a post may be remembered so: every box and form that is
 * drawn here is told off before it can be used.
 */
export function neverRemember(): void {
  const tellOff = () => {
    for (const one of document.querySelectorAll('form, input, textarea, select')) if (one.getAttribute('autocomplete') !== 'off') one.setAttribute('autocomplete', 'off');
  };
  new MutationObserver(tellOff).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['autocomplete'] });
  tellOff();
}
