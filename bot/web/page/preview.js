"use strict";

const form = document.getElementById("form");
const draft = document.getElementById("draft");
const faults = document.getElementById("faults");
const progress = document.getElementById("progress");
const entries = {};
let edition = "";
let shape = "";
let latest = 0;
let drawing = 0;

function element(kind, className, text) {
  const made = document.createElement(kind);
  if (className) {
    made.className = className;
  }
  made.textContent = text || "";
  return made;
}

function fill(name, value) {
  if (value === "" || value.length === 0) {
    delete entries[name];
  } else {
    entries[name] = value;
  }
  drawSoon();
}

function ways(question) {
  const found = [["skip", "Skip"]];
  if (question.can_be_unknown) {
    found.push(["I don't know", "I don't know"]);
  }
  return found;
}

function selectOf(question) {
  const select = element("select");
  for (const [value, label] of [["", "Not answered yet"], ...question.options, ...ways(question)]) {
    const option = element("option", "", label);
    option.value = value;
    select.append(option);
  }
  select.value = entries[question.id] || "";
  select.addEventListener("change", () => fill(question.id, select.value));
  return select;
}

function textOf(question) {
  const input = element("input");
  const list = element("datalist");
  input.type = "text";
  input.autocomplete = "off";
  list.id = `options-${question.id}`;
  input.setAttribute("list", list.id);
  for (const [value, label] of [...question.options, ...ways(question)]) {
    const option = element("option", "", label);
    option.value = value;
    list.append(option);
  }
  input.value = entries[question.id] || "";
  input.addEventListener("input", () => fill(question.id, input.value.trim()));
  const holder = element("div");
  holder.append(input, list);
  return [holder, input];
}

function boxesOf(question) {
  const holder = element("div");
  const chosen = Array.isArray(entries[question.id]) ? entries[question.id] : [];
  for (const [value, label] of question.options) {
    const line = element("label", "box");
    const box = element("input");
    box.type = "checkbox";
    box.value = value;
    box.checked = chosen.includes(value);
    box.addEventListener("change", () => {
      const ticked = [...holder.querySelectorAll("input:checked")];
      fill(question.id, ticked.map((one) => one.value));
    });
    line.append(box, element("span", "", label));
    holder.append(line);
  }
  holder.setAttribute("role", "group");
  return holder;
}

function questionOf(question) {
  const holder = element("div", "question");
  holder.id = `question-${question.id}`;
  let control;
  let focused;
  if (question.kind === "boxes") {
    control = boxesOf(question);
    focused = control;
  } else if (question.kind === "select") {
    control = selectOf(question);
    focused = control;
  } else {
    [control, focused] = textOf(question);
  }
  const name = element(question.kind === "boxes" ? "span" : "label", "title", question.title);
  name.id = `title-${question.id}`;
  focused.id = `control-${question.id}`;
  if (question.kind === "boxes") {
    focused.setAttribute("aria-labelledby", name.id);
  } else {
    name.htmlFor = focused.id;
  }
  const problem = element("p", "problem");
  problem.id = `problem-${question.id}`;
  problem.setAttribute("role", "status");
  focused.setAttribute("aria-describedby", problem.id);
  holder.append(name, element("p", "ask", question.ask), control, problem, element("p", "answer"));
  return holder;
}

function shapeOf(questions) {
  const keys = ["id", "section", "title", "ask", "kind", "options", "can_be_unknown"];
  return JSON.stringify(questions.map((one) => keys.map((key) => one[key])));
}

function build(questions) {
  const focus = document.activeElement ? document.activeElement.id : "";
  const sections = new Map();
  for (const question of questions) {
    if (!sections.has(question.section)) {
      const section = element("fieldset");
      section.append(element("legend", "", question.section));
      sections.set(question.section, section);
    }
    sections.get(question.section).append(questionOf(question));
  }
  form.replaceChildren(...sections.values());
  if (focus && document.getElementById(focus)) {
    document.getElementById(focus).focus();
  }
}

function showForm(questions) {
  if (shapeOf(questions) !== shape) {
    shape = shapeOf(questions);
    build(questions);
  }
  for (const question of questions) {
    const holder = document.getElementById(`question-${question.id}`);
    holder.hidden = !question.applies;
    holder.querySelector(".problem").textContent = question.problem;
    holder.querySelector(".answer").textContent = question.answer;
  }
}

function showFaults(found) {
  faults.hidden = found.length === 0;
  draft.hidden = found.length !== 0;
  faults.replaceChildren(...found.map((fault) => {
    const line = element("li");
    line.append(element("code", "", fault.where), element("span", "", ` ${fault.text}`));
    return line;
  }));
}

async function draw() {
  latest += 1;
  const mine = latest;
  const answer = await fetch("/draw", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ entries }),
  });
  if (!answer.ok || mine !== latest) {
    return;
  }
  const drawn = await answer.json();
  showFaults(drawn.faults);
  if (drawn.faults.length === 0) {
    const place = draft.scrollTop;
    // The program escapes everything typed; scripts are refused by the page.
    draft.innerHTML = drawn.draft;
    draft.scrollTop = place;
    showForm(drawn.questions);
    progress.textContent = "";
  } else {
    progress.textContent = "The content has to be mended before there is a draft.";
  }
}

function drawSoon() {
  window.clearTimeout(drawing);
  drawing = window.setTimeout(draw, 200);
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch("/edition");
      const state = await answer.json();
      if (state.edition !== edition) {
        edition = state.edition;
        await draw();
      }
    } catch (problem) {
      progress.textContent = "The program on this machine has ended. Start it again, then reload.";
    }
    await new Promise((resolve) => window.setTimeout(resolve, 500));
  }
}

form.addEventListener("submit", (event) => event.preventDefault());
follow();
