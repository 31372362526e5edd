// What the package weighs as brotli, in bytes, against its bars: `node weigh.js PKG`.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const folder = process.argv[2];
const weight = (...files) => files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`${folder}/${file}`)).length, 0);
const packs = readdirSync(`${folder}/packs`).filter((file) => file.endsWith('.polity'))
  .map((file) => weight(`packs/${file}`)).sort((a, b) => a - b);
const rows = [
  // Issue 19 wants 150 KB.
  ['codes, lists, search, words, phone numbers, forms', weight('polity_wasm_bg.wasm'), 200_000],
  ['addresses with the areas, cities and districts of the world', weight('polity_address_wasm_bg.wasm'), 325_000],
  ['scripts, with the elements', weight(...readdirSync(folder).filter((file) => file.endsWith('.js'))), 17_000],
  [`the middle one of ${packs.length} packs`, packs[packs.length >> 1], 5_120],
  ['the largest pack', packs.at(-1), 8_192],
];
for (const [what, bytes, most] of rows) console.log(`${what}: ${bytes} bytes (at most ${most})`);
if (rows.some(([, bytes, most]) => bytes > most)) process.exit(1);
