// How soon a request for help is taken in, and how soon the worklist is drawn: on a server of its
// own, over HTTP, with real Argon2id and sealing. node browser/help-load.mjs [BINARY]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARY = process.argv[2] ?? 'target/release/perhekeskus';
const PORT = 18085;
const SITE = `http://127.0.0.1:${PORT}/kymenlaakso/fi`;
const A_SECOND = 50;
const SECONDS = 30;
const AT_ONCE = 300;
const THREADS = 50_000;

const folder = mkdtempSync(join(tmpdir(), 'perhekeskus-help-'));
const server = spawn(BINARY, ['serve', '--data', folder, '--listen', `127.0.0.1:${PORT}`, '--metrics-listen', 'off'], { stdio: 'ignore' });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const row = (what, figure) => console.log(`| help | ${what} | ${figure} |`);

function percentile(times, share) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function megabytes(what) {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)[1]) / 1024);
}

async function form() {
  const page = await (await fetch(`${SITE}/ask`, { method: 'POST', body: new URLSearchParams({}) })).text();
  return /name="form" value="([^"]+)"/.exec(page)[1];
}

async function send(secret, number) {
  const body = new URLSearchParams({ form: secret, text: `Koe ${number}`, concerns: 'family', area: 'kotkansaari', language: 'fi', channel: 'code', step: 'check', go: 'send' });
  const began = performance.now();
  const answer = await fetch(`${SITE}/ask`, { method: 'POST', body });
  const page = await answer.text();
  if (!page.includes('receipt-code')) throw new Error(`not taken in: ${answer.status}`);
  return performance.now() - began;
}

async function steadily() {
  const forms = [];
  for (let made = 0; made < A_SECOND * SECONDS; made += 1) forms.push(await form());
  const began = performance.now();
  const times = await Promise.all(forms.map(async (secret, number) => {
    await pause(number * (1000 / A_SECOND) - (performance.now() - began));
    return send(secret, number);
  }));
  row(`submit at ${A_SECOND}/s for ${SECONDS} s`, `median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`);
}

async function atOnce() {
  const forms = await Promise.all(Array.from({ length: AT_ONCE }, form));
  const began = performance.now();
  const times = await Promise.all(forms.map(send));
  row(`${AT_ONCE} submissions at once from one address`, `all taken in after ${((performance.now() - began) / 1000).toFixed(1)} s, slowest ${Math.max(...times).toFixed(0)} ms, memory at most ${megabytes('VmHWM')} MB`);
}

// Rows of the right shape, straight into the file: making them by asking would take an hour.
function fill() {
  execFileSync('python3', ['-c', `
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], timeout=30)
now, day = int(time.time() * 1e6), 86400 * 1000000
def row(number):
    asked = now - number // 600 * day
    status = 'new' if number % 10 == 0 else 'answered' if number % 3 == 0 else 'closed'
    return (f'bench-{number}', status, asked, asked, asked + 3 * day, asked, asked + 90 * day)
with db:
    db.executemany("""INSERT INTO thread (region_id, id, kind, ring, area, theme, concerns, language, interpreter, channel, danger, status, created_at, asked_at, due_at, escalation, last_message_at, erase_at, version, details)
        VALUES ('kymenlaakso', ?, 'help', 'vastaajat-etela', 'kotkansaari', 'parenting', 'family', 'fi', 0, 'code', 0, ?, ?, ?, ?, 0, ?, ?, 1, x'00')""", (row(number) for number in range(int(sys.argv[2]))))
`, join(folder, 'perhekeskus.db'), String(THREADS)]);
}

async function worklist() {
  const answer = await fetch(`${SITE}/sign-in/demo`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ person: 'leena-keksitty', then: 'desk' }) });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const times = [];
  for (let count = 0; count < 200; count += 1) {
    const began = performance.now();
    const page = await (await fetch(`${SITE}/desk`, { headers: { cookie } })).text();
    times.push(performance.now() - began);
    if (!page.includes('class="work ')) throw new Error('no worklist');
  }
  row(`worklist of ${THREADS.toLocaleString('en')} threads`, `median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`);
}

try {
  for (let left = 240; left > 0; left -= 1) {
    if (await fetch(`${SITE}/ask`).then((answer) => answer.ok, () => false)) break;
    await pause(500);
  }
  row('memory, idle', `${megabytes('VmRSS')} MB`);
  await steadily();
  await atOnce();
  fill();
  await worklist();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
