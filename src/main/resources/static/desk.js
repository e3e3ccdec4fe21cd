// Ready sentences by "/" in the reply box, the list narrowed while one types, and a session that
// does not end under a hand that writes. Without this script buttons do the same.
(() => {
  'use strict';
  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const fits = (words, text) => words.every((word) => folded(text).includes(word));
  const wordsOf = (text) => folded(text).split(/\s+/).filter(Boolean);

  // The list on the page of ready sentences.
  const search = document.getElementById('q');
  const narrow = () => {
    const words = wordsOf(search.value);
    for (const group of document.querySelectorAll('.group')) {
      const title = group.querySelector('summary').textContent;
      let any = false;
      for (const row of group.querySelectorAll('li')) {
        row.hidden = !fits(words, row.textContent + ' ' + title);
        any = any || !row.hidden;
      }
      group.hidden = !any;
      group.open = any && words.length > 0;
    }
  };
  if (search && document.querySelector('form[data-ready]') && !search.value) search.addEventListener('input', narrow);

  // The list under the reply box.
  const box = document.querySelector('textarea[data-ready]');
  const list = document.getElementById('ready');
  const asked = () => {
    const before = box.value.slice(0, box.selectionStart);
    const slash = /(?:^|\s)\/([^/\n]{0,60})$/.exec(before);
    return slash ? slash[1] : null;
  };
  let known = null;
  const sentences = () => {
    known = known || fetch(box.dataset.ready, { credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then((html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.group')]
        .flatMap((group) => [...group.querySelectorAll('button')].map((button) => ({
          value: button.value, words: button.textContent, all: button.textContent + ' ' + group.querySelector('summary').textContent,
        }))))
      .catch(() => { known = null; return []; });
    return known;
  };
  const shut = () => { list.hidden = true; list.replaceChildren(); };
  const pick = () => {
    const query = asked();
    if (query !== null) {
      const at = box.selectionStart - query.length - 1;
      box.value = box.value.slice(0, at) + box.value.slice(box.selectionStart);
    }
  };
  const offer = async () => {
    if (asked() === null) { shut(); return; }
    const all = await sentences();
    const query = asked();
    if (query === null) return;
    const found = all.filter((one) => fits(wordsOf(query), one.all));
    list.replaceChildren(...found.map((one) => {
      const button = document.createElement('button');
      button.name = 'do';
      button.value = 'add:' + one.value.replace(/^add:/, '');
      button.className = 'pickone';
      button.textContent = one.words;
      button.setAttribute('formaction', box.dataset.ready);
      button.formNoValidate = true;
      button.addEventListener('click', pick);
      return button;
    }));
    list.hidden = found.length === 0;
  };
  const move = (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'Escape' && !list.hidden) {
      shut();
      box.focus();
    } else if (event.key === 'ArrowDown' && buttons.length > 0) {
      buttons[Math.min(at + 1, buttons.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (at === 0 ? box : buttons[at - 1]).focus();
    } else {
      return;
    }
    event.preventDefault();
  };
  if (box && list) {
    box.addEventListener('input', offer);
    box.addEventListener('keydown', (event) => { if (!list.hidden && !event.isComposing) move(event); });
    list.addEventListener('keydown', move);
  }

  // Whoever writes is here: the session is told so every few minutes.
  let told = Date.now();
  document.addEventListener('input', () => {
    if (Date.now() - told < 240000) return;
    told = Date.now();
    fetch(location.pathname, { method: 'HEAD', credentials: 'same-origin' }).catch(() => {});
  });

  // The button says what becomes of words in the language that is chosen.
  const tongue = document.getElementById('reply-locale');
  const sends = document.querySelector('[data-sends]');
  if (tongue && sends) tongue.addEventListener('change', () => {
    sends.textContent = tongue.value === sends.dataset.sends ? sends.dataset.send : sends.dataset.translate;
  });
})();
