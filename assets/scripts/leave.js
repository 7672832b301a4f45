// Leaving fast: blank the page first, then replace it, so that Back does not lead here.
const link = document.querySelector('a.leave');
const WINDOW = 5000;
let presses = [];

function leave() {
  document.documentElement.hidden = true;
  document.title = ' ';
  location.replace(link.href);
}

link.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

// Shift alone, three times; a capital letter being typed is no wish to leave.
addEventListener('keydown', (event) => {
  if (event.key !== 'Shift') presses = [];
});
addEventListener('keyup', (event) => {
  if (event.key !== 'Shift') return;
  presses = [...presses.filter((then) => event.timeStamp - then < WINDOW), event.timeStamp];
  if (presses.length === 3) leave();
});

// A browser may show a page that it kept whole: ask the server, which knows whether it was left.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    document.documentElement.hidden = true;
    location.reload();
  }
});
