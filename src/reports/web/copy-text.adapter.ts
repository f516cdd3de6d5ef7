/** Copies a text. Offices reach the program over plain http in their own net, where browsers lend no clipboard: then by way of a selection. */
export async function copyText(text: string): Promise<'copied' | 'failed'> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Refused by the browser: the older way may still be open.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied ? 'copied' : 'failed';
}
