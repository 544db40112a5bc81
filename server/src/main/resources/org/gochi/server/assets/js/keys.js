// The keyboard: single keys (which can be switched off), the palette, the help sheet.
import { correct, showPane, showTab } from "./mirror.js";
import { toEnd, word } from "./ui.js";

const singleKeys = () => document.documentElement.dataset.singleKeys !== "off";
const writing = (e) => e.target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
const cards = () => [...document.querySelectorAll("#panel-cards:not([hidden]) .card[data-card]")];
const current = () => document.activeElement?.closest?.(".card[data-card]");

function press(id) {
  const button = document.getElementById(id);
  if (button && !button.disabled) {
    button.click();
  }
}

/** The next card (1) or the one before (-1); from nowhere, the first. */
function step(by) {
  showPane("mirror");
  showTab("cards");
  const all = cards();
  const at = all.indexOf(current());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** A verdict on the card in focus; with none in focus, the key only leads to the first undecided. */
function verdict(act) {
  const card = current();
  if (card) {
    act(card.dataset.card);
  } else {
    const first = cards().find((c) => c.dataset.standing === "proposed");
    if (first) {
      showPane("mirror");
      showTab("cards");
      first.focus();
    }
  }
}

function write() {
  showPane("talk");
  document.getElementById("say-text")?.focus();
}

const single = {
  j: () => step(1),
  k: () => step(-1),
  y: () => verdict((id) => press(`yes-${id}`)),
  c: () => verdict((id) => correct(id, true)),
  n: () => verdict((id) => press(`no-${id}`)),
  u: () => press("undo"),
  U: () => press("redo"),
  "/": write,
  1: () => showTab("cards", true),
  2: () => showTab("map", true),
  3: () => showTab("resonance", true),
};

const helpSheet = () => document.getElementById("help").showModal();

function commands() {
  const onDesk = document.getElementById("desk") !== null;
  const all = onDesk
    ? [
        [word("go-say"), write],
        [word("go-latest"), toEnd],
        [word("go-cards"), () => (showPane("mirror"), showTab("cards", true))],
        [word("go-map"), () => (showPane("mirror"), showTab("map", true))],
        [word("go-resonance"), () => (showPane("mirror"), showTab("resonance", true))],
        [word("go-undo"), single.u],
        [word("go-redo"), single.U],
      ]
    : [];
  for (const link of document.querySelectorAll(".shelf ul a, .places a.place")) {
    all.push([(link.querySelector("span") ?? link).textContent.trim(), () => (location.href = link.href)]);
  }
  all.push(
    [word("go-home"), () => (location.href = "/")],
    [word("go-settings"), () => (location.href = "/settings")],
    [word("go-print"), () => print()],
    [word("go-help"), helpSheet],
  );
  return all;
}

function palette() {
  const dialog = document.getElementById("palette");
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const all = commands();
  let shown = [];
  let chosen = 0;

  const show = () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    shown = all.filter(([name]) => name.toLocaleLowerCase().includes(wanted));
    chosen = Math.min(chosen, Math.max(shown.length - 1, 0));
    list.replaceChildren(
      ...shown.map(([name, act], i) => {
        const item = document.createElement("li");
        item.role = "option";
        item.id = `palette-${i}`;
        item.setAttribute("aria-selected", String(i === chosen));
        item.textContent = name;
        item.addEventListener("click", () => run(act));
        return item;
      }),
    );
    input.setAttribute("aria-activedescendant", shown.length ? `palette-${chosen}` : "");
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };
  const run = (act) => {
    dialog.close();
    act();
  };
  input.value = "";
  input.oninput = () => ((chosen = 0), show());
  input.onkeydown = (e) => {
    if (e.isComposing || e.keyCode === 229) {
      return;
    }
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      const by = e.key === "ArrowDown" ? 1 : shown.length - 1;
      chosen = shown.length ? (chosen + by) % shown.length : 0;
      show();
    } else if (e.key === "Enter" && shown[chosen]) {
      e.preventDefault();
      run(shown[chosen][1]);
    }
  };
  show();
  dialog.showModal();
  input.focus();
}

export function startKeys() {
  document.addEventListener("gochi:palette", palette);
  document.addEventListener("gochi:help", helpSheet);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      palette();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event)) {
      return;
    }
    if (event.key === "Escape") {
      document.querySelector("gochi-say .stop:not([hidden])")?.click();
    } else if (singleKeys() && event.key === "?") {
      event.preventDefault();
      helpSheet();
    } else if (singleKeys() && document.getElementById("desk") && single[event.key]) {
      event.preventDefault();
      single[event.key]();
    }
  });
}
