import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

/** Two seconds that can be repeated for ever, at a rate that leaves two cores room for everything else. */
const FRAMES = 20;
const FRAMES_A_SECOND = 10;
const SIZE = { width: 640, height: 480 };

/** A drawn person before a drawn wall: what stands before the camera when a picture is for people to look at. */
export interface Sitter {
  wall: string;
  thing: 'books' | 'window';
  hair: string;
  isHairLong: boolean;
  clothes: string;
}

export const SITTERS: Record<'specialist' | 'citizen', Sitter> = {
  specialist: { wall: '#cfd9d2', thing: 'books', hair: '#3b2a22', isHairLong: false, clothes: '#2f6f5e' },
  citizen: { wall: '#e3d3bf', thing: 'window', hair: '#7a4a2b', isHairLong: true, clothes: '#8c5a6b' },
};

/** The switch that lets a browser see the file instead of the moving disc. The file must be there when a page asks. */
export const cameraFlag = (path: string): string => `--use-file-for-fake-video-capture=${path}`;

/** Draws the film (YUV4MPEG2, so `path` ends in .y4m) with a page of the very browser that will see it; before any page of it asks for the camera. */
export async function drawCamera(browser: Browser, path: string, sitter: Sitter): Promise<void> {
  const page = await browser.newPage();
  const film: Buffer[] = [Buffer.from(`YUV4MPEG2 W${SIZE.width} H${SIZE.height} F${FRAMES_A_SECOND}:1 Ip A1:1 C420\n`)];
  for (let frame = 0; frame < FRAMES; frame += 1) film.push(await drawFrame(page, sitter, frame / FRAMES));
  await page.close();
  await writeFile(path, Buffer.concat(film));
}

async function drawFrame(page: Page, sitter: Sitter, phase: number): Promise<Buffer> {
  const planes = await page.evaluate(draw, sitter, phase, SIZE);
  return Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(planes, 'base64')]);
}

/**
 * Runs in the page, so everything it needs is inside. `phase` 0…1 of the film: she breathes, nods a little, blinks.
 * @returns the picture's three planes (I420), base64
 */
