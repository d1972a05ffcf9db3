// Islands on pages that already work without this file.
'use strict';

// Focus goes to what went wrong.
document.getElementById('fejl')?.focus();

// A warning at least five minutes before the session ends by itself, with a way to stay.
for (const idle of document.querySelectorAll('[data-idle-end]')) {
  const end = Number(idle.dataset.idleEnd) * 1000;
  const warnAt = Math.max(end - 5 * 60_000 - Date.now(), 0);
  setTimeout(() => {
    const box = document.createElement('div');
    box.className = 'alert alert-warning idle__warn';
    box.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = 'Du bliver snart logget af. Vil du blive her?';
    const stay = document.createElement('button');
    stay.className = 'button button-primary';
    stay.type = 'button';
    stay.textContent = 'Bliv her';
    stay.addEventListener('click', async () => {
      const answer = await fetch('/bliv', { credentials: 'same-origin', cache: 'no-store' });
      if (answer.ok) box.remove();
      else location.reload();
    });
    box.append(text, stay);
    idle.append(box);
  }, Math.min(warnAt, 2 ** 31 - 1));
}

// Read aloud: one sentence at a time, only with a Danish voice that lives on this machine.
customElements.define('read-aloud', class extends HTMLElement {
  connectedCallback() {
    if (!('speechSynthesis' in window)) return;
    this.find();
    speechSynthesis.addEventListener('voiceschanged', () => this.find());
  }

  find() {
    const voice = speechSynthesis.getVoices().find(v => v.localService && v.lang.toLowerCase().startsWith('da'));
    if (!voice || this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-secondary button--small';
    button.textContent = 'Læs op';
    button.addEventListener('click', () => this.speaking ? this.stop(button) : this.start(voice, button));
    this.append(button);
  }

  start(voice, button) {
    const text = [...document.querySelectorAll('main h1, main h2, main h3, main p, main li')]
      .filter(e => e.offsetParent && !e.querySelector('h1, h2, h3, p, li'))
      .map(e => e.innerText.trim()).filter(Boolean).join('. ');
    this.speaking = true;
    button.textContent = 'Stop';
    const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [];
    sentences.forEach((sentence, i) => {
      const say = new SpeechSynthesisUtterance(sentence);
      say.voice = voice;
      say.lang = voice.lang;
      if (i === sentences.length - 1) say.onend = () => this.stop(button);
      speechSynthesis.speak(say);
    });
  }

  stop(button) {
    speechSynthesis.cancel();
    this.speaking = false;
    button.textContent = 'Læs op';
  }
});

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// What is typed is kept on the server while it is typed, so that nothing is lost if the machine, the line or the session goes.
for (const form of document.querySelectorAll('main form[method=post]:has(input[name=FormKey])')) {
  const fields = () => [...form.elements].filter(e => e.name && e.type !== 'hidden' && e.type !== 'submit' && e.type !== 'file' && e.name !== 'Cpr');
  if (!fields().some(e => e.tagName === 'TEXTAREA' || e.type === 'text')) continue;
  let timer, last = '', told;
  const keep = async () => {
    clearTimeout(timer);
    const body = new URLSearchParams();
    for (const e of fields()) if (!['radio', 'checkbox'].includes(e.type) || e.checked) body.append(e.name, e.value);
    if (body.toString() === last) return;
    last = body.toString();
    for (const name of ['Version', 'FormKey', '__RequestVerificationToken']) if (form.elements[name]) body.append(name, form.elements[name].value);
    body.append('_Sted', location.pathname);
    body.append('_Formular', form.elements.Formular?.value ?? new URL(form.action).searchParams.get('handler') ?? '');
    body.append('_Felt', document.activeElement?.form === form ? document.activeElement.name : '');
    // Before it is sent: a form that goes meanwhile takes its draft with it.
    if (!form.elements.Kladde) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'Kladde', value: '1' }));
    try {
      const answer = await fetch('/kladde', { method: 'POST', body, credentials: 'same-origin', keepalive: body.toString().length < 60_000 });
      if (answer.ok) kept();
    } catch { last = ''; }
  };
  const kept = () => {
    told ??= Object.assign(document.createElement('p'), { className: 'small muted draft__told' });
    told.textContent = 'Det, du skriver, er gemt.';
    if (!told.isConnected) form.append(told);
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 900); });
  // What is sent is no draft: leaving the page must not keep it again.
  form.addEventListener('submit', () => { clearTimeout(timer); timer = 0; });
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && timer) keep(); });
}

// A helper's open page shows nothing more as soon as the relation is over: it asks every other second while it is looked at.
const helps = document.body.dataset.helps;
if (helps) {
  setInterval(async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      const answer = await fetch(helps, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
      if (answer.status !== 204) location.replace('/hjaelp');
    } catch { /* The line is away; the next look asks again. */ }
  }, 2000);
}
