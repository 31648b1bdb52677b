import type { GivenFile } from '@priyom/shared/api/materials';
import { FILE_TYPES, isFileType } from '@priyom/shared/domain/file/limits';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffMaterialsText } from '../../i18n/staff-materials.ts';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { useSize } from '../call-files/on-demand/use-size.ts';
import '../call-files/on-demand/files.css';

/** A file that the staff handed over, told on the card: its content is for those of the meeting alone. */
export function FileOfMeeting({ file: { name, type, size, at } }: { file: GivenFile }) {
  const t = useText(staffMaterialsText);
  const format = useFormat();
  const inWords = useSize();
  const kind = isFileType(type) ? FILE_TYPES[type][0].toUpperCase() : '';
  return (
    <div className="file-card">
      <Icon of={icons.materials} />
      <span>
        <b>{name}</b>
        <small>
          {[kind, inWords(size)].filter(Boolean).join(', ')} · {t.given(format.time(at))}
        </small>
      </span>
    </div>
  );
}
