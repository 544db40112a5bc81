// The keyboard: single keys (which can be switched off), the palette, the help sheet.
import { correct, showPane, showTab } from "./mirror.js";
import { openPalette } from "./palette.js";

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

export function startKeys() {
  const palette = () => openPalette({ write, undo: single.u, redo: single.U, help: helpSheet });
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
