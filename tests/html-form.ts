/** What a browser without script would make of a page's form: enough HTML for what we write ourselves. */

export type Control = { readonly tag: 'input' | 'select' | 'textarea'; readonly attributes: Readonly<Record<string, string>>; readonly html: string; readonly at: number };

export function controlsIn(html: string): readonly Control[] {
  return [...html.matchAll(/<input\b[^>]*>|<select\b[^>]*>.*?<\/select>|<textarea\b[^>]*>.*?<\/textarea>/gs)].map((match) => ({
    tag: /^<(\w+)/.exec(match[0])?.[1] as Control['tag'],
    attributes: attributesOf(/^<[^>]*>/.exec(match[0])?.[0] ?? ''),
    html: match[0],
    at: match.index,
  }));
}

/** The fields it would send when posted untouched. */
export function fieldsSent(html: string): Readonly<Record<string, readonly string[]>> {
  const fields: Record<string, string[]> = {};
  for (const control of controlsIn(html)) {
    const { name, type } = control.attributes;
    if (name === undefined || ((type === 'radio' || type === 'checkbox') && !('checked' in control.attributes)) || type === 'file') continue;
    fields[name] = [...(fields[name] ?? []), valueSent(control)];
  }
  return fields;
}

/** Whether a person who hears the page is told what the control is for: a label of its own, or one around it inside a fieldset with a legend. */
export function isLabelled(control: Control, html: string): boolean {
  if (control.attributes['type'] === 'hidden') return true;
  const { id } = control.attributes;
  if (id !== undefined && html.includes(`for="${id}"`)) return true;
  const before = html.slice(0, control.at);
  return before.lastIndexOf('<label') > before.lastIndexOf('</label>');
}

function valueSent(control: Control): string {
  if (control.tag === 'input') return control.attributes['value'] ?? '';
  if (control.tag === 'textarea') return decode(/>(.*)<\/textarea>/s.exec(control.html)?.[1] ?? '').replace(/^\n/, '');
  const chosen = /<option\b([^>]*\bselected\b[^>]*)>(.*?)<\/option>/s.exec(control.html);
  const first = /<option\b([^>]*)>(.*?)<\/option>/s.exec(control.html);
  const [, attributes = '', text = ''] = chosen ?? first ?? [];
  return attributesOf(`<option${attributes}>`)['value'] ?? decode(text);
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map((match) => [(match[1] ?? '').toLowerCase(), decode(match[2] ?? '')]));
}

function decode(text: string): string {
  return text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
