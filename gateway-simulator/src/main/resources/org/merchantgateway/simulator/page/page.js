'use strict';

// Checks what is entered, counts the time down and posts at once what needs no press; the pages work without it.

function luhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

const FITS = {
  pan: text => /^\d{13,19}$/.test(text.replace(/[\s-]/g, '')) && luhn(text.replace(/[\s-]/g, '')),
  month: text => /^(0?[1-9]|1[0-2])$/.test(text.trim()),
  year: text => /^(20)?\d\d$/.test(text.trim()),
  cvc: text => /^\d{3,4}$/.test(text.trim()),
  cardholder: () => true,
};

function problem(input) {
  if (input.value.trim() === '') return input.dataset.empty || '';
  return FITS[input.id](input.value) ? '' : input.dataset.wrong;
}

function expired(form) {
  const month = form.querySelector('#month');
  const year = form.querySelector('#year');
  if (!month || problem(month) || problem(year)) return false;
  const until = year.value.trim().padStart(4, '20') + '-' + month.value.trim().padStart(2, '0');
  return until < form.dataset.month;
}

/** Checks the inputs that share an error with this one; tells whether all is well. */
function check(form, input, others) {
  const error = document.getElementById(input.getAttribute('aria-describedby'));
  const together = [...form.querySelectorAll('[aria-describedby="' + error.id + '"]')].filter(others);
  const problems = together.map(problem);
  const late = together.some(one => one.id === 'year') && expired(form);
  if (late) problems[problems.length - 1] = form.querySelector('[data-expired]').dataset.expired;
  together.forEach((one, i) => problems[i] ? one.setAttribute('aria-invalid', 'true') : one.removeAttribute('aria-invalid'));
  const text = problems.find(Boolean) || '';
  if (error.textContent !== text) error.textContent = text;
  return text === '';
}

function grouped(digits) {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function cardForm(form) {
  const inputs = [...form.querySelectorAll('input[aria-describedby]')];
  const pay = form.querySelector('button');
  const wording = pay.textContent;
  const touched = new Set();
  const seen = input => touched.has(input.id);

  inputs.forEach(input => {
    input.addEventListener('blur', () => {
      if (input.value === '' && !seen(input)) return;
      touched.add(input.id);
      check(form, input, seen);
    });
    input.addEventListener('input', () => {
      if (input.id === 'pan' && input.selectionStart === input.value.length) {
        const digits = input.value.replace(/[\s-]/g, '');
        if (/^\d*$/.test(digits)) input.value = grouped(digits);
      }
      if (input.getAttribute('aria-invalid')) check(form, input, seen);
    });
    if (input.getAttribute('aria-invalid')) touched.add(input.id);
  });

  form.addEventListener('submit', event => {
    inputs.forEach(input => touched.add(input.id));
    inputs.forEach(input => check(form, input, seen));
    const first = inputs.find(input => input.getAttribute('aria-invalid'));
    if (first) {
      event.preventDefault();
      first.focus();
    } else {
      pay.disabled = true;
      pay.textContent = pay.dataset.busy;
    }
  });

  window.addEventListener('pageshow', () => {
    pay.disabled = false;
    pay.textContent = wording;
  });
}

function countDown(clock) {
  const end = performance.now() + 1000 * Number(clock.dataset.seconds);
  const two = number => String(number).padStart(2, '0');
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const hours = Math.floor(left / 3600);
    clock.textContent = left === 0
      ? clock.dataset.over
      : (hours ? hours + ':' : '') + two(Math.floor(left / 60) % 60) + ':' + two(left % 60);
    clock.classList.toggle('over', left === 0);
    if (left > 0) setTimeout(tick, 250);
  };
  tick();
}

/** What the 3DS Server wants to know of the browser. */
function browser() {
  return {
    userAgent: navigator.userAgent,
    browserLanguage: navigator.language,
    browserTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    browserTimeZoneOffset: new Date().getTimezoneOffset(),
    colorDepth: screen.colorDepth,
    screenHeight: screen.height,
    screenWidth: screen.width,
    javaEnabled: false,
    javascriptEnabled: true,
  };
}

/** Posts when the frames have said all that is waited for, or the ten seconds of 3-D Secure 2 are over. */
function whenTold(form) {
  const awaited = new Set(form.dataset.whenTold.split(' '));
  let posted = false;
  const post = () => {
    if (!posted) form.submit();
    posted = true;
  };
  window.addEventListener('message', event => {
    if (event.origin !== location.origin) return;
    awaited.delete(event.data);
    if (awaited.size === 0) post();
  });
  setTimeout(post, 10000);
}

const awaiting = document.querySelector('form[data-when-told]');
if (awaiting) {
  whenTold(awaiting);
}
const reads = document.querySelector('form[data-browser]');
if (reads) {
  reads.elements.clientInfo.value = JSON.stringify(browser());
  reads.submit();
}
const tells = document.querySelector('main[data-told]');
if (tells && window.parent !== window) {
  window.parent.postMessage(tells.dataset.told, location.origin);
}
const atOnce = document.querySelector('form[data-at-once]');
if (atOnce) {
  atOnce.submit();
}
const card = document.getElementById('card-form');
if (card) {
  cardForm(card);
  countDown(document.getElementById('time-left'));
}
