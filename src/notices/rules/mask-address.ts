import { maskPhone } from '../../basics/rules/text.ts';

/** A phone or e-mail address as somebody may see it who only needs to know that a message went out: '090****567', 'a***@gmail.com'. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return maskPhone(address);
  const [first = ''] = address;
  return `${at === 0 ? '' : first}***${address.slice(at)}`;
}
