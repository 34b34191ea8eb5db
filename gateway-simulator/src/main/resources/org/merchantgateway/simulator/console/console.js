// Follows the simulator: asks once a second whether anything has happened, and then takes the page anew from the server.
'use strict';
(() => {
  const PERIOD = 1000;
  const AT_LEAST_EVERY = 15000; // orders expire without anything happening
  const following = document.getElementById('following');
  const live = () => document.getElementById('live');
  if (!live()) return;
  let taken = Date.now();

  const busy = () => {
    const focused = document.activeElement;
    return live().contains(focused) && ['INPUT', 'SELECT'].includes(focused.tagName);
  };

  const say = (text, name) => {
    if (following.textContent === text) return; // a screen reader would read it out every second
    following.textContent = text;
    following.className = name;
  };

  const replace = text => {
    const next = new DOMParser().parseFromString(text, 'text/html').getElementById('live');
    if (!next) return location.reload();
    for (const details of live().querySelectorAll('details[id][open]')) {
      const same = next.querySelector('#' + CSS.escape(details.id));
      if (same) same.open = true;
    }
    live().replaceWith(document.adoptNode(next));
    taken = Date.now();
  };

  const look = async () => {
    try {
      const { version } = await (await fetch('/_control/version', { cache: 'no-store' })).json();
      const stale = version !== live().dataset.version || Date.now() - taken > AT_LEAST_EVERY;
      if (stale && !busy()) replace(await (await fetch(location.href, { cache: 'no-store' })).text());
      say('live', 'on');
    } catch (gone) {
      say('simulator stopped', 'off');
    }
    setTimeout(look, document.hidden ? 5 * PERIOD : PERIOD);
  };
  look();
})();
