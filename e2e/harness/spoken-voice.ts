import { writeFile } from 'node:fs/promises';

const RATE = 16_000;
const SECONDS = 6;
/** Four syllables a second, as speech has. */
const SYLLABLES_A_SECOND = 4;

/** The switch that lets a browser hear the file, again and again, instead of Chromium's short beeps. */
export const voiceFlag = (path: string): string => `--use-file-for-fake-audio-capture=${path}`;

/** Writes what a person who speaks all the time sounds like to a level meter: a humming voice in syllables (WAV). */
export async function recordVoice(path: string): Promise<void> {
  const samples = Buffer.alloc(RATE * SECONDS * 2);
  for (let index = 0; index < RATE * SECONDS; index += 1) {
    const seconds = index / RATE;
    const syllable = Math.max(0, Math.sin(seconds * Math.PI * 2 * SYLLABLES_A_SECOND)) ** 0.5;
    const voice = [120, 240, 360, 720, 1_440].reduce(
      (sum, hz, rank) => sum + Math.sin(seconds * hz * 6.283) / (rank + 1),
      0,
    );
    samples.writeInt16LE(Math.round(voice * syllable * 6_000), index * 2);
  }
  await writeFile(path, Buffer.concat([headOf(samples.length), samples]));
}

/** RIFF, one channel, 16 bits. */
function headOf(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
