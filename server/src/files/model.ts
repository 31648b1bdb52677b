import type { FileRefusal } from '@priyom/shared/api/files';
import type { FileStatus } from '@priyom/shared/domain/file/table';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { type BytesField, bytesField, defineModel } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** Something handed over in a meeting (D21). Its bytes are in `fileParts`, sealed with the served person's key. */
export interface StoredFile extends Aggregate<FileStatus> {
  consultationId: string;
  /** The participant who gives it. */
  from: string;
  keyId: string;
  name: Sealed;
  size: number;
  /** As the sender declared it; null: not. */
  sha256: string | null;
  received: number;
  /** By content, once it is whole. */
  type: string | null;
  refusal: FileRefusal | null;
  /** By which scanner; `none` where there is none. */
  scannedBy: string | null;
}

export const filesModel = defineAggregate<StoredFile>({
  name: 'files',
  fields: {
    consultationId: { type: String, required: true },
    from: { type: String, required: true },
    keyId: { type: String, required: true },
    name: { type: String, required: true },
    size: { type: Number, required: true },
    sha256: String,
    received: { type: Number, required: true },
    type: { type: String },
    refusal: String,
    scannedBy: String,
  },
  indexes: [{ keys: { consultationId: 1, status: 1 } }],
});

/** The bytes of one request, sealed; bound to the file and to their place in it. */
export interface FilePart extends Stored {
  fileId: string;
  offset: number;
  bytes: BytesField;
}

export const filePartsModel = defineModel<FilePart>({
  name: 'fileParts',
  fields: {
    fileId: { type: String, required: true },
    offset: { type: Number, required: true },
    bytes: bytesField,
  },
  indexes: [{ keys: { fileId: 1, offset: 1 }, unique: true }],
});
