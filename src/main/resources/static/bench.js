// The text as visitors would see it, while it is typed; without this script a button shows it.
(() => {
  'use strict';
  const form = document.querySelector('form[data-look]');
  const pane = document.getElementById('look');
  if (!form || !pane) return;
  let timer = 0;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.look, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams([...new FormData(form)].filter((field) => typeof field[1] === 'string')),
      });
      if (!answer.ok || mine !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('look');
      if (fresh) pane.replaceChildren(...fresh.childNodes);
    } catch {
      // The button still shows it.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, 600);
  });
})();
