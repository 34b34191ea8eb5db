// The console: shows what the control API answers, and follows the simulator by asking once a second whether anything has
// happened. Texts reach the page as text nodes and attributes alone, so that nothing a shop sends becomes markup.
'use strict';
(() => {
  const PERIOD = 1000;
  const AT_LEAST_EVERY = 15000; // orders expire without anything happening
  const PAGE_SIZE = 50;
  const MOST_COLUMNS = 12;
  const ACS_STARTED = 5;
  const SVG = 'http://www.w3.org/2000/svg';

  // ---- elements

  const build = (node, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'onclick') node.addEventListener('click', value);
      else if (value !== undefined && value !== false) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter(child => child !== undefined && child !== ''));
    return node;
  };
  const el = (tag, attributes = {}, ...children) => build(document.createElement(tag), attributes, children);
  const svg = (tag, attributes = {}, ...children) => build(document.createElementNS(SVG, tag), attributes, children);
  const card = (title, ...children) => el('section', { class: 'card' }, el('h2', {}, title), ...children);
  const quiet = text => el('p', { class: 'quiet' }, text);
  const fact = (name, value) => el('div', {}, el('dt', {}, name), el('dd', {}, String(value)));

  // ---- formats

  const timeOfDay = at => new Date(at).toISOString().slice(11, 23);
  const dateAndTime = at => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  const yes = flag => (flag ? 'yes' : 'no');

  /** In major units, in groups of three digits. */
  const money = (minor, order) => {
    const text = String(minor).padStart(order.minorDigits + 1, '0');
    const point = text.length - order.minorDigits;
    const whole = text.slice(0, point).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    return order.minorDigits ? whole + '.' + text.slice(point) : whole;
  };
  const amount = order => money(order.amount, order) + ' ' + order.currencyName;

  /** PT26H3M as "1 d 2 h 3 min". */
  const duration = iso => {
    const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)[\d.]*S)?$/.exec(iso) || [];
    const days = Math.floor(hours / 24);
    const parts = [[days, 'd'], [hours % 24, 'h'], [Number(minutes), 'min'], [days ? 0 : Number(seconds), 's']];
    return parts.filter(([count]) => count > 0).map(([count, unit]) => count + '\u00a0' + unit).join(' ') || '0 s';
  };

  // ---- the control API

  const problem = document.getElementById('problem');
  const complain = sentence => {
    problem.textContent = sentence;
    problem.hidden = sentence === '';
  };

  const get = async what => {
    const answer = await fetch('/_control/' + what, { cache: 'no-store' });
    // a seed has more digits than a number of JavaScript keeps
    const exact = (name, value, context) => (name === 'seed' ? context?.source ?? value : value);
    return answer.status === 404 ? undefined : JSON.parse(await answer.text(), exact);
  };

  const command = async (what, fields) => {
    complain('');
    const answer = await fetch('/_control/' + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fields),
    });
    if (!answer.ok) complain((await answer.json()).error);
    else if (what === 'reset') return location.assign('/');
    return refresh();
  };

  const button = (label, what, fields = {}) => el('button', {
    type: 'button',
    id: what.replace('/', '-') + '-' + Object.values(fields).join('-'),
    onclick: () => command(what, fields),
  }, label);

  // ---- parts of both pages

  const badge = order => {
    const inAcs = order.status === ACS_STARTED;
    return el('span', { class: 'badge ' + (inAcs ? 'acs' : order.paymentState.toLowerCase()) },
      inAcs ? '3-D SECURE' : order.paymentState);
  };

  const clockCard = clock => card('Clock',
    el('p', {}, el('b', {}, dateAndTime(clock.now)), ' UTC'),
    quiet(clock.ahead === 'PT0S' ? 'Not moved' : 'Moved forward by ' + duration(clock.ahead)),
    el('div', { class: 'row' },
      button('+1 min', 'clock', { advance: 'PT1M' }),
      button('+20 min', 'clock', { advance: 'PT20M' }),
      button('+1 day', 'clock', { advance: 'P1D' })));

  const faultsCard = faults => card('Faults for the next request',
    el('div', { class: 'row' },
      button('Drop the answer', 'faults', { next: 'drop' }),
      button('Delay 5\u00a0s', 'faults', { next: 'delay', delay: 'PT5S' }),
      button('Answer 503', 'faults', { next: 'status', status: 503 }),
      button('Refuse', 'faults', { next: 'refuse' })),
    faults.armed.length === 0
      ? quiet('None armed')
      : [el('ol', { class: 'armed' }, faults.armed.map(fault => el('li', {}, fault))),
        button('Disarm', 'faults', { next: 'none' })]);

  /** The operation's name: on the SOAP wire the first element of the body. */
  const operation = exchange => {
    const soap = exchange.channel === 'SOAP' && /<Body>\s*<(\w+)/.exec(exchange.sent);
    if (soap) return soap[1];
    const path = exchange.request.split('/');
    const wallet = path.at(-1) === 'payment.do';
    return path.slice(wallet ? -2 : -1).join('/');
  };

  /** The gateway's error code, if the answer has one that is not 0. */
  const errorCode = answered => {
    const code = /[Ee]rrorCode(?:" : "?|="|>)\s*([1-9]\d*)|"error" : \{\s*"code" : ([1-9]\d*)/.exec(answered);
    return code && (code[1] || code[2]);
  };

  const side = (name, text) => el('div', {}, el('h3', {}, name), el('pre', {}, text || '(nothing)'));
  const moment = (at, format) => el('time', { datetime: at }, format(at));

  const exchangeEntry = (exchange, format) => {
    const code = errorCode(exchange.answered);
    const good = exchange.httpStatus >= 200 && exchange.httpStatus < 400;
    return el('li', {}, el('details', { id: 'entry-' + exchange.sequence },
      el('summary', {},
        moment(exchange.at, format),
        el('span', { class: 'wire' }, exchange.channel),
        el('span', { class: 'path' }, operation(exchange)),
        exchange.times > 1 ? el('span', { class: 'times' }, '× ' + exchange.times) : '',
        exchange.fault ? el('span', { class: 'badge declined' }, 'fault') : '',
        code ? el('span', { class: 'error' }, 'error ' + code) : '',
        el('span', { class: good ? 'status' : 'status bad' }, exchange.httpStatus ? String(exchange.httpStatus) : 'no answer')),
      quiet(exchange.request),
      exchange.fault ? el('p', { class: 'fault' }, exchange.fault) : '',
      el('div', { class: 'sides' }, side('Request', exchange.sent), side('Answer', exchange.answered))));
  };

  const changeEntry = (change, format, order) => el('li', { class: 'change' },
    moment(change.at, format),
    el('b', {}, change.change),
    el('span', { class: 'quiet', title: 'approved / deposited / refunded' },
      'status ' + change.status + ' · '
        + [change.approved, change.deposited, change.refunded].map(sum => money(sum, order)).join(' / ')));

  const historyCard = (title, entries, empty, order) => {
    const oneDay = new Set(entries.map(entry => entry.at.slice(0, 10))).size <= 1;
    const format = oneDay ? timeOfDay : dateAndTime;
    const item = entry => (entry.change ? changeEntry(entry, format, order) : exchangeEntry(entry, format));
    return card(title, entries.length === 0
      ? quiet(empty)
      : el('ol', { class: 'history' }, [...entries].reverse().map(item)));
  };

  // ---- all orders

  const orderRow = order => {
    const sum = name => el('td', { class: 'num ' + (order[name] ? '' : 'none ') + name, 'data-name': name },
      money(order[name], order));
    return el('tr', {},
      el('td', { class: 'number' }, el('a', { href: '/orders/' + order.id }, order.number)),
      el('td', { class: 'state' }, badge(order)),
      el('td', { class: 'num amount' }, amount(order)),
      sum('approved'), sum('deposited'), sum('refunded'),
      el('td', { class: 'merchant' }, order.merchant),
      el('td', { class: 'when' }, dateAndTime(order.registeredAt)));
  };

  const ordersTable = orders => el('table', { class: 'orders' },
    el('thead', {}, el('tr', {},
      ['Number', 'State'].map(name => el('th', { scope: 'col' }, name)),
      ['Amount', 'Approved', 'Deposited', 'Refunded'].map(name => el('th', { scope: 'col', class: 'num' }, name)),
      ['Merchant', 'Registered, UTC'].map(name => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, orders.map(orderRow)));

  const noOrders = (number, settings) => number
    ? quiet('No order has this number.')
    : [quiet('No orders yet. Register one:'),
      el('pre', {}, "curl -d 'userName=" + settings.merchants[0] + '&password=...&orderNumber=A-1&amount=230000'
        + "&returnUrl=https%3A%2F%2Fshop.example%2Fok' \\\n  " + settings.baseUri + '/rest/register.do')];

  const pager = (number, page, more) => {
    const to = other => '/?' + new URLSearchParams(number ? { page: other, number } : { page: other });
    return page === 0 && !more ? '' : el('p', { class: 'pager' },
      page > 0 ? el('a', { href: to(page - 1) }, 'Newer') : '',
      more ? el('a', { href: to(page + 1) }, 'Older') : '');
  };

  const ordersCard = (orders, number, page, settings) => el('section', { class: 'card' },
    el('div', { class: 'head' },
      el('h1', {}, 'Orders'),
      el('form', { method: 'get', action: '/', role: 'search', class: 'row' },
        el('input', { type: 'search', name: 'number', value: number, 'aria-label': 'Order number or id',
          placeholder: 'Order number or id' }),
        el('button', {}, 'Search'))),
    orders.length === 0 ? noOrders(number, settings) : ordersTable(orders.slice(0, PAGE_SIZE)),
    pager(number, page, orders.length > PAGE_SIZE));

  const storedCardsCard = cards => card('Stored cards',
    cards.length === 0
      ? quiet('None. A paid order that names its client stores one.')
      : el('ul', { class: 'cards' }, cards.slice(-PAGE_SIZE).map(stored => el('li', {},
        el('code', {}, stored.maskedPan), ' ', el('b', {}, stored.clientId),
        el('span', { class: 'quiet' },
          ' ' + stored.merchant + ', until ' + stored.expiry + (stored.active ? '' : ', disabled')),
        el('code', { class: 'id' }, stored.id)))));

  const settingsCard = settings => el('section', { class: 'card' }, el('details', { id: 'settings' },
    el('summary', {}, 'Settings'),
    el('dl', { class: 'facts narrow' },
      fact('Base', settings.baseUri),
      fact('Merchants', settings.merchants.join(', ')),
      fact('Default currency', settings.defaultCurrency),
      fact('An order can be paid for', duration(settings.sessionLife)),
      fact('Payment attempts', settings.maxAttempts),
      fact('Seed', settings.seed),
      fact('History', settings.historyPerOrder + ' per order, ' + settings.historyInAll + ' in all'),
      fact('Cart error code', settings.cartErrorCode),
      fact('Numbers orders itself', yes(settings.numbersOrders)),
      fact('Refund of 0 returns everything', yes(settings.zeroRefundMeansAll)),
      fact('Payment without CVC', yes(settings.paymentWithoutCvc)),
      fact('SOAP fault for bad credentials', yes(settings.badCredentialsFault)),
      fact('Version of the status', settings.statusVersion),
      fact('Stores cards', yes(settings.storesCards)),
      fact('Reverses in part', yes(settings.partialReversal)),
      settings.novelties.length ? fact('Novelties', settings.novelties.join(', ')) : '')));

  const resetCard = () => el('section', { class: 'card' }, el('details', { id: 'reset' },
    el('summary', {}, 'Reset'),
    quiet('Removes orders, stored cards, history and armed faults.'),
    button('Remove everything', 'reset')));

  const overview = async () => {
    const query = new URLSearchParams(location.search);
    const number = (query.get('number') || '').trim();
    const page = /^\d{1,5}$/.test(query.get('page')) ? Number(query.get('page')) : 0;
    const asked = new URLSearchParams({ skip: page * PAGE_SIZE, limit: PAGE_SIZE + 1 });
    if (number) asked.set('number', number);
    const [{ orders }, others, { cards }, clock, faults, settings] = await Promise.all(
      ['orders?' + asked, 'requests', 'cards', 'clock', 'faults', 'settings'].map(get));
    document.title = 'Orders - gateway simulator';
    return [
      el('div', { class: 'wide' },
        ordersCard(orders, number, page, settings),
        historyCard('Requests that name no order', others.requests, 'None.'),
        others.notKept ? quiet(others.notKept + ' requests came too fast to be kept in a history.') : '',
        storedCardsCard(cards)),
      el('aside', {}, clockCard(clock), faultsCard(faults), settingsCard(settings), resetCard())];
  };

  // ---- one order

  const facts = order => el('dl', { class: 'facts' },
    fact('Amount', amount(order)),
    ['approved', 'deposited', 'refunded'].map(
      name => fact(name[0].toUpperCase() + name.slice(1), money(order[name], order))),
    fact('Status', order.status + ', action code ' + order.actionCode),
    fact('Attempts', order.attempts),
    order.maskedPan ? fact('Card', order.maskedPan) : '',
    fact('Registered', dateAndTime(order.registeredAt) + ' UTC'),
    fact(order.open ? 'Expires' : 'Could be paid until', dateAndTime(order.expiresAt) + ' UTC'),
    fact('Merchant', order.merchant),
    order.clientId ? fact('Client', order.clientId) : '',
    order.description ? fact('Description', order.description) : '',
    order.parameterNames.length ? fact('Parameters', order.parameterNames.join(', ')) : '',
    el('div', { class: 'whole' }, el('dt', {}, 'Id'), el('dd', {}, order.id)));

  /**
   * The order's money after each change: one column a change, three lines of steps. Columns are equally wide, whatever time
   * lies between them: a refund a month later must not squeeze everything else into one dot.
   */
  const timeLine = order => {
    const changes = order.history.filter(entry => entry.change).slice(-MOST_COLUMNS);
    if (changes.length === 0) return '';
    const [left, right, top, bottom] = [12, 708, 24, 112];
    const column = (right - left) / changes.length;
    const x = index => (left + index * column).toFixed(1);
    const y = minor => bottom - (minor / Math.max(1, order.amount)) * (bottom - top);
    const rule = at => svg('line', { class: 'grid', x1: left, x2: right, y1: at, y2: at });
    const line = (name, aside) => { // lines that coincide are drawn side by side
      const first = changes.findIndex(change => change[name] > 0);
      if (first < 0) return '';
      const steps = changes.slice(first).map(
        (change, i) => ' V' + (y(change[name]) + aside).toFixed(1) + ' H' + x(first + i + 1));
      return svg('path', { class: name, d: 'M' + x(first) + ' ' + bottom + steps.join('') });
    };
    const fits = Math.max(4, Math.floor(column / 6.5));
    const label = (change, i) => {
      const at = { x: Number(x(i)) + 4 };
      const what = change.change.length <= fits ? change.change : change.change.slice(0, fits - 1) + '…';
      return svg('g', {},
        svg('title', {}, dateAndTime(change.at) + ' ' + change.change),
        svg('circle', { cx: x(i), cy: bottom, r: 3 }),
        svg('text', { ...at, y: bottom + 18 }, what),
        svg('text', { ...at, y: bottom + 33, class: 'when' }, timeOfDay(change.at).slice(0, 8)));
    };
    return [
      el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Time line' },
        svg('svg', { class: 'timeline', viewBox: '0 0 720 152', role: 'img',
          'aria-label': 'Approved, deposited and refunded money after each change' },
        rule(bottom), rule(top),
        svg('text', { class: 'scale', x: right, y: top - 10, 'text-anchor': 'end' }, amount(order)),
        line('approved', -3), line('deposited', 0), line('refunded', 3),
        changes.map(label))),
      el('p', { class: 'legend' }, ['approved', 'deposited', 'refunded'].map(name => el('span', { class: name }, name)))];
  };

  const callbacksCard = callbacks => card('Callbacks sent', callbacks.length === 0
    ? quiet('None.')
    : el('ol', { class: 'history' }, callbacks.map(sent => el('li', { class: 'change' },
      moment(sent.at, timeOfDay),
      el('b', {}, sent.operation),
      el('span', { class: 'path' }, sent.address),
      el('span', { class: 'quiet' }, 'attempt ' + sent.attempt + ': ' + sent.result)))));

  const optionText = test => '…' + test.lastDigits + '  '
    + test.name.toLowerCase().replaceAll('_', ' ').replace(/3ds|three ds/, '3-D Secure')
    + ': ' + (test.pays ? 'pays' : 'declined, ' + test.actionCode);

  const payerCard = (order, testCards) => {
    const section = card('Payer and bank');
    section.classList.add('payer');
    if (!order.open) {
      section.append(quiet('This order can no longer be paid.'));
      return section;
    }
    const chosen = el('select', { id: 'test-card', 'aria-label': 'Test card' },
      testCards.map(test => el('option', { value: test.name }, optionText(test))));
    const pay = el('button', { type: 'button', id: 'pay',
      onclick: () => command('payer/pay', { order: order.id, testCard: chosen.value }) }, 'Pay');
    const here = { order: order.id };
    section.append(
      el('p', {}, el('a', { href: order.formUrl }, "Open the payer's page")),
      ...(order.waitsFor === 'DEVICE_CHECK'
        ? [el('div', { class: 'row' },
          button('Look at the browser', 'payer/check-device', here),
          button('Go on', 'payer/go-on', here))]
        : []),
      ...(order.waitsFor === 'AUTHENTICATION'
        ? [el('div', { class: 'row' },
          button('Authenticate', 'payer/authenticate', here),
          button('Fail', 'payer/authenticate', { ...here, end: 'N' }))]
        : []),
      el('div', { class: 'row' }, chosen, pay),
      el('div', { class: 'row' },
        button('Decline by the bank', 'payer/pay', { ...here, testCard: 'INSUFFICIENT_FUNDS' }),
        button('Cancel', 'payer/cancel', here),
        button('Expire now', 'payer/expire', here)));
    return section;
  };

  const sentence = text => [el('section', { class: 'card message' },
    el('h1', {}, text), el('p', {}, el('a', { href: '/' }, 'Back')))];

  const oneOrder = async id => {
    const [order, clock, faults, settings, tests] = await Promise.all(
      ['orders/' + encodeURIComponent(id), 'clock', 'faults', 'settings', 'test-cards'].map(get));
    if (!order) return sentence('There is no such order');
    document.title = order.number + ' - gateway simulator';
    return [
      el('div', { class: 'wide' },
        el('section', { class: 'card' },
          el('p', { class: 'crumb' }, el('a', { href: '/' }, 'Orders')),
          el('div', { class: 'head' }, el('h1', {}, order.number), badge(order)),
          facts(order),
          timeLine(order)),
        historyCard('History', order.history, 'Nothing is kept any more.', order),
        callbacksCard(order.callbacks)),
      el('aside', {}, payerCard(order, tests.testCards), clockCard(clock), faultsCard(faults))];
  };

  // ---- following

  const live = document.getElementById('live');
  const following = document.getElementById('following');
  const path = decodeURIComponent(location.pathname);
  let shown = '';
  let taken = 0;

  const isBusy = () => live.contains(document.activeElement)
    && ['INPUT', 'SELECT'].includes(document.activeElement.tagName);

  const say = (text, name) => {
    if (following.textContent === text) return; // a screen reader would read it out every second
    following.textContent = text;
    following.className = name;
  };

  /** Shows the new state, and leaves open, chosen and focused what was. */
  const replace = parts => {
    const opened = [...live.querySelectorAll('details[id][open]')].map(details => details.id);
    const focused = live.contains(document.activeElement) ? document.activeElement.id : '';
    const chosen = live.querySelector('select')?.value;
    live.className = parts.length > 1 ? 'overview' : '';
    live.replaceChildren(...parts);
    const byId = id => live.querySelector('#' + CSS.escape(id));
    opened.map(byId).forEach(details => { if (details) details.open = true; });
    const select = live.querySelector('select');
    if (select && chosen) select.value = chosen;
    if (focused) byId(focused)?.focus();
  };

  const refresh = async () => {
    const { version } = await get('version');
    replace(path.startsWith('/orders/') ? await oneOrder(path.slice('/orders/'.length)) : await overview());
    shown = version;
    taken = Date.now();
  };

  const look = async () => {
    try {
      const { version } = await get('version');
      const stale = version !== shown || Date.now() - taken > AT_LEAST_EVERY;
      if (stale && !isBusy()) await refresh();
      say('live', 'on');
    } catch (gone) {
      say('simulator stopped', 'off');
    }
    setTimeout(look, document.hidden ? 5 * PERIOD : PERIOD);
  };

  get('settings').then(settings => { document.getElementById('base').textContent = settings.baseUri; });
  look();
})();
