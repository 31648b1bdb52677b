export interface ProbePicture {
  track: MediaStreamTrack;
  stop(): void;
}

const WIDTH = 320;
const HEIGHT = 180;
const BLOCK = 10;
const FRAMES_PER_SECOND = 15;

/** Coloured blocks that change with every frame: costs bits like a moving face, shows nothing of anybody. */
export function makeProbePicture(): ProbePicture {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
  if (!context || !track) throw new Error('canvas without a picture');
  draw(context);
  // A timer, not animation frames: those rest while the tab is hidden, and people check while they read elsewhere.
  const timer = setInterval(() => draw(context), 1000 / FRAMES_PER_SECOND);
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

function draw(context: CanvasRenderingContext2D): void {
  for (let x = 0; x < WIDTH; x += BLOCK) {
    for (let y = 0; y < HEIGHT; y += BLOCK) {
      context.fillStyle = `hsl(${Math.random() * 360} 60% ${30 + Math.random() * 40}%)`;
      context.fillRect(x, y, BLOCK, BLOCK);
    }
  }
}
