// The form of examples/checkout without a server: all answers are the WebAssembly's.
import * as polity from './polity/polity.js';
import './polity/elements.js';

const [form, to, phone, language] = ['order', 'to', 'phone', 'language'].map((id) => document.getElementById(id));
const SHOP = 'IE';

// Languages to choose from, by their own names; the visitor's own come first.
const tags = (await (await fetch('./polity/packs/tags.txt')).text()).trim();
const own = [...new Set([...navigator.languages, 'en'].map((tag) => polity.bestPack(tag, tags)).filter(Boolean))];
const names = {
  ar: 'العربية', de: 'Deutsch', en: 'English', es: 'español', fr: 'français', he: 'עברית', hi: 'हिन्दी', ja: '日本語', ka: 'ქართული', ru: 'русский', so: 'Soomaali',
  sq: 'shqip', sr: 'српски', sw: 'Kiswahili', tr: 'Türkçe', uk: 'українська', zh: '简体中文', 'zh-Hant': '繁體中文',
};
for (const tag of [...own, ...Object.keys(names).filter((tag) => !own.includes(tag))]) {
  language.add(new Option(names[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag), tag));
}
const speak = () => {
  to.lang = language.value;
  phone.lang = language.value;
};
language.addEventListener('change', speak);
speak();

// The calling code follows the country until somebody chooses another.
to.addEventListener('change', () => {
  if (to.country && !phone.value) phone.country = to.country;
});

// There is no label where the areas could not be loaded.
let areas = false;
const show = () => {
  const address = areas && to.value;
  document.getElementById('label').textContent = address ? polity.address.label(address, { from: SHOP }).join('\n') : '';
};
polity.loadAreas().then(() => {
  areas = true;
  show();
}, () => {});
for (const event of ['input', 'change', 'ready']) to.addEventListener(event, show);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const posted = document.getElementById('posted');
  posted.replaceChildren(...[...new FormData(form)].flatMap(([name, value]) => [
    Object.assign(document.createElement('dt'), { textContent: name }),
    Object.assign(document.createElement('dd'), { textContent: value || '—' }),
  ]));
  posted.closest('section').hidden = false;
});
form.addEventListener('reset', () => setTimeout(show));
