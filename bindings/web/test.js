// Asks the WebAssembly what `answers` asked natively: `node test.js PKG < QUESTIONS`.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const part = async (name) => {
  const module = await import(pathToFileURL(`${folder}/${name}_wasm.js`));
  module.initSync({ module: readFileSync(`${folder}/${name}_wasm_bg.wasm`) });
  for (const tag of ['sq', 'ar', 'ja', 'sr', 'de', 'zh-Hant', 'hi', 'yo']) module.load(readFileSync(`${folder}/packs/${tag}.polity`));
  return module;
};
const polity = await import(pathToFileURL(`${folder}/polity.js`));
const packs = readFileSync(`${folder}/packs/tags.txt`, 'utf8');
const first = await part('polity');
const second = await part('polity_address');

const ask = {
  bestPack: (tag) => polity.bestPack(tag, packs) ?? '',
  check: first.check,
  owner: (text, home) => first.owner(text, home, 'iso'),
  countries: first.countries,
  search: (...all) => first.search(...all, 5),
  form: first.form,
  formWith: second.formWith,
  validate: (...all) => second.validate(...all, true),
  normalize: second.normalize,
  label: (...all) => second.label(...all, 0),
  typing(home, digits) {
    const typing = new first.Typing(home);
    typing.push(digits);
    const whole = typing.text();
    typing.setCaret(Math.floor(whole.length / 2));
    typing.remove();
    return `${whole} ${typing.text()} ${typing.caret()} ${typing.country() ?? ''}`;
  },
};

// Before and while the areas are loaded, forms answer without what there is to choose from, and the rest says what is missing.
polity.initSync(readFileSync(`${folder}/polity_wasm_bg.wasm`));
const states = () => polity.address.form('US').rows.flat().find((field) => field.kind === 'administrative-area').options.length;
const missing = () => {
  try {
    return polity.address.validate({ country: 'US' }).length;
  } catch (error) {
    return error.message;
  }
};
const loading = polity.loadAreas({ wasm: readFileSync(`${folder}/polity_address_wasm_bg.wasm`) });
const told = [states(), missing()];
await loading;
told.push(states() > 50, missing() > 2, polity.address.form('XK').rows.flat().some((field) => field.hasBelow));
const wanted = JSON.stringify([0, 'loadAreas() comes first', true, true, false]);
if (JSON.stringify(told) !== wanted) throw new Error(`${JSON.stringify(told)}, expected ${wanted}`);

const asked = {};
let different = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  const native = given.pop();
  let answer;
  try {
    answer = ask[name](...given);
  } catch (error) {
    answer = String(error);
  }
  asked[name] = (asked[name] ?? 0) + 1;
  if (answer === native) continue;
  different += 1;
  if (different <= 100) console.log(`${name} ${JSON.stringify(given)}\n  native ${native}\n  wasm   ${answer}`);
}
const total = Object.values(asked).reduce((sum, count) => sum + count, 0);
console.log(`${total} questions, ${different} different:`, JSON.stringify(asked));
if (different || total < 5000) process.exit(1);
