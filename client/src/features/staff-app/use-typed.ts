import { useState } from 'react';
import * as z from 'zod';
import { typed } from './typed.ts';

const Text = z.string();

export interface TypedText {
  text: string;
  write: (next: string) => void;
  forget: () => void;
}

/** One field whose text is kept until it is sent: `forget` then, and the field is as at the beginning. */
export function useTyped(key: string, initial = ''): TypedText {
  const [text, setText] = useState(() => typed.recall(key, Text) ?? initial);
  return {
    text,
    write(next: string) {
      setText(next);
      typed.keep(key, next);
    },
    forget() {
      setText(initial);
      typed.forget(key);
    },
  };
}
