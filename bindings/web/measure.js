// Weighs and times: `node measure.js TARGET`, after what `measure` does.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const target = process.argv[2];
const { build } = createRequire(`${target}/peers/`)('esbuild');
const LOADS = 20;

// What each library is asked, from the start of its script on; `window.told` is what the page has found out.
const number = '+38344123456';
const script = (load, phone, typing, search) => `
  const start = performance.now();
  ${load}
  ${phone}
  const first = performance.now() - start;
  ${search ?? ''}
  const searched = ${search ? 'performance.now() - start' : 'null'};
  const each = (count, work) => { const from = performance.now(); for (let at = 0; at < count; at += 1) work(at); return 1000 * (performance.now() - from) / count; };
  ${typing}
  window.told = { first, searched, ...times };
`;
const scripts = {
  polity: script(
    `const polity = await import('./pkg/polity.js'); await polity.init();`,
    `if (!polity.phone.check('${number}').number) throw new Error();`,
    `const words = ['k', 'ko', 'kos', 'koso', 'kosov'];
     const typed = () => { const typing = polity.phone.asYouType(); for (const digit of '${number}') typing.push(digit); return typing.text; };
     const times = { digit: each(500, typed) / ${number.length}, key: each(200, (at) => polity.search(words[at % 5], { limit: 20 })) };`,
    `if (polity.search('kos')[0].id !== 'XK') throw new Error();`,
  ),
  'libphonenumber-js': script(
    `const { AsYouType, parsePhoneNumber } = await import('./libphonenumber-js.js');`,
    `if (!parsePhoneNumber('${number}').isValid()) throw new Error();`,
    `const typed = () => { const typing = new AsYouType(); for (const digit of '${number}') typing.input(digit); };
     const times = { digit: each(500, typed) / ${number.length} };`,
  ),
  'intl-tel-input': script(
    `const { default: intlTelInput } = await import('./intl-tel-input.js');`,
    `const telephone = intlTelInput(document.querySelector('input'), {}); await telephone.promise; telephone.setNumber('${number}');
     if (!telephone.isValidNumber()) throw new Error();`,
    `const utils = intlTelInput.utils;
     const typed = () => { for (let end = 1; end <= ${number.length}; end += 1) utils.formatNumberAsYouType('${number}'.slice(0, end), 'xk'); };
     const times = { digit: each(500, typed) / ${number.length} };`,
  ),
};

const folder = `${target}/measured`;
mkdirSync(folder, { recursive: true });
const bundle = async (name, contents) => {
  const built = await build({ stdin: { contents, resolveDir: `${target}/peers` }, bundle: true, minify: true, format: 'esm', write: false, platform: 'browser' });
  writeFileSync(`${folder}/${name}.js`, built.outputFiles[0].contents);
  return built.outputFiles[0].contents;
};
const bytes = {
  'libphonenumber-js, min: phone numbers, by their length alone': await bundle('min', `export { AsYouType, parsePhoneNumber } from 'libphonenumber-js/min'`),
  'libphonenumber-js, max: phone numbers': await bundle('libphonenumber-js', `export { AsYouType, parsePhoneNumber } from 'libphonenumber-js/max'`),
  'intl-tel-input with utils: phone numbers, a menu in English': await bundle('intl-tel-input', `export { default } from 'intl-tel-input/intlTelInputWithUtils'`),
  '@shopify/address: forms, whose data a server of Shopify has': await bundle('address', `export { default } from '@shopify/address'`),
};

const pkg = (file) => readFileSync(`${target}/pkg/${file}`);
const packs = readdirSync(`${target}/pkg/packs`).filter((file) => file.endsWith('.polity')).map((file) => pkg(`packs/${file}`));
packs.sort((a, b) => brotliCompressSync(a).length - brotliCompressSync(b).length);
const ours = {
  '**polity**: codes, lists, search, words, phone numbers, forms': pkg('polity_wasm_bg.wasm'),
  'polity: areas, cities and districts of the world; addresses': pkg('polity_address_wasm_bg.wasm'),
  'polity: scripts, with the elements': Buffer.concat(['polity.js', 'polity_wasm.js', 'polity_address_wasm.js', 'elements.js'].map(pkg)),
  [`polity: a language, the middle one of ${packs.length}`]: packs[packs.length >> 1],
  'polity: a language, the largest': packs.at(-1),
};
const line = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const thousands = (size) => size.toLocaleString('en');
console.log('## In the browser\n\nWritten by `bindings/web/measure`. What is transferred, in bytes:\n');
line('', 'brotli', 'gzip -9');
line('---', '---:', '---:');
for (const [what, all] of Object.entries({ ...ours, ...bytes })) {
  line(what, thousands(brotliCompressSync(all).length), thousands(gzipSync(all, { level: 9 }).length));
}

// The pages, from a server on this machine.
const kinds = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  const [, name] = /^\/(.+)\.html$/.exec(path) ?? [];
  response.setHeader('Content-Type', kinds[path.split('.').pop()] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-store');
  if (name) response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><input type="tel"><script type="module">${scripts[decodeURIComponent(name)]}</script>`);
  else response.end(readFileSync(path.startsWith('/pkg/') ? `${target}${path}` : `${folder}${path}`));
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${server.address().port}`;

const driver = spawn(process.env.CHROMEDRIVER ?? 'chromedriver', ['--port=9517'], { stdio: 'ignore' });
const ask = async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:9517${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error) throw new Error(value.message);
  return value;
};
const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
for (let left = 50; left > 0; left -= 1) {
  try {
    await ask('GET', '/status');
    break;
  } catch { await wait(100); }
}
const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'];
const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'goog:chromeOptions': { args } } } });
const told = {};
for (let load = 0; load < LOADS; load += 1) {
  for (const name of Object.keys(scripts)) {
    await ask('POST', `/session/${sessionId}/url`, { url: `${address}/${name}.html` });
    let answer = null;
    for (let left = 500; !answer && left > 0; left -= 1) {
      answer = await ask('POST', `/session/${sessionId}/execute/sync`, { script: 'return window.told ?? null', args: [] });
      if (!answer) await wait(10);
    }
    if (!answer) throw new Error(`${name} has not answered`);
    (told[name] ??= []).push(answer);
  }
}
await ask('DELETE', `/session/${sessionId}`);
driver.kill();
server.close();

const median = (name, key) => {
  const all = told[name].map((one) => one[key]).filter((value) => typeof value === 'number').sort((a, b) => a - b);
  return all.length ? all[all.length >> 1] : null;
};
const shown = (value, digits) => (value === null ? '' : value.toFixed(digits));
console.log(`\nIn headless Chromium, medians of ${LOADS} loads in turn, from a server on the same machine: milliseconds from the start of the script to the first
phone number that is read and to the first search, and microseconds a key.\n`);
line('', 'phone number, ms', 'search, ms', 'digit as it is typed, µs', 'key of a search, µs');
line('---', '---:', '---:', '---:', '---:');
for (const name of Object.keys(scripts)) {
  line(name, shown(median(name, 'first'), 1), shown(median(name, 'searched'), 1), shown(median(name, 'digit'), 1), shown(median(name, 'key'), 1));
}
