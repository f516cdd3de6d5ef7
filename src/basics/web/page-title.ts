import { useEffect } from 'react';

/** What the tab is called: first where one is, then whose house it is. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} | Đồng Hành`;
  }, [title]);
}
