// The page works without this: it makes a live form of a plain one.
'use strict';

const form = document.getElementById('checkout');
if (form) {
  document.documentElement.classList.add('js');
  if (!hasFlags()) document.documentElement.classList.add('letters');
  const sent = () => new URLSearchParams(new FormData(form));
  // The menu shows whose number it is; what is sent is what was chosen.
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('phone_country', chosen);
    formData.set('country_typed', document.getElementById('country').value);
  });
  const debounce = (wait, work) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(work, wait); };
  };
  // Answers to old questions are dropped.
  const latest = (ask, use) => {
    let last = 0;
    return async (...given) => {
      const mine = ++last;
      try {
        const answer = await ask(...given);
        if (mine === last) use(answer);
      } catch { /* The server is away: the plain form is still there. */ }
    };
  };
  const json = async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };

  // Language and view: the same form again, in other words; at once for a pointer, and when they say so for those who choose
  // with arrow keys.
  const settings = document.getElementById('settings');
  const apply = settings.querySelector('.apply');
  const again = (focus) => {
    sessionStorage.setItem('focus', focus);
    form.requestSubmit(apply);
  };
  let byKey = false;
  settings.addEventListener('pointerdown', () => { byKey = false; });
  settings.addEventListener('keydown', (event) => {
    byKey = event.key !== 'Enter';
    if (event.key === 'Enter' && event.target.type === 'radio') {
      event.preventDefault();
      again(`[name=view][value=${event.target.value}]`);
    }
  });
  settings.addEventListener('change', ({ target }) => {
    if (byKey) apply.classList.add('wanted');
    else again(target.type === 'radio' ? `[name=view][value=${target.value}]` : '#lang');
  });
  // Enter in a field places the order.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT' && !event.defaultPrevented) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[value=order]'));
    }
  });
  const focus = sessionStorage.getItem('focus');
  sessionStorage.removeItem('focus');
  const summary = document.getElementById('errors');
  // Whoever chose a language goes on from there.
  if (focus) document.querySelector(focus)?.focus();
  else summary?.focus();

  // What is wrong, beside the fields that were left; and the label.
  const waiting = document.querySelector('#label .wait');
  const left = new Set([...form.querySelectorAll('[aria-invalid]')].map((field) => field.name));
  const check = latest(
    () => fetch('/api/validate', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(sent())),
    }).then(json),
    ({ mistakes, label, phone: { unfinished } }) => {
      const wrong = new Map(mistakes.map((one) => [one.field, one]));
      // What is being typed is not wrong yet.
      const typing = (name) => name === 'phone' && unfinished && document.activeElement === phone;
      for (const room of form.querySelectorAll('.error')) {
        const name = room.id.replace(/-error$/, '');
        const message = (left.has(name) && !typing(name) && wrong.get(name)?.message) || '';
        if (room.textContent !== message) room.textContent = message;
        const field = document.getElementById(name);
        if (message) field?.setAttribute('aria-invalid', 'true');
        else field?.removeAttribute('aria-invalid');
      }
      // The summary goes along: what is mended leaves it, and the last takes it with it.
      for (const line of summary?.querySelectorAll('li') ?? []) {
        const one = wrong.get(line.dataset.field);
        line.hidden = !one;
        if (one) [...line.querySelectorAll('bdi')].forEach((part, at) => { part.textContent = [one.label, one.message][at]; });
      }
      if (summary) summary.hidden = !summary.querySelector('li:not([hidden])');
      const parcel = document.getElementById('label');
      const line = (text, name) => Object.assign(document.createElement('p'), { textContent: text, className: name });
      parcel.replaceChildren(...(label.length ? label.map((text) => line(text, 'to')) : [waiting ?? line(parcel.dataset.wait, 'wait')]));
    },
  );
  const checkSoon = debounce(150, check);
  form.addEventListener('input', checkSoon);
  form.addEventListener('focusout', ({ target }) => {
    if (target.name && target.value) left.add(target.name);
    checkSoon();
  });

  // The address: its fields are the server's; what is typed meanwhile stays.
  const address = document.getElementById('address');
  const arrange = latest(
    async (remembered = {}) => {
      const before = sent();
      const body = sent();
      for (const [name, value] of Object.entries(remembered)) body.set(name, value);
      const response = await fetch('/fields', { method: 'POST', body });
      if (!response.ok) throw new Error(response.statusText);
      return { before, html: await response.text() };
    },
    ({ before, html }) => {
      const focused = document.activeElement?.id;
      const typed = sent();
      address.innerHTML = html;
      for (const field of address.querySelectorAll('[name]')) {
        if (typed.has(field.name) && typed.get(field.name) !== before.get(field.name)) field.value = typed.get(field.name);
      }
      if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
      check();
    },
  );
  address.addEventListener('change', ({ target }) => { if ('below' in target.dataset) arrange(); });

  // The phone: grouped as it is typed; the flag follows the number, the visitor's choice is remembered.
  const phone = document.getElementById('phone');
  const code = document.getElementById('phone_country');
  let chosen = code.value;
  let written = null;
  const face = document.createElement('span');
  face.className = 'face';
  face.setAttribute('aria-hidden', 'true');
  code.after(face);
  const showCode = () => {
    const number = /\+\d+/.exec(code.selectedOptions[0]?.text ?? '');
    face.replaceChildren(flag(code.value), number ? number[0] : '+');
  };
  const readPhone = latest(
    async (format) => {
      const asked = sent();
      const text = phone.value;
      const body = JSON.stringify({
        lang: asked.get('lang'), view: asked.get('view'), country: asked.get('country'), phone: text, phone_country: chosen,
      });
      const headers = { 'content-type': 'application/json' };
      return { format, text, answer: await fetch('/api/phone', { method: 'POST', headers, body }).then(json) };
    },
    ({ format, text, answer }) => {
      if (format && phone.value === text && phone.selectionStart === text.length && answer.shown !== text) phone.value = answer.shown;
      phone.placeholder = answer.placeholder;
      written = answer.written;
      if ((answer.country ?? '') !== code.value) code.value = answer.country ?? '';
      showCode();
      const offer = document.getElementById('phone-rewrite');
      if (offer.innerHTML !== answer.rewrite_html) offer.innerHTML = answer.rewrite_html;
    },
  );
  phone.addEventListener('input', (event) => readPhone(!event.inputType?.startsWith('delete')));
  phone.addEventListener('change', async () => {
    await readPhone(true);
    // Once it is whole, as it is written: in the way that it was begun.
    if (written && document.activeElement !== phone) phone.value = written;
  });
  code.addEventListener('change', () => { chosen = code.value; showCode(); readPhone(true); });
  document.getElementById('phone-rewrite').addEventListener('click', (event) => {
    const text = event.target.dataset.phone;
    if (!text) return;
    event.preventDefault();
    phone.value = text;
    phone.focus();
    readPhone(true);
    checkSoon();
  });
  showCode();

  // What was chosen for one country comes back with it.
  const areas = new Map();
  combobox(document.getElementById('country'), sent, (id, before) => {
    areas.set(before, Object.fromEntries([...address.querySelectorAll('select')].map((menu) => [menu.name, menu.value])));
    if (!chosen || chosen === before) chosen = id;
    form.elements.was.value = id;
    left.add('country');
    const chosenThere = areas.get(id);
    arrange(chosenThere && Object.keys(chosenThere).length ? { ...chosenThere, areas_of: id } : {});
    readPhone(true);
  }, () => { left.add('country'); checkSoon(); });
}

