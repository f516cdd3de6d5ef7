import { openInPlace } from '../../basics/web/open-in-place.tsx';
import type { Answers } from '../../procedures/rules/form.ts';
import { IdentityReader, type IdentityReaderInput } from './identity-reader.tsx';

/**
 * Opens the reader of identity cards in place of `behind`; resolves with the answers that the person has agreed to, or null. For pages of any kind; the
 * page must be allowed to run WebAssembly (contentPolicy) or only typed codes and browsers' own readers work.
 */
export function openIdentityReader({ behind, ...input }: Omit<IdentityReaderInput, 'onClose'> & { readonly behind: HTMLElement }): Promise<Answers | null> {
  return new Promise((resolve) =>
    openInPlace(behind, (close) => (
      <IdentityReader
        {...input}
        onClose={(answers) => {
          close();
          resolve(answers);
        }}
      />
    )),
  );
}
