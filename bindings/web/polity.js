// What polity.d.ts says. The WebAssembly answers in JSON, and names locales by numbers.
import initFirst, * as first from './polity_wasm.js';
import initAddress, * as second from './polity_address_wasm.js';

const here = (file) => new URL(file, import.meta.url);

// --- Loading -----------------------------------------------------------------------------------------------------------------------

/** What is loaded of a module: a promise, and packs by locale, since each module has its own memory. */
const modules = {
  first: { wasm: first, start: initFirst, file: 'polity_wasm_bg.wasm', ready: null, numbers: new Map() },
  address: { wasm: second, start: initAddress, file: 'polity_address_wasm_bg.wasm', ready: null, numbers: new Map() },
};

function load(module, wasm) {
  module.ready ??= module.start({ module_or_path: wasm ?? here(module.file) }).catch((error) => {
    module.ready = null;
    throw error;
  });
  return module.ready.then(() => { module.loaded = true; });
}

export const init = ({ wasm } = {}) => load(modules.first, wasm);

export function initSync(wasm) {
  first.initSync({ module: wasm });
  modules.first.ready = Promise.resolve();
}

export const loadAreas = ({ wasm } = {}) => load(modules.address, wasm);

export function loadAreasSync(wasm) {
  second.initSync({ module: wasm });
  modules.address.ready = Promise.resolve();
  modules.address.loaded = true;
}

// --- Locales -----------------------------------------------------------------------------------------------------------------------

const packs = new WeakMap();

export const english = Object.freeze({ tag: 'en', endonym: 'English', dir: 'ltr', words: 'en', wordsDir: 'ltr' });

/** The number of a locale in a module, which takes its pack when it is first asked for it. */
function numberIn(module, locale) {
  if (!locale || locale === english) return 0;
  const pack = packs.get(locale);
  if (!pack) throw new TypeError('not a locale of loadLocale or loadPack');
  let number = module.numbers.get(locale);
  if (number === undefined) module.numbers.set(locale, number = module.wasm.load(pack));
  return number;
}

const byTag = new Map();

export function loadPack(pack) {
  const bytes = pack instanceof ArrayBuffer ? new Uint8Array(pack) : new Uint8Array(pack.buffer, pack.byteOffset, pack.byteLength);
  const number = first.load(bytes);
  const told = JSON.parse(first.locale(number));
  const known = byTag.get(told.tag);
  if (known) return known;
  const locale = Object.freeze(told);
  packs.set(locale, bytes.slice());
  modules.first.numbers.set(locale, number);
  byTag.set(locale.tag, locale);
  return locale;
}

const manifests = new Map();

export async function loadLocale(tags = globalThis.navigator?.languages ?? [], { base } = {}) {
  const folder = base ? new URL(String(base).replace(/\/?$/, '/'), globalThis.document?.baseURI) : here('packs/');
  const fetched = async (file) => {
    const response = await fetch(new URL(file, folder));
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
    return response;
  };
  if (!manifests.has(folder.href)) {
    manifests.set(folder.href, fetched('tags.txt').then((response) => response.text()).catch((error) => {
      manifests.delete(folder.href);
      throw error;
    }));
  }
  const tag = bestPack(tags, await manifests.get(folder.href));
  if (tag === undefined || tag === 'en') return english;
  return byTag.get(tag) ?? loadPack(await (await fetched(`${tag}.polity`)).arrayBuffer());
}

const known = new Map();

export function bestPack(tags, all) {
  if (!known.has(all)) known.set(all, new Set(all.trim().split(/\s+/)));
  const packed = known.get(all);
  for (const text of typeof tags === 'string' ? [tags] : tags) {
    let tag;
    try {
      tag = new Intl.Locale(text.replaceAll('_', '-'));
    } catch {
      continue;
    }
    // The language in the script in which it is likely to be written there: zh-TW is zh-Hant, not zh.
    const { language, script } = tag.maximize();
    const plain = new Intl.Locale(language).maximize().script === script;
    const there = tag.region ? [`${language}-${script}-${tag.region}`, plain && `${language}-${tag.region}`] : [];
    const wanted = [tag.baseName, ...there, plain && language, `${language}-${script}`];
    const found = wanted.find((one) => one && packed.has(one));
    if (found) return found;
  }
  return undefined;
}

// --- Lists -------------------------------------------------------------------------------------------------------------------------

