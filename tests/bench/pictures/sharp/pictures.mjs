// node pictures.mjs SETTINGS OUT PHOTO…: OUT/<photo>/<width>.<suffix>, as our own build makes them.
//
// SETTINGS: JSON with widths, quality by suffix, and options for AVIF. As frugal as sharp can be: each photo is decoded once,
// at the scale that libjpeg gives for little, each width is made once, and its three files are encoded side by side.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';

const [settings, out, ...photos] = process.argv.slice(2);
const { widths, quality, avif } = JSON.parse(settings);
const formats = {
  avif: (image) => image.avif({ quality: quality.avif, ...avif }),
  webp: (image) => image.webp({ quality: quality.webp, effort: 4 }),
  jpg: (image) => image.jpeg({ quality: quality.jpg, progressive: true, optimiseCoding: true }),
};

async function pixels(image, width) {
  const { data, info } = await image.resize({ width }).raw().toBuffer({ resolveWithObject: true });
  return () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

for (const photo of photos) {
  const folder = join(out, basename(photo, '.jpg'));
  await mkdir(folder, { recursive: true });
  const widest = await pixels(sharp(photo).autoOrient(), Math.max(...widths));
  for (const width of widths) {
    const picture = await pixels(widest(), width);
    await Promise.all(Object.entries(formats).map(([suffix, encoded]) => encoded(picture()).toFile(join(folder, `${width}.${suffix}`))));
  }
}
