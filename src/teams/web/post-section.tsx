import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { LineField, TicksField } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import type { DutyView, PostBody } from '../http/duty-shapes.ts';
import { type PostHelp, postHelpNames, postHelps } from '../rules/post-help.ts';
import { dutyWords } from './duty-words.ts';
import { PostNotice } from './post-notice.tsx';
import { useChangeDuty } from './use-duty.ts';

/** Where the team sits, as the public page says it. */
export function PostSection({ view }: { readonly view: DutyView }) {
  const say = useSay();
  const [open, setOpen] = useState<'yes' | 'notice' | 'no'>('no');
  return (
    <section aria-labelledby="post-title" className="duty no-print">
      <div className="section-head">
        <h2 id="post-title">{say(dutyWords.post)}</h2>
        {view.mayManage === 'yes' ? (
          <button type="button" onClick={() => setOpen('yes')}>
            {say(dutyWords.editPost)}
          </button>
        ) : null}
      </div>
      {view.post === null ? (
        <p className="notice warn">{say(dutyWords.noPost)}</p>
      ) : (
        <p>
          {view.post.address}
          {view.post.streets.length === 0 ? '' : `. ${say(dutyWords.streets)}: ${view.post.streets.join(', ')}`}
          {view.post.help.length === 0 ? '' : `. ${say(dutyWords.helps)}: ${view.post.help.map((one) => say(postHelpNames[one])).join(', ')}`}
        </p>
      )}
      {view.post === null ? null : (
        <p className="row-end">
          <a href={view.postAddress} target="_blank" rel="noreferrer">
            {say(dutyWords.postPage)}
          </a>
          <button type="button" onClick={() => setOpen('notice')}>
            {say(dutyWords.postNotice)}
          </button>
        </p>
      )}
      {open === 'notice' && view.post !== null ? <PostNotice view={view} where={view.post.address} close={() => setOpen('no')} /> : null}
      {open === 'yes' ? <PostDialog view={view} close={() => setOpen('no')} /> : null}
    </section>
  );
}

function PostDialog({ view, close }: { readonly view: DutyView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const { post } = view;
  const [address, setAddress] = useState(post?.address ?? '');
  const [streets, setStreets] = useState(post?.streets.join(', ') ?? '');
  const [place, setPlace] = useState(post === null || post.latitude === null ? '' : `${post.latitude}, ${post.longitude}`);
  const [phone, setPhone] = useState(post?.phone ?? '');
  const [note, setNote] = useState(post?.note ?? '');
  const [help, setHelp] = useState<readonly string[]>(post?.help ?? []);
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const change = useChangeDuty(view.unitCode, () => {
    tell(dutyWords.done);
    close();
  });
  const where = readPlace(place);
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (address.trim() === '' || where === null || change.isPending) return;
    const body: PostBody = {
      address: address.trim(),
      streets: streets
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      ...where,
      phone: orNull(phone),
      note: orNull(note),
      help: postHelps.filter((one) => help.includes(one)) as PostHelp[],
    };
    change.mutate({ method: 'PUT', path: '/post', body });
  }
  const line = { type: 'text', autoComplete: 'off' } as const;
  return (
    <Dialog title={say(dutyWords.editPost)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        <LineField
          {...line}
          label={say(dutyWords.address)}
          hint={null}
          problem={tried === 'yes' && address.trim() === '' ? say(dutyWords.addressMissing) : null}
          value={address}
          onChange={setAddress}
        />
        <LineField {...line} label={say(dutyWords.streets)} hint={say(dutyWords.streetsHint)} problem={null} value={streets} onChange={setStreets} />
        <LineField
          {...line}
          label={say(dutyWords.place)}
          hint={say(dutyWords.placeHint)}
          problem={tried === 'yes' && where === null ? say(dutyWords.placeWrong) : null}
          value={place}
          onChange={setPlace}
        />
        <LineField {...line} label={say(dutyWords.phone)} hint={say(dutyWords.phoneHint)} problem={null} value={phone} onChange={setPhone} />
        <LineField {...line} label={say(dutyWords.note)} hint={null} problem={null} value={note} onChange={setNote} />
        <TicksField
          label={say(dutyWords.helps)}
          hint={null}
          problem={null}
          choices={postHelps.map((one) => ({ value: one, label: say(postHelpNames[one]), hint: null }))}
          values={help}
          onChange={setHelp}
        />
        <DialogFoot sending={change} name={say(dutyWords.write)} close={close} />
      </form>
    </Dialog>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function readPlace(typed: string): { readonly latitude: number | null; readonly longitude: number | null } | null {
  if (typed.trim() === '') return { latitude: null, longitude: null };
  const [, latitude, longitude] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  return latitude === undefined ? null : { latitude: Number(latitude), longitude: Number(longitude) };
}
