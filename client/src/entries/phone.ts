// The page for a phone beside `npm start -- --lan`: the link's secret came in the fragment, which no server sees.
const meeting = document.querySelector<HTMLAnchorElement>('#meeting');
const start = document.querySelector<HTMLAnchorElement>('#start');
if (meeting && start && location.hash) {
  meeting.href += location.hash;
  meeting.hidden = false;
  start.hidden = true;
}
