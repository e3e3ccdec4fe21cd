// What is typed into the forms of a case is kept as a draft a moment later. Without this script a button does so.
(() => {
  'use strict';
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const box = form.querySelector('textarea');
    const told = form.querySelector('[data-kept]');
    if (!told) continue;
    // A slash begins the search of ready sentences: it is no part of what she writes.
    // A form without a box holds what is chosen and filled in.
    const filled = () => [...new FormData(form)].filter(([name]) => /^(s|b[0-9]+\..*)$/.test(name)).join('&');
    const said = () => (!box ? filled() : box.dataset.ready ? box.value.replace(/(^|\s)\/[^/\n]{0,60}$/, '$1') : box.value);
    let kept = said();
    let planned = 0;
    let under = null;
    let away = false;

    const fields = () => {
      const body = new URLSearchParams(new FormData(form));
      if (box) body.set(box.name, said());
      body.append('part', '1');
      return body;
    };
    const keep = async (leaving) => {
      clearTimeout(planned);
      planned = 0;
      if (away || under || said() === kept) return;
      const words = said();
      under = new AbortController();
      try {
        const answer = await fetch(form.dataset.draft, {
          method: 'POST', body: fields(), credentials: 'same-origin', keepalive: leaving === true, signal: under.signal,
        });
        if (!answer.ok) throw new Error('not kept');
        kept = words;
        told.textContent = told.dataset.kept;
        under = null;
        if (said() !== kept) plan(1500);
      } catch (e) {
        under = null;
        if (away) return;
        told.textContent = told.dataset.unkept;
        plan(10000);
      }
    };
    const plan = (pause) => {
      if (!planned && !away) planned = setTimeout(keep, pause);
    };

    (box || form).addEventListener('input', () => plan(1500));
    // What is sent is no draft: nothing may come after it. Another button leads on without sending: the box is kept as it is.
    form.addEventListener('submit', (event) => {
      if (event.submitter && event.submitter.hasAttribute('formaction')) {
        if (under) under.abort();
        under = null;
        keep(true);
      }
      away = true;
      clearTimeout(planned);
      if (under) under.abort();
    });
    window.addEventListener('pageshow', () => { away = false; });
    document.addEventListener('visibilitychange', () => { if (document.hidden) keep(true); });
    window.addEventListener('pagehide', () => keep(true));
  }
})();
