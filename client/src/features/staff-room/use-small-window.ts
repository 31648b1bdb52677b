import { useEffect, useState } from 'react';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import * as icons from '../../ui/icons.ts';
import type { MenuEntry } from '../../ui/staff/MenuButton.tsx';
import { closeSmall, isSmall, showSmall } from '../call-stage/on-demand/small-window.ts';
import { useCall } from '../citizen-frame/use-call.ts';

/** «Маленькое окно с собеседником», where the browser can and somebody is seen; then the press that ends it. */
export function useSmallWindow(session: CallSession): MenuEntry[] {
  const t = useText(staffRoomText).menu;
  const isOn = useIsSmall();
  const isAnybodySeen = useCall(session, ({ remote }) =>
    Object.values(remote).some(({ camera }) => camera && !camera.paused),
  );
  const icon = icons.smallWindow;
  if (isOn) return [{ id: 'small', label: t.smallEnd, icon, onSelect: closeSmall }];
  if (!document.pictureInPictureEnabled || !isAnybodySeen) return [];
  return [{ id: 'small', label: t.small, note: t.smallNote, icon, onSelect: () => void showSmall(session) }];
}

function useIsSmall(): boolean {
  const [isOn, setOn] = useState(isSmall);
  useEffect(() => {
    const look = () => setOn(isSmall());
    for (const event of ['enterpictureinpicture', 'leavepictureinpicture']) document.addEventListener(event, look);
    return () => {
      for (const event of ['enterpictureinpicture', 'leavepictureinpicture']) document.removeEventListener(event, look);
    };
  }, []);
  return isOn;
}
