// Follows the dialogue: the reply's text as it comes, and word that something changed.
import { refresh } from "./keyed.js";
import { announce, desk, dialogueId, keepPlace, word } from "./ui.js";

let source = null;
let soon = 0;

function changed() {
  clearTimeout(soon);
  soon = setTimeout(async () => {
    const before = desk().dataset.running;
    await refresh();
    if (before && !desk().dataset.running) {
      announce(word("heard"));
    }
    document.dispatchEvent(new CustomEvent("gochi:refreshed"));
  }, 60);
}

/** Puts a piece of a reply at its place; pieces that are here already are passed over. */
async function piece({ reply, from, text }) {
  let words = document.querySelector(`[id="u-${reply}"] .words`);
  if (!words) {
    await refresh();
    words = document.querySelector(`[id="u-${reply}"] .words`);
  }
  if (!words?.classList.contains("cursor")) {
    return;
  }
  const points = Array.from(words.textContent);
  if (from > points.length) {
    changed(); // A gap: the page itself knows the text so far.
    return;
  }
  const fresh = Array.from(text).slice(points.length - from).join("");
  if (fresh) {
    keepPlace(() => words.append(fresh));
  }
}

function open() {
  source?.close();
  const from = desk().dataset.sequence;
  source = new EventSource(`/api/v1/dialogues/${dialogueId()}/events?after=${from}`);
  source.addEventListener("text", (e) => piece(JSON.parse(e.data)));
  source.addEventListener("entry", () => changed());
  source.addEventListener("reply", () => changed());
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, 3000);
    }
  };
}

export function startStream() {
  open();
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (e) => e.persisted && (open(), changed()));
  addEventListener("online", () => (open(), changed()));
}
