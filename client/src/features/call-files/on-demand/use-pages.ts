import { useEffect, useState } from 'react';
import { pdfPages } from './pdf-pages.ts';

/** Of a PDF, once it is read; null while it is not known. */
export function usePages(content: Blob | null): number | null {
  const [pages, setPages] = useState<number | null>(null);
  useEffect(() => {
    if (content?.type !== 'application/pdf') return;
    let isGone = false;
    void content.arrayBuffer().then(
      bytes => !isGone && setPages(pdfPages(bytes)),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [content]);
  return pages;
}
