/** A key drawn on a button, for eyes; aria-keyshortcuts says it to others. */
export function KeyMark({ name }: { readonly name: string }) {
  return (
    <span className="key-mark" aria-hidden="true">
      {name}
    </span>
  );
}
