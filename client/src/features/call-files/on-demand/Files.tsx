import './files.css';
import type { FileCard } from '@priyom/shared/signaling/snapshot';
import { Attach } from './Attach.tsx';
import { FileLink } from './FileLink.tsx';
import type { FilesOf } from './file-api.ts';

export interface FilesProps {
  session: FilesOf;
  /** One that is in the chat, by its name; without it: the ways to hand one over. */
  file?: FileCard;
  name?: string;
}

/** One part, so that it is fetched at once. */
export default function Files({ session, file, name = '' }: FilesProps) {
  return file ? <FileLink session={session} file={file} name={name} /> : <Attach session={session} />;
}
