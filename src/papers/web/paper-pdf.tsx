import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { useApi, useSay } from '../../basics/web/staff-context.tsx';
import { paperWords } from './paper-words.ts';

/**
 * A PDF in the browser's own viewer. Its bytes are fetched first: nothing of ours may be framed, not even by ourselves,
 * and a broken line is then told in words instead of by an empty frame.
 */
export function PaperPdf({ url, name }: { readonly url: string; readonly name: string }) {
  const api = useApi();
  const bytes = useQuery({ queryKey: ['paper', url], queryFn: ({ signal }) => api.bytes(url, signal), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, structuralSharing: false });
  return <Fetched result={bytes}>{(blob) => <PdfObject blob={blob} name={name} />}</Fetched>;
}

function PdfObject({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const say = useSay();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (address === null) return null;
  return (
    <object className="sheet" data={`${address}#navpanes=0&view=FitH`} type="application/pdf" aria-label={name}>
      <Empty title={say(paperWords.cannotShow)}>{say(paperWords.cannotShowMore)}</Empty>
    </object>
  );
}
