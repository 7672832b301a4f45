// Keeps the answer that is being written as a draft, a moment after the last letter.
const form = document.querySelector('.answer-form');
if (form) {
  const text = form.elements.text;
  const state = form.querySelector('.draft-state');
  let waiting;
  const keep = async () => {
    const body = new URLSearchParams({ form: form.elements.form.value, text: text.value, go: 'keep' });
    try {
      const answer = await fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'error' });
      state.textContent = answer.ok ? form.dataset.draftSaved : form.dataset.draftFailed;
    } catch {
      state.textContent = form.dataset.draftFailed;
    }
  };
  text.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000);
  });
}
