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

/** A still page of letters, 1280 × 800, as somebody shows it. */
export function paperOf(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1_280;
  canvas.height = 800;
  const draw = canvas.getContext('2d');
  if (draw) {
    draw.fillStyle = '#fff';
    draw.fillRect(0, 0, 1_280, 800);
    draw.fillStyle = '#14201c';
    draw.font = 'bold 44px sans-serif';
    draw.fillText('Как получить коляску', 120, 120);
    draw.font = '26px sans-serif';
    const lines = ['1. Направление от врача', '2. Комиссия', '3. Программа реабилитации', '4. Заявление в фонд'];
    for (const [index, line] of lines.entries()) draw.fillText(line, 120, 220 + index * 90);
  }
  return canvas.captureStream(1);
}