function draw(sitter: Sitter, phase: number, { width, height }: typeof SIZE): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  const turn = phase * 2 * Math.PI;
  const breath = Math.sin(turn) * 3;
  const nod = Math.sin(turn * 2) * 2;
  const isBlinking = phase > 0.45 && phase < 0.5;
  const shape = (colour: string | CanvasGradient, path: (pen: CanvasRenderingContext2D) => void) => {
    pen.beginPath();
    path(pen);
    pen.fillStyle = colour;
    pen.fill();
  };
  const oval = (colour: string, x: number, y: number, rx: number, ry: number) =>
    shape(colour, p => p.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI));
  const box = (colour: string, x: number, y: number, w: number, h: number, r = 0) =>
    shape(colour, p => p.roundRect(x, y, w, h, r));
  const line = (colour: string, thickness: number, path: (pen: CanvasRenderingContext2D) => void) => {
    pen.beginPath();
    path(pen);
    pen.strokeStyle = colour;
    pen.lineWidth = thickness;
    pen.lineCap = 'round';
    pen.stroke();
  };

  box(sitter.wall, 0, 0, width, height);
  if (sitter.thing === 'books') {
    const colours = ['#a4533f', '#d9a441', '#3f6e8c', '#e8e2d4', '#6b7f58', '#8d6a9f'];
    for (const [row, y] of [60, 190].entries()) {
      box('#9a7b5b', 440, y + 88, 200, 10);
      for (let book = 0; book < 9; book += 1) {
        const tall = 60 + ((book * 7 + row * 5) % 26);
        box(colours[(book + row * 2) % colours.length] ?? '#888', 452 + book * 20, y + 88 - tall, 16, tall, 2);
      }
    }
    box('#b9824f', 60, 300, 70, 56, 8);
    for (const lean of [-34, -12, 12, 34]) {
      line('#4c7a4a', 10, p => {
        p.moveTo(95, 300);
        p.quadraticCurveTo(95 + lean, 250, 95 + lean * 1.4, 205);
      });
    }
  } else {
    box('#fdfaf3', 40, 40, 190, 230, 4);
    box('#bcd9ea', 54, 54, 162, 202);
    oval('#9dbb86', 90, 270, 70, 50);
    oval('#86a871', 190, 276, 60, 46);
    box('#bcd9ea', 54, 256, 162, 0);
    box(sitter.wall, 40, 270, 220, 80);
    box('#fdfaf3', 130, 40, 10, 230);
    box('#fdfaf3', 28, 266, 214, 12, 4);
    box('#c98f5e', 470, 120, 120, 90, 6);
    box('#fff7e6', 480, 130, 100, 70, 2);
    oval('#e7b24c', 530, 165, 22, 22);
  }

  const x = 320;
  const y = 210 + nod;
  const skin = '#eac2a3';
  if (sitter.isHairLong) box(sitter.hair, x - 92, y - 90, 184, 240, 80);
  shape(sitter.clothes, p => p.roundRect(x - 190, 368 + breath, 380, 200, [120, 120, 0, 0]));
  box('#d9ab8b', x - 34, y + 80, 68, 100, 30);
  shape('#f4efe6', p => {
    p.moveTo(x - 62, 374 + breath);
    p.lineTo(x, 440 + breath);
    p.lineTo(x + 62, 374 + breath);
    p.closePath();
  });
  box('#d9ab8b', x - 30, y + 90, 60, 90, 30);
  oval(sitter.hair, x, y - 22, 98, 104);
  oval(skin, x, y + 12, 78, 98);
  shape(sitter.hair, p => {
    p.moveTo(x - 84, y + 10);
    p.quadraticCurveTo(x - 70, y - 70, x + 12, y - 74);
    p.quadraticCurveTo(x + 74, y - 66, x + 84, y + 14);
    p.quadraticCurveTo(x + 96, y - 96, x, y - 112);
    p.quadraticCurveTo(x - 96, y - 96, x - 84, y + 10);
  });
  for (const side of [-1, 1]) {
    line('#5b4033', 5, p => {
      p.moveTo(x + side * 46, y - 22);
      p.quadraticCurveTo(x + side * 32, y - 30, x + side * 18, y - 23);
    });
    if (isBlinking) {
      line('#5b4033', 4, p => {
        p.moveTo(x + side * 42, y + 2);
        p.quadraticCurveTo(x + side * 32, y + 7, x + side * 22, y + 2);
      });
    } else {
      oval('#ffffff', x + side * 32, y, 13, 9);
      oval('#4a3527', x + side * 32, y, 7, 8);
    }
    pen.globalAlpha = 0.35;
    oval('#e08f7f', x + side * 46, y + 38, 17, 10);
    pen.globalAlpha = 1;
  }
  line('#cf9c7d', 4, p => {
    p.moveTo(x, y + 8);
    p.quadraticCurveTo(x + 9, y + 30, x - 3, y + 32);
  });
  line('#b4574f', 6, p => {
    p.moveTo(x - 26, y + 58);
    p.quadraticCurveTo(x, y + 76, x + 26, y + 58);
  });

  const { data } = pen.getImageData(0, 0, width, height);
  const [pixels, quarter] = [width * height, (width * height) / 4];
  const planes = new Uint8Array(pixels + 2 * quarter);
  // BT.601 in studio range; colour is taken from one pixel of four.
  const mix = (at: number, base: number, red: number, green: number, blue: number): number =>
    base + red * (data[at] ?? 0) + green * (data[at + 1] ?? 0) + blue * (data[at + 2] ?? 0);
  for (let pixel = 0; pixel < pixels; pixel += 1) planes[pixel] = mix(pixel * 4, 16, 0.257, 0.504, 0.098);
  for (let cell = 0; cell < quarter; cell += 1) {
    const [row, column] = [Math.floor(cell / (width / 2)) * 2, (cell % (width / 2)) * 2];
    const at = (row * width + column) * 4;
    planes[pixels + cell] = mix(at, 128, -0.148, -0.291, 0.439);
    planes[pixels + quarter + cell] = mix(at, 128, 0.439, -0.368, -0.071);
  }
  let text = '';
  for (const byte of planes) text += String.fromCharCode(byte);
  return btoa(text);
}
