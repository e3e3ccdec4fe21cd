// The desk by keyboard: j and k go through the cases, Enter opens, x chooses, r and n write a reply or a note,
// a takes the case, / searches, Esc goes back to the list, ? shows this list. Only outside of fields, never with a modifier, and all of them can
// be switched off there (WCAG 2.1.4); the button still shows the list. Without this script everything is reached by Tab.
(() => {
  'use strict';
  const search = document.currentScript.dataset.search;
  const box = document.getElementById('keys');
  const on = document.getElementById('keys-on');
  if (!box || !on) return;
  const kept = () => { try { return localStorage.getItem('desk-keys') !== 'off'; } catch (e) { return true; } };
  on.checked = kept();
  on.addEventListener('change', () => {
    try { localStorage.setItem('desk-keys', on.checked ? 'on' : 'off'); } catch (e) { /* for this page only */ }
  });
  const opener = document.querySelector('[data-keys]');
  const help = () => { if (!box.open) box.showModal(); };
  opener.parentElement.hidden = false;
  opener.addEventListener('click', help);

  const links = () => [...document.querySelectorAll('.case .matter a')];
  const here = () => document.activeElement.closest && document.activeElement.closest('.case');
  const step = (by) => {
    const all = links();
    if (all.length === 0) return false;
    const at = all.findIndex((link) => link.closest('.case') === here());
    all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)].focus();
    return true;
  };
  const choose = () => {
    const tick = here() && here().querySelector('[name=case]');
    if (tick) tick.checked = !tick.checked;
    return !!tick;
  };
  const write = (field, tab, hash) => {
    const area = document.getElementById(field);
    if (area) {
      const which = document.getElementById(tab);
      if (which) { which.checked = true; which.dispatchEvent(new Event('change')); }
      area.focus();
      return true;
    }
    const link = here() && here().querySelector('.matter a');
    if (link) location.assign(link.href + hash);
    return !!link;
  };
  const claim = () => {
    const form = document.querySelector('form[data-claim]');
    if (form) form.requestSubmit();
    return !!form;
  };
  const find = () => {
    const field = document.getElementById('q');
    if (field && field.type === 'search' && field.closest('[role=search]')) field.focus();
    else location.assign(search);
    return true;
  };
  // Esc goes back to the list she came from, to the case she was at: it stands behind the # of the address.
  const back = () => {
    const open = document.querySelector('[data-case]');
    const list = document.querySelector('[data-back]');
    if (!open || !list) return false;
    const came = document.referrer.split('#')[0];
    const same = came.split('?')[0] === list.href;
    location.assign((same ? came : list.href) + '#' + open.dataset.case.split('/').pop());
    return true;
  };
  const from = location.hash.slice(1);
  const last = from && links().find((link) => link.pathname.endsWith('/cases/' + from));
  if (last) last.focus();
  const acts = {
    Escape: back,
    j: () => step(1), k: () => step(-1), x: choose, a: claim, '/': find,
    r: () => write('r', 'wr', '?write=reply#write'), n: () => write('n', 'wn', '#write'),
    '?': () => { help(); return true; },
  };
  document.addEventListener('keydown', (event) => {
    const inField = event.target.closest && event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
    if (inField || box.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!on.checked) return;
    const act = acts[event.key];
    if (act && act()) event.preventDefault();
  });
})();
