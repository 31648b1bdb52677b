export type System = 'windows' | 'android' | 'ios' | 'mac' | 'linux';
/** By where the switch for camera and microphone is, not by brand: Яндекс Браузер, Chrome, Edge share one place. */
export type Family = 'chromium' | 'safari' | 'firefox';

export interface ThisBrowser {
  system: System;
  family: Family;
}

/** Only for instructions: nothing that works depends on it. An iPad says it is a Mac, but is touched. */
export function browserOf(userAgent: string, touchPoints: number): ThisBrowser {
  const system = systemOf(userAgent, touchPoints);
  return { system, family: familyOf(userAgent, system) };
}

function systemOf(userAgent: string, touchPoints: number): System {
  if (/Android/.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (/Mac OS X/.test(userAgent)) return touchPoints > 1 ? 'ios' : 'mac';
  return /Windows/.test(userAgent) ? 'windows' : 'linux';
}

function familyOf(userAgent: string, system: System): Family {
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  const isChromium = /Chrome\/|CriOS\/|Chromium\//.test(userAgent);
  return (system === 'ios' || system === 'mac') && !isChromium ? 'safari' : 'chromium';
}
