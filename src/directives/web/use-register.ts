import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { digestOfBytes } from '../../basics/rules/digest.ts';
import { useApi, useTell } from '../../basics/web/staff-context.tsx';
import type { FileUpload } from '../../papers/rules/attached-file.ts';
import { base64Of } from '../../teams/web/file-content.ts';
import type { DocumentView, RegisterView } from '../http/register-shapes.ts';
import type { CitingReports } from '../rules/citing-report.ts';
import { registerWords } from './register-words.ts';
import { directivesKey } from './use-directives.ts';

export type RegisterAsked = { readonly q?: string; readonly kind?: string; readonly year?: number };

export function useRegister(office: number, asked: RegisterAsked) {
  const api = useApi();
  const query = new URLSearchParams([['office', String(office)], ...Object.entries(asked).map(([name, value]) => [name, String(value)])]);
  const path = `/steering-documents?${query}`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<RegisterView>(path, signal), placeholderData: keepPreviousData });
}

export function useDocument(id: string) {
  const api = useApi();
  const path = `/steering-documents/${id}`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<DocumentView>(path, signal) });
}

export function useCitingReports(id: string) {
  const api = useApi();
  const path = `/steering-documents/${id}/reports`;
  return useQuery({ queryKey: [directivesKey, path], queryFn: ({ signal }) => api.get<CitingReports>(path, signal) });
}

type Call = { readonly method: 'PUT' | 'POST'; readonly path: string; readonly body: unknown };

/** A change of the register; every list of the slice is asked for anew after it. */
export function useRegisterChange(done: (document: DocumentView) => void) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: Call) => api.send<DocumentView>(call),
    onSuccess: async (document) => {
      await queries.invalidateQueries({ queryKey: [directivesKey] });
      tell(registerWords.saved);
      done(document);
    },
  });
}

/** A file with what it is declared to be; the server looks whether it is. */
export async function uploadOf(file: File): Promise<FileUpload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name.slice(-200), lengthBytes: bytes.length, sha256: digestOfBytes(bytes), content: await base64Of(file) };
}
