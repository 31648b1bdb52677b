import type { FileRefusal } from '@priyom/shared/api/files';
import type { FileStatus } from '@priyom/shared/domain/file/table';
import type { MaterialStatus } from '@priyom/shared/domain/material/table';
import { type Aggregate, defineAggregate } from '../platform/aggregate/aggregate.ts';
import { type BytesField, bytesField, defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

/** A memo, a document or a link that the institution keeps ready (D21). Nobody's data: it is not sealed. */
export interface Material extends Aggregate<MaterialStatus> {
  title: string;
  note: string;
  /** Either this or a file. */
  link: string | null;
  file: MaterialFile | null;
  usedAt: Date | null;
}

export interface MaterialFile {
  /** Of its parts: another file of the same draft has another. */
  id: string;
  name: string;
  size: number;
  sha256: string | null;
  received: number;
  /** By content, once it is whole. */
  type: string | null;
  status: FileStatus;
  refusal: FileRefusal | null;
  /** By which scanner; `none` where there is none. */
  scannedBy: string | null;
}

export const materialsModel = defineAggregate<Material>({
  name: 'materials',
  fields: {
    title: { type: String, required: true },
    note: String,
    link: String,
    file: sub({
      id: String,
      name: String,
      size: Number,
      sha256: String,
      received: Number,
      type: { type: String },
      status: String,
      refusal: String,
      scannedBy: String,
    }),
    usedAt: Date,
  },
  indexes: [{ keys: { status: 1, usedAt: -1 } }],
});

export interface MaterialPart extends Stored {
  fileId: string;
  offset: number;
  bytes: BytesField;
}

export const materialPartsModel = defineModel<MaterialPart>({
  name: 'materialParts',
  fields: {
    fileId: { type: String, required: true },
    offset: { type: Number, required: true },
    bytes: bytesField,
  },
  indexes: [{ keys: { fileId: 1, offset: 1 }, unique: true }],
});
