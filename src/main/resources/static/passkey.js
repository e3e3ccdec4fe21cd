// Passkeys: asks the browser's authenticator and sends its answer with the form. Where the browser
// knows none, and without this script, the form stays hidden and password and code do the same.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const coded = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const ALGORITHMS = [-7, -8, -257];
  const WAIT = 240000;
  let drawn = Date.now();

  // A challenge holds for five minutes: a page that stood longer asks for a fresh one.
  const fresh = async (form) => {
    if (Date.now() - drawn < WAIT) return;
    const answer = await fetch(form.dataset.from, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const same = page.querySelector(`form[data-passkey="${form.dataset.passkey}"]`);
    for (const name of ['csrf', 'challenge']) form.elements[name].value = same.elements[name].value;
    drawn = Date.now();
  };

  const ask = {
    get: (form) => navigator.credentials.get({ publicKey: {
      challenge: bytes(form.elements.challenge.value),
      rpId: form.dataset.house,
      userVerification: 'required',
    } }),
    create: (form) => navigator.credentials.create({ publicKey: {
      challenge: bytes(form.elements.challenge.value),
      rp: { id: form.dataset.house, name: 'Mingbai' },
      user: { id: new TextEncoder().encode(form.dataset.member), name: form.dataset.login, displayName: form.dataset.name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: form.dataset.known.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: bytes(id) })),
      attestation: 'none',
    } }),
  };

  const told = (credential) => {
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = coded(credential.response[part]);
    }
    const id = coded(credential.rawId);
    return JSON.stringify({ id, rawId: id, type: credential.type, response, clientExtensionResults: {} });
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    const button = form.querySelector('button');
    const failed = form.querySelector('[data-failed]');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      failed.hidden = true;
      try {
        await fresh(form);
        form.elements.credential.value = told(await ask[form.dataset.passkey](form));
        form.submit();
      } catch {
        failed.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
