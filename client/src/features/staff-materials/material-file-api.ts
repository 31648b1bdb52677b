import type { BeginFile } from '@priyom/shared/api/files';
import { ROUTES, type RouteName } from '@priyom/shared/api/routes';
import { type FileApi, filesRest, OFFSET_HEADER } from '../call-files/on-demand/file-api.ts';
import { refresh } from '../staff-app/refresh.ts';

/** The file of one draft, uploaded as any file of a meeting is; another one takes its place, so nothing is dropped. */
export function materialFileApi(materialId: string): FileApi {
  const { json, posted } = filesRest(refresh);
  const line = (name: RouteName): [string, string] => {
    const [method = '', path = ''] = ROUTES[name].split(' ');
    return [method, path.replace(':id', encodeURIComponent(materialId))];
  };
  return {
    begin: (body: BeginFile, signal: AbortSignal) => posted(line('beginMaterialFile'), body, signal),
    state: (_id, signal) => json(line('materialFile'), { signal }),
    bytes: (_id, offset, body, signal) =>
      json(line('materialFileBytes'), {
        headers: { 'content-type': 'application/octet-stream', [OFFSET_HEADER]: String(offset) },
        body,
        signal,
      }),
    finish: (_id, requestId, signal) => posted(line('finishMaterialFile'), { requestId }, signal),
    drop: async () => ({ kind: 'offline' }),
  };
}