/** Whether the system draws a pair of letters as a flag. */
function hasFlags() {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return false;
  return pen.measureText('🇦🇱').width < pen.measureText('🇦').width * 1.6;
}

/** A flag of an id, its letters where there are no flags, and an empty room of the same width where there is none. */
function flag(id) {
  const span = document.createElement('span');
  span.className = 'flag';
  span.hidden = !id;
  span.setAttribute('aria-hidden', 'true');
  if (/^[A-Z]{2}$/.test(id) && !document.querySelector(`option[value="${id}"][data-plain]`)) {
    const letters = document.documentElement.classList.contains('letters');
    span.textContent = letters ? id : String.fromCodePoint(...[...id].map((letter) => letter.codePointAt(0) + 0x1F1A5));
  }
  return span;
}

/** The combobox of the ARIA Authoring Practices, over a menu that keeps the value. */
function combobox(menu, sent, changed, missed) {
  const all = [...menu.options].filter((option) => option.value)
    .map((option) => ({ id: option.value, label: option.text, parts: [option.text, '', ''], last: option.nextElementSibling?.tagName === 'HR' }));
  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const input = make('input', {
    id: 'country', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': 'country-list', 'aria-required': 'true',
    'aria-describedby': 'country-error', placeholder: menu.dataset.placeholder,
  });
  if (menu.hasAttribute('aria-invalid')) input.setAttribute('aria-invalid', 'true');
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const list = make('ul', { id: 'country-list', role: 'listbox', hidden: '', 'aria-label': menu.labels[0].firstChild.textContent });
  if (menu.lang) [input, list].forEach((part) => { part.lang = menu.lang; });
  // Not in the list: it is no choice.
  const none = make('p', { class: 'none', hidden: '' });
  none.textContent = menu.dataset.none;
  const status = make('p', { class: 'unseen', role: 'status' });
  const box = make('div', { class: 'combobox' });
  menu.id = 'country-menu';
  menu.hidden = true;
  menu.before(box);
  box.append(badge, input, list, none, status);

  let shown = [], active = -1, typed = false, moved = false, asking = Promise.resolve(), asked = 0;
  const label = () => all.find((option) => option.id === menu.value)?.label ?? '';
  const show = () => {
    input.value = label();
    badge.replaceChildren(menu.value ? flag(menu.value) : '');
    typed = false;
  };
  const activate = (number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = number;
    const line = list.children[active];
    if (!line || !shown.length) return input.removeAttribute('aria-activedescendant');
    line.setAttribute('aria-selected', 'true');
    line.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', line.id);
  };
  const open = (options, number, said) => {
    shown = options;
    list.replaceChildren(...options.map((option, index) => {
      const line = make('li', { role: 'option', id: `country-${index}`, 'aria-selected': 'false', 'data-id': option.id });
      if (option.last) line.classList.add('last');
      const name = make('span', { class: 'label' });
      const mark = make('mark', {});
      mark.textContent = option.parts[1];
      name.append(option.parts[0], ...(option.parts[1] ? [mark] : []), option.parts[2]);
      line.append(flag(option.id), name);
      return line;
    }));
    list.hidden = !options.length;
    none.hidden = options.length > 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = said;
    activate(number);
  };
  const close = () => {
    list.hidden = true;
    none.hidden = true;
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const openAll = (number) => open(all, number ?? all.findIndex((option) => option.id === menu.value), menu.dataset.results);
  const choose = (id) => {
    const before = menu.value;
    menu.value = id;
    show();
    close();
    if (before !== id) changed(id, before);
  };
  const search = async () => {
    const mine = ++asked;
    const text = input.value.trim();
    if (!text) return openAll(-1);
    const form = sent();
    const query = new URLSearchParams({ lang: form.get('lang'), view: form.get('view'), q: text });
    const response = await fetch('/api/search?' + query).catch(() => null);
    if (mine !== asked || !response?.ok) return;
    const { options, status: said } = await response.json();
    if (mine === asked && typed) open(options, options.length ? 0 : -1, said);
  };
  // Whoever leaves takes the line that is marked, unless it is a guess that they did not go to; an empty field is no choice, and
  // what is no choice stays to be seen, and is said to be none.
  const leave = async () => {
    await asking;
    const line = list.hidden ? null : shown[active];
    if (typed && !input.value.trim()) choose('');
    else if (typed && line && (moved || !line.guess)) choose(line.id);
    else if (typed) {
      const text = input.value;
      choose('');
      input.value = text;
      missed();
    } else if (menu.value || !list.hidden) {
      show();
      close();
    }
  };

  input.addEventListener('input', () => { typed = true; moved = false; asking = search(); });
  input.addEventListener('click', () => {
    if (!list.hidden) return;
    openAll();
    // After the browser has put the caret where the click was.
    setTimeout(() => input.select());
  });
  input.addEventListener('blur', leave);
  input.addEventListener('keydown', async (event) => {
    const last = list.children.length - 1;
    const move = (number) => {
      event.preventDefault();
      moved = true;
      if (list.hidden) openAll();
      else activate(number);
    };
    switch (event.key) {
      case 'ArrowDown': return move(active >= last ? 0 : active + 1);
      case 'ArrowUp': return move(active <= 0 ? last : active - 1);
      case 'PageDown': return move(Math.min(last, active + 8));
      case 'PageUp': return move(Math.max(0, active - 8));
      case 'Enter':
        if (list.hidden && !typed) return;
        event.preventDefault();
        await asking;
        if (shown[active]) choose(shown[active].id);
        // What is typed next takes its place.
        input.select();
        return;
      case 'Escape':
        if (!list.hidden || !none.hidden) { event.preventDefault(); close(); show(); }
        else choose('');
    }
  });
  // Before the input loses its focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = event.target.closest('[data-id]');
    if (line) choose(line.dataset.id);
  });
  // Browsers fill in forms of their own accord, and bring back old ones.
  menu.addEventListener('change', () => { show(); changed(menu.value, ''); });
  addEventListener('pageshow', show);
  show();
}
