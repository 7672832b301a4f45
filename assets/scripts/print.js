// The print button of pages that are filled in and printed, never sent.
const button = document.querySelector('button[data-print]');
button.hidden = false;
button.addEventListener('click', () => print());
