/** A still «camera»: a head and shoulders on a quiet ground, so that crops and dimming can be judged. */
export function pictureOf(hue: number): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 720;
  const draw = canvas.getContext('2d');
  if (draw) {
    const ground = draw.createLinearGradient(0, 0, 960, 720);
    ground.addColorStop(0, `hsl(${hue} 24% 78%)`);
    ground.addColorStop(1, `hsl(${hue} 20% 46%)`);
    draw.fillStyle = ground;
    draw.fillRect(0, 0, 960, 720);
    draw.fillStyle = `hsl(${hue} 30% 30%)`;
    draw.beginPath();
    draw.ellipse(480, 760, 280, 280, 0, 0, Math.PI * 2);
    draw.fill();
    draw.fillStyle = 'hsl(26 42% 72%)';
    draw.beginPath();
    draw.ellipse(480, 330, 118, 150, 0, 0, Math.PI * 2);
    draw.fill();
    draw.fillStyle = 'hsl(22 30% 26%)';
    draw.beginPath();
    draw.ellipse(480, 250, 128, 96, 0, Math.PI, 0);
    draw.fill();
  }
  return canvas.captureStream(1);
}
