// When the largest thing of a page is painted, on a slow phone: a middling phone's processor
// (a fourth of this machine's) and slow 4G (1.6 Mbit/s, 150 ms), as Lighthouse simulates them.
// Prints the middle of five visits with an empty cache, and what came over the line.
import { chromium } from '@playwright/test';

const url = process.env.PERHEKESKUS_URL ?? 'http://127.0.0.1:8080';
const pages = [
  ['home', '/kymenlaakso/fi/'],
  ['results', '/kymenlaakso/fi/search?q=v%C3%A4synyt+%C3%A4iti'],
  ['service', '/kymenlaakso/fi/service/perheneuvola-kouvola'],
  ['places', '/kymenlaakso/fi/places'],
  ['crisis', '/kymenlaakso/fi/crisis'],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, path] of pages) {
  const times = [];
  let bytes = 0;
  for (let visit = 0; visit < 5; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.goto(url + path, { waitUntil: 'load' });
    times.push(await page.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
    })));
    await context.close();
  }
  times.sort((first, second) => first - second);
  console.log(`| demo | largest paint, ${name} | ${(times[2] / 1000).toFixed(2)} s (${(bytes / 1000).toFixed(1)} kB in all) |`);
}
await browser.close();
