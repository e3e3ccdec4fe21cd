// Keeps an open page of the desk up to date: news of a case in its thread, what calls for its reader, who else is here;
// a number in the title and, if wanted, a sound. Without it, loading the page again does the same.
(() => {
  'use strict';
  const own = document.currentScript;
  const bar = document.getElementById('live');
  const page = document.querySelector('[data-case]');
  if (!window.EventSource || !bar) return;

  // What is chosen on the account page stays in this browser.
  const usual = { title: 'on', sound: 'off' };
  const chosen = (what) => {
    try { return (localStorage.getItem('desk-' + what) || usual[what]) === 'on'; } catch (e) { return usual[what] === 'on'; }
  };
  const ring = () => {
    try {
      const audio = new AudioContext();
      [660, 880].forEach((pitch, i) => {
        const tone = audio.createOscillator();
        const loud = audio.createGain();
        const at = audio.currentTime + i * 0.18;
        tone.frequency.value = pitch;
        loud.gain.setValueAtTime(0.12, at);
        loud.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
        tone.connect(loud).connect(audio.destination);
        tone.start(at);
        tone.stop(at + 0.17);
        if (i === 1) tone.onended = () => audio.close();
      });
    } catch (e) { /* no sound here */ }
  };
  for (const tick of document.querySelectorAll('[data-notice]')) {
    tick.closest('[data-notices]').hidden = false;
    tick.checked = chosen(tick.dataset.notice);
    tick.addEventListener('change', () => {
      try { localStorage.setItem('desk-' + tick.dataset.notice, tick.checked ? 'on' : 'off'); } catch (e) { /* for this page only */ }
      if (tick.checked && tick.dataset.notice === 'sound') ring();
    });
  }

  // Somebody wrote or waits: a number in the title until the page is looked at, one sound for all open pages.
  const title = document.title;
  let unseen = 0;
  let noticed = 0;
  const looking = () => !document.hidden && document.hasFocus();
  const titled = () => { document.title = unseen > 0 ? '(' + unseen + ') ' + title : title; };
  const notice = () => {
    if (Date.now() - noticed < 4000) return;
    noticed = Date.now();
    if (!looking() && chosen('title')) unseen += 1;
    titled();
    try {
      if (!chosen('sound') || Date.now() - Number(localStorage.getItem('desk-rang')) < 3000) return;
      localStorage.setItem('desk-rang', String(Date.now()));
      ring();
    } catch (e) { /* no sound without a place to agree on one */ }
  };

  let active = Date.now();
  let version = page ? Number(page.dataset.version) : 0;
  let wanted = false;
  let under = false;

  const tellBar = (words, button, act) => {
    bar.querySelector('span').textContent = bar.dataset[words];
    const press = bar.querySelector('button');
    press.textContent = bar.dataset[button];
    press.onclick = act;
    bar.hidden = false;
  };
  let stream = null;
  const off = () => {
    if (stream) stream.close();
    stream = null;
    bar.dataset.ended = 'yes';
    tellBar('off', 'again', () => location.reload());
  };

  // The parts of the page that may be another, taken from a fresh one. What has the hand or the words of its reader stays.
  const gist = (line) => line.outerHTML.replace(/ value="[\w-]{20,}"| open=""/g, '');
  const swapThread = (fresh) => {
    const list = document.querySelector('[data-thread] ol');
    const news = fresh.querySelector('[data-thread] ol');
    if (!list || !news) return;
    const old = [...list.children];
    const all = [...news.children];
    let same = 0;
    while (same < old.length && same < all.length && gist(old[same]) === gist(all[same])) same += 1;
    old.slice(same).forEach((line) => line.remove());
    list.append(...all.slice(same));
  };
  const swapParts = (fresh) => {
    for (const part of document.querySelectorAll('[data-live]')) {
      const other = fresh.getElementById(part.id);
      if (!other) continue;
      const at = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : '';
      if (at === null) continue;
      part.replaceWith(document.adoptNode(other));
      const again = at && [...other.querySelectorAll('a')].find((link) => link.getAttribute('href') === at);
      if (again) again.focus({ preventScroll: true });
    }
  };
  // An empty box was begun over nothing: what is shown now has been seen when it is filled.
  const seenIn = (form) => {
    if (form.querySelector('textarea').value === '') form.querySelector('[name=version]').value = page.dataset.version;
  };
  const forms = document.querySelectorAll('form[data-draft]');
  const chosenRows = () => document.querySelector('#list input:checked') !== null;
  // The answer to a form stands under the form's address, which does not say which view it shows: the view's link does.
  const fresher = () => {
    const view = location.search === '' && document.querySelector('#views [aria-current]');
    return page ? page.dataset.case : view ? view.href : location.href;
  };
  const refresh = async (asked) => {
    if (!wanted || under || document.hidden || Date.now() - active > 600000) return;
    if (!page && !asked && chosenRows()) { tellBar('news', 'show', () => refresh(true)); return; }
    under = true;
    wanted = false;
    try {
      const answer = await fetch(fresher(), { credentials: 'same-origin' });
      if (!answer.ok) { off(); return; }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const held = document.activeElement === document.body ? null : document.activeElement;
      const before = held ? held.getBoundingClientRect().top : 0;
      if (!page && !bar.dataset.ended) bar.hidden = true;
      swapThread(fresh);
      swapParts(fresh);
      if (page) {
        page.dataset.version = fresh.querySelector('[data-case]').dataset.version;
        forms.forEach(seenIn);
      }
      if (held && held.isConnected) window.scrollBy(0, held.getBoundingClientRect().top - before);
    } catch (e) {
      wanted = true;
    } finally {
      under = false;
      if (wanted) setTimeout(refresh, 3000);
    }
  };

  // What holds just now; the page itself says what held when it was made.
  const places = [...document.querySelectorAll('[data-count]')];
  let last = { series: own.dataset.series, bell: Number(own.dataset.bell), stamp: Number(own.dataset.stamp) };
  for (const place of places) last[place.dataset.count] = Number(place.querySelector('b').textContent);
  // The bell tells new calls from the reader's own doing; where it was counted elsewhere the numbers must do.
  const called = (now) => (now.series === last.series
    ? now.bell > last.bell
    : places.some((place) => now[place.dataset.count] > last[place.dataset.count]));
  const show = (list, words) => {
    const icons = document.querySelector('[data-icons]');
    list.replaceChildren(...words.map((one) => {
      const line = document.createElement('li');
      const said = document.createElement('span');
      said.textContent = one.words;
      const icon = icons.querySelector('[data-state="' + one.state + '"] svg');
      line.append(icon.cloneNode(true), said);
      return line;
    }));
  };
  const sign = (now) => {
    for (const place of places) {
      const count = now[place.dataset.count] || 0;
      place.hidden = count === 0;
      place.querySelector('b').textContent = count;
    }
    if (called(now)) notice();
    if (!page && document.getElementById('list') && now.stamp !== last.stamp) wanted = true;
    if (page) {
      const present = document.getElementById('present');
      if (last.here && JSON.stringify(last.here) !== JSON.stringify(now.here)) wanted = true;
      show(present.querySelector('ul'), now.here || []);
      present.hidden = !now.here || now.here.length === 0;
      document.querySelector('[data-she]').textContent = now.she || '';
    }
    last = now;
    bar.dataset.follows = 'yes';
    refresh();
  };

  // What the reader does, told to her colleagues: reading, writing, or only open.
  let said = 'viewing';
  let wrote = 0;
  let wroteIn = '';
  const tell = (state, form) => {
    said = state;
    const body = new URLSearchParams({ csrf: document.querySelector('[name=csrf]').value, state, form });
    fetch(page.dataset.case + '/here', { method: 'POST', body, credentials: 'same-origin', keepalive: true }).catch(() => {});
  };
  const resting = () => document.hidden || Date.now() - active > 180000;
  const rest = () => { if (stream && said !== 'idle' && resting()) tell('idle', ''); };
  const stir = () => {
    active = Date.now();
    if (page && stream && said === 'idle' && !document.hidden) tell('viewing', '');
    if (wanted) refresh();
  };
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'touchstart']) {
    document.addEventListener(event, stir, { passive: true, capture: true });
  }
  const seen = () => {
    unseen = 0;
    titled();
    stir();
  };
  document.addEventListener('visibilitychange', () => {
    if (page) rest();
    if (!document.hidden) seen();
  });
  window.addEventListener('focus', seen);
  if (page) {
    setInterval(rest, 15000);
    for (const form of forms) {
      const name = form.dataset.draft.split('/').pop();
      form.querySelector('textarea').addEventListener('input', () => {
        seenIn(form);
        if (stream && (wroteIn !== name || Date.now() - wrote > 4000)) {
          wrote = Date.now();
          wroteIn = name;
          tell('writing', name);
        }
      });
    }
  }

  let failed = 0;
  const listen = () => {
    stream = new EventSource(page ? page.dataset.case + '/events?after=' + version : own.dataset.events);
    stream.onopen = () => { failed = 0; };
    stream.onmessage = (event) => {
      version = Math.max(version, Number(event.lastEventId));
      if (event.data === 'hers') notice();
      wanted = true;
      refresh();
    };
    stream.addEventListener('sign', (event) => sign(event.data === '-' ? {} : JSON.parse(event.data)));
    stream.addEventListener('end', off);
    stream.onerror = () => {
      if (!stream || stream.readyState !== 2) return;
      failed += 1;
      if (failed < 3) setTimeout(listen, 5000 + Math.random() * 10000);
      else off();
    };
  };
  listen();
  window.addEventListener('pagehide', () => { if (stream) stream.close(); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
