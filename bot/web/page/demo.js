"use strict";

const chat = document.getElementById("chat");
const draft = document.getElementById("draft");
const words = document.getElementById("words");
const toast = document.getElementById("toast");
const progress = document.getElementById("progress");
const drawn = new Map();
let drafting = null;

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

function bubbleOf(message) {
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  if (message.file) {
    bubble.append(fileOf(message));
  } else if (message.html) {
    // Telegram's own few tags, escaped by the bot; scripts are refused by the page.
    bubble.innerHTML = message.html;
  } else {
    bubble.textContent = message.text;
  }
  return bubble;
}

function fileOf(message) {
  const address = `/files/${message.number}/${encodeURIComponent(message.file)}`;
  const holder = document.createElement("div");
  if (message.file.endsWith(".png")) {
    const picture = document.createElement("img");
    picture.src = address;
    picture.alt = message.text;
    holder.append(picture);
  } else {
    const link = document.createElement("a");
    link.href = address;
    link.download = message.file;
    link.textContent = message.file;
    holder.append(link);
  }
  const caption = document.createElement("div");
  caption.textContent = message.text;
  holder.append(caption);
  return holder;
}

function rowOf(message, buttons) {
  const row = document.createElement("div");
  row.className = "row";
  for (const one of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = one.text;
    button.className = one.style || "";
    button.dataset.press = one.callback_data || "";
    button.addEventListener("click", () => {
      if (one.copy_text) {
        navigator.clipboard.writeText(one.copy_text.text);
      } else {
        post("/press", { message: message.number, data: one.callback_data });
      }
    });
    row.append(button);
  }
  return row;
}

function itemOf(message) {
  const item = document.createElement("li");
  item.className = message.html || message.file ? "theirs" : "mine";
  item.append(bubbleOf(message));
  for (const buttons of message.buttons) {
    item.append(rowOf(message, buttons));
  }
  return item;
}

function plain(label) {
  return label.replace(/^[☐☑] /, "");
}

function focusAgain(item, label) {
  const buttons = [...item.querySelectorAll("button")];
  const same = buttons.find((one) => plain(one.textContent) === plain(label));
  (same || buttons[0] || words).focus();
}

function draw(state) {
  let newest = null;
  for (const message of state.messages) {
    const looks = JSON.stringify(message);
    const known = drawn.get(message.number);
    if (known && known.looks === looks) {
      continue;
    }
    const wasFocused = known && known.item.contains(document.activeElement);
    const label = wasFocused ? document.activeElement.textContent : "";
    const item = itemOf(message);
    if (known) {
      known.item.replaceWith(item);
    } else {
      chat.append(item);
    }
    drawn.set(message.number, { looks, item });
    newest = item;
    if (wasFocused) {
      focusAgain(item, label);
    }
  }
  toast.textContent = state.toast;
  if (newest) {
    newest.scrollIntoView({ block: "end" });
  }
}

function wordsOf(section) {
  const copy = section.cloneNode(true);
  // Numbers move when a clause comes in; that alone is no change.
  for (const number of copy.querySelectorAll(".label, a[href]")) {
    number.remove();
  }
  return copy.textContent;
}

function markChanged(fresh) {
  const before = new Set([...draft.querySelectorAll("section")].map(wordsOf));
  const sections = before.size ? [...fresh.querySelectorAll("section")] : [];
  const changed = sections.filter((one) => !before.has(wordsOf(one)));
  for (const section of changed) {
    section.classList.add("fresh");
  }
  return changed;
}

function showDraft(html) {
  const fresh = document.createElement("div");
  fresh.innerHTML = html;
  const changed = markChanged(fresh);
  const place = draft.scrollTop;
  draft.replaceChildren(...fresh.childNodes);
  draft.scrollTop = place;
  const clause = changed.find((one) => one.querySelector("h3")) || changed[0];
  if (clause) {
    draft.scrollTop = clause.offsetTop - draft.offsetTop - 16;
  }
  if (changed.length) {
    const noun = changed.length === 1 ? "section" : "sections";
    progress.textContent = `${changed.length} ${noun} changed by your last answer`;
  }
}

async function redraft() {
  const answer = await fetch("/draft");
  if (answer.ok) {
    showDraft(await answer.text());
  }
}

function redraftSoon() {
  window.clearTimeout(drafting);
  drafting = window.setTimeout(redraft, 150);
}

async function follow() {
  let seen = "";
  for (;;) {
    try {
      const answer = await fetch(`/chat?seen=${seen}`);
      const state = await answer.json();
      if (state.changes !== seen) {
        seen = state.changes;
        draw(state);
        redraftSoon();
      }
    } catch (problem) {
      toast.textContent = "The program on this machine has ended. Start it again, then reload.";
      await new Promise((resolve) => window.setTimeout(resolve, 2000));
    }
  }
}

document.getElementById("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (words.value.trim()) {
    post("/say", { text: words.value });
    words.value = "";
  }
});

redraft();
follow();
