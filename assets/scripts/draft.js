// A draft on the device, only when the person asks for it, and never longer than until it is sent.
const box = document.querySelector('[data-draft]');
const sent = document.querySelector('[data-draft-sent]');
const name = (element, key) => 'draft-' + element.dataset[key];

if (sent) localStorage.removeItem(name(sent, 'draftSent'));

if (box) {
  const key = name(box, 'draft');
  const text = document.getElementById('text');
  const keep = document.getElementById('keep-draft');
  const found = box.querySelector('.draft-found');
  const kept = localStorage.getItem(key);
  box.hidden = false;
  if (kept) {
    keep.checked = true;
    found.hidden = kept === text.value;
  }
  found.querySelector('[data-use]').addEventListener('click', () => {
    text.value = kept;
    found.hidden = true;
    text.focus();
  });
  found.querySelector('[data-drop]').addEventListener('click', () => {
    localStorage.removeItem(key);
    keep.checked = false;
    found.hidden = true;
  });
  const save = () => {
    if (keep.checked) localStorage.setItem(key, text.value);
    else localStorage.removeItem(key);
  };
  keep.addEventListener('change', save);
  text.addEventListener('input', () => {
    if (keep.checked) save();
  });
}
