import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../basics/web/dialog.tsx';
import { Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { shownInstant } from '../../dossiers/web/dossier-header.tsx';
import type { AccountView } from '../http/device-shapes.ts';
import { writeSlipNumber } from '../rules/slip-number.ts';
import { postWords } from './post-words.ts';
import type { PostDevice } from './use-posts.ts';

/** Every number that a machine was lent, and what became of it. */
export function NumbersDialog({ device, close }: { readonly device: PostDevice; readonly close: () => void }) {
  const say = useSay();
  const api = useApi();
  const account = useQuery({ queryKey: ['numbers', device.id], queryFn: ({ signal }) => api.get<AccountView>(`/posts/devices/${device.id}/numbers`, signal) });
  return (
    <Dialog title={say(postWords.numbersOf(device.name))} close={close}>
      <Fetched result={account}>
        {({ blocks }) =>
          blocks.length === 0 ? (
            <p>{say(postWords.noBlocks)}</p>
          ) : (
            <>
              {blocks.map((block) => (
                <section key={`${block.prefix}${block.first}`} className="block">
                  <h3>{say(postWords.block(writeSlipNumber({ ...block, number: block.first }), writeSlipNumber({ ...block, number: block.last })))}</h3>
                  <p className="muted">
                    {[
                      say(postWords.lent(shownInstant(block.lentAt))),
                      block.returnedAt === null ? say(postWords.blank(block.blank)) : say(postWords.returned(shownInstant(block.returnedAt))),
                    ].join(' · ')}
                  </p>
                  <ul>
                    {block.spent.map((one) => (
                      <li key={one.number}>
                        <span className="code">{one.number}</span>: {say(postWords.numberStates[one.state])} {one.dossierCode === null ? '' : one.dossierCode}
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )
        }
      </Fetched>
    </Dialog>
  );
}
