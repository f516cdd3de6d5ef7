import { useState } from 'react';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { directiveWords } from './directive-words.ts';
import { smallPhoto } from './small-photo.adapter.ts';

/** One picture, made small here. */
export function PhotoField({ onChange }: { readonly onChange: (base64: string | null) => void }) {
  const say = useSay();
  const [state, setState] = useState<'none' | 'ready' | 'bad'>('none');
  async function take(file: File | undefined) {
    const photo = file === undefined ? null : await smallPhoto(file);
    setState(file === undefined ? 'none' : photo === null ? 'bad' : 'ready');
    onChange(photo);
  }
  return (
    <>
      <Field label={say(directiveWords.addPhoto)} hint={say(directiveWords.addPhotoHint)} problem={state === 'bad' ? say(directiveWords.photoBad) : null}>
        {(wiring) => <input {...wiring} type="file" accept="image/*" onChange={(event) => void take(event.target.files?.[0])} />}
      </Field>
      <p aria-live="polite" className="muted">
        {state === 'ready' ? say(directiveWords.photoReady) : ''}
      </p>
    </>
  );
}

/** A link to a picture that came with something. */
export function PhotoLink({ id }: { readonly id: string | null }) {
  const say = useSay();
  if (id === null) return null;
  return (
    <a href={`/api/v1/directives/photos/${id}`} target="_blank" rel="noreferrer" className="no-print">
      {say(directiveWords.photo)}
    </a>
  );
}
