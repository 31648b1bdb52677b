import { useState } from 'react';

type Copied = 'idle' | 'copied' | 'failed';

/**
 * «Скопировать» and what came of it for this very text. A page without a secure context, or a browser that refuses, has no
 * clipboard: who uses it says what to do instead.
 */
export function useCopy(text: string): { state: Copied; copy: () => Promise<Copied> } {
  const [last, setLast] = useState<{ text: string; state: Copied }>({ text, state: 'idle' });
  const copy = async (): Promise<Copied> => {
    const state = await copied(text);
    setLast({ text, state });
    return state;
  };
  return { state: last.text === text ? last.state : 'idle', copy };
}

async function copied(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
