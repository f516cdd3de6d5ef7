import { useEffect, useRef } from 'react';

/** Takes the focus when it comes, so that the new step is read out and in sight. */
export function StepHeading({ id, children }: { readonly id: string; readonly children: string }) {
  const self = useRef<HTMLHeadingElement>(null);
  useEffect(() => self.current?.focus(), []);
  return (
    <h2 id={id} ref={self} tabIndex={-1}>
      {children}
    </h2>
  );
}
