// Passkeys: a button that asks the browser for a key, or to make one. Without it the other ways in remain.
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const encode = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function send(address, body) {
  const response = await fetch(address, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  // The server wants another proof first: go where it leads.
  if (response.redirected) {
    location.assign(response.url);
    return new Promise(() => {});
  }
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function readable(options) {
  const publicKey = options.publicKey;
  publicKey.challenge = decode(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = decode(publicKey.user.id);
  for (const list of [publicKey.allowCredentials, publicKey.excludeCredentials]) {
    for (const key of list || []) key.id = decode(key.id);
  }
  return { publicKey };
}

function sendable(key) {
  const response = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (key.response[part]) response[part] = encode(key.response[part]);
  }
  return { id: key.id, rawId: encode(key.rawId), type: key.type, response, extensions: key.getClientExtensionResults() };
}

for (const button of document.querySelectorAll('button[data-passkey]')) {
  const wants = button.dataset;
  const failed = document.getElementById('passkey-failed');
  const label = document.getElementById('passkey-label');
  document.getElementById(window.PublicKeyCredential ? 'passkey' : 'passkey-missing').hidden = false;
  button.addEventListener('click', async () => {
    failed.hidden = true;
    button.disabled = true;
    try {
      const options = readable(await send(wants.start, { then: wants.then || null, label: label ? label.value : '' }));
      const key = await (wants.passkey === 'make' ? navigator.credentials.create(options) : navigator.credentials.get(options));
      location.assign((await send(wants.finish, sendable(key))).location);
    } catch {
      failed.hidden = false;
      failed.focus();
      button.disabled = false;
    }
  });
}