const seen = (view) => (view === undefined || typeof view === 'string' ? view ?? '' : view.join(' ') || 'none');
const list = ({ locale, view, prefer = [], rename = {} } = {}) => [
  numberIn(modules.first, locale),
  seen(view),
  prefer.join(' '),
  Object.entries(rename).map(([id, label]) => `${id}\t${label.replace(/\s+/g, ' ')}`).join('\n'),
];
const parsed = (answer) => (answer ? JSON.parse(answer) : undefined);

export const countries = (options) => parsed(first.countries(...list(options)));
export const search = (text, options = {}) => parsed(first.search(...list(options), text, options.limit ?? 300));
export const country = (code, { locale } = {}) => parsed(first.country(numberIn(modules.first, locale), code));

// --- Phone numbers -----------------------------------------------------------------------------------------------------------------

class AsYouType {
  #typing;

  constructor({ country = '' } = {}) {
    this.#typing = new first.Typing(country);
  }

  get text() { return this.#typing.text(); }
  get caret() { return this.#typing.caret(); }
  set caret(at) { this.#typing.setCaret(at); }
  get typed() { return this.#typing.typed(); }
  get leftOut() { return this.#typing.leftOut(); }
  get country() { return this.#typing.country(); }

  push(text) {
    this.#typing.push(text);
    return this.text;
  }

  remove() {
    this.#typing.remove();
    return this.text;
  }

  replace(start, end, text) {
    this.#typing.replace(start, end, text);
    return this.text;
  }

  input(value, caret = value.length, inputType = '') {
    const before = this.text;
    // What stands behind the caret has not changed, and neither has the beginning that both have.
    const after = value.slice(caret);
    const end = before.endsWith(after) ? before.length - after.length : before.length;
    const stop = before.endsWith(after) ? caret : value.length;
    let start = 0;
    while (start < Math.min(end, stop) && before[start] === value[start]) start += 1;
    const gone = before.slice(start, end);
    const isMark = (text) => !/[\p{Nd}+]/u.test(text);
    // A key that deletes a space means the digit beyond it.
    if (start === stop && gone && isMark(gone) && inputType.startsWith('delete')) {
      if (inputType === 'deleteContentForward') {
        const digit = before.slice(end).search(/[\p{Nd}+]/u);
        if (digit >= 0) this.#typing.replace(end + digit, end + digit + 1, '');
        else this.caret = start;
        return this.text;
      }
      this.caret = start;
      return this.remove();
    }
    return this.replace(start, end, value.slice(start, stop));
  }

  clear() { this.#typing.clear(); }
}

export const phone = {
  check: (text, { locale, country = '', view } = {}) =>
    parsed(first.check(numberIn(modules.first, locale), text, country, seen(view))),
  asYouType: (options) => new AsYouType(options),
  owner: (text, { country = '', view } = {}) => first.owner(text, country, seen(view)) || undefined,
  callingCodes: () => parsed(first.callingCodes()),
  example: (country, kind = '') => parsed(first.example(country, kind)),
};

// --- Addresses ---------------------------------------------------------------------------------------------------------------------

const values = ({ country, ...all }) => Object.entries(all)
  .filter(([kind, value]) => KINDS.has(kind) && value)
  .map(([kind, value]) => `${kind}\x1f${value}`).join('\x1e');
const KINDS = new Set([
  'recipient', 'organization', 'street-address', 'dependent-locality', 'locality', 'administrative-area', 'postal-code', 'sorting-code',
]);
const areas = () => {
  if (!modules.address.loaded) throw new Error('loadAreas() comes first');
  return modules.address;
};

export const address = {
  form(country, { locale, values: given = {} } = {}) {
    if (!modules.address.loaded) return parsed(first.form(numberIn(modules.first, locale), country));
    return parsed(second.formWith(numberIn(modules.address, locale), country, values(given)));
  },
  validate: (given, { locale, poBox = false } = {}) =>
    parsed(second.validate(numberIn(areas(), locale), given.country, values(given), poBox)),
  normalize: (given) => {
    areas();
    const others = Object.entries(given).filter(([kind]) => !KINDS.has(kind));
    return { ...Object.fromEntries(others), ...parsed(second.normalize(given.country, values(given))) };
  },
  label: (given, { locale, from = '', also } = {}) =>
    parsed(second.label(numberIn(areas(), locale), given.country, values(given), from, also ? numberIn(areas(), also) : 0)),
};

// --- Words -------------------------------------------------------------------------------------------------------------------------

export function words(locale = english) {
  const number = numberIn(modules.first, locale);
  return {
    language: locale.words,
    dir: locale.wordsDir,
    get: (key) => first.word(number, key),
    with: (key, value) => first.word(number, key, value),
    count: (results) => first.count(number, results),
  };
}
