import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ zone: string }>(() => ({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone }));

/** Times on every screen are the institution's; its IANA zone comes with the first answer of the server. */
export const setInstitutionZone = (zone: string): void => store.setState({ zone });
export const getInstitutionZone = (): string => store.getState().zone;
export const useInstitutionZone = (): string => useStore(store, state => state.zone);

const words: Readonly<Record<string, readonly [string, string]>> = {
  'Europe/Kaliningrad': ['по Калининграду', 'Kaliningrad time'],
  'Europe/Moscow': ['по Москве', 'Moscow time'],
  'Europe/Samara': ['по Самаре', 'Samara time'],
  'Asia/Yekaterinburg': ['по Екатеринбургу', 'Yekaterinburg time'],
  'Asia/Omsk': ['по Омску', 'Omsk time'],
  'Asia/Novosibirsk': ['по Новосибирску', 'Novosibirsk time'],
  'Asia/Krasnoyarsk': ['по Красноярску', 'Krasnoyarsk time'],
  'Asia/Irkutsk': ['по Иркутску', 'Irkutsk time'],
  'Asia/Yakutsk': ['по Якутску', 'Yakutsk time'],
  'Asia/Vladivostok': ['по Владивостоку', 'Vladivostok time'],
  'Asia/Magadan': ['по Магадану', 'Magadan time'],
  'Asia/Kamchatka': ['по Камчатке', 'Kamchatka time'],
};

/** «по Москве», to stand after a time; empty for a zone without words of its own. */
export function zoneWords(zone: string, language: 'ru' | 'en'): string {
  return words[zone]?.[language === 'ru' ? 0 : 1] ?? '';
}
