// Follows the dialogue: the reply's text as it comes, and word that something changed.
import { refresh } from "./keyed.js";
import { announce, desk, dialogueId, keepPlace, word } from "./ui.js";

let source = null;
let soon = 0;
let last = 0;
let told = "";
const LONGEST_TOLD = 300;

/** Word of a change; the page is fetched anew unless it shows that change already. */
function changed(sequence = Infinity) {
  last = Math.max(last, sequence);
  clearTimeout(soon);
  soon = setTimeout(async () => {
    const wanted = last;
    last = 0;
    if (wanted > Number(desk().dataset.sequence)) {
      await refresh();
    }
    tellAnswer();
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
  if (!words) {
    changed(); // A fetch under way may have left before this piece: the page is fetched once more.
    return;
  }
  if (!words.classList.contains("cursor")) {
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

/** The partner's last whole turn. */
function answer() {
  const turns = document.querySelectorAll('#turns .turn.partner:not([data-state="streaming"])');
  return turns[turns.length - 1];
}

/** Tells a screen reader once that the partner has answered, and the answer where it is short. */
function tellAnswer() {
  const turn = answer();
  if (turn && turn.id !== told && turn === turn.parentElement.lastElementChild) {
    told = turn.id;
    const text = turn.querySelector(".words").textContent.trim();
    announce(text.length <= LONGEST_TOLD ? `${word("heard")} ${text}` : word("heard"));
  }
}

function open() {
  source?.close();
  const from = desk().dataset.sequence;
  source = new EventSource(`/api/v1/dialogues/${dialogueId()}/events?after=${from}`);
  source.addEventListener("text", (e) => piece(JSON.parse(e.data)));
  source.addEventListener("entry", (e) => changed(Number.parseInt(e.lastEventId, 10)));
  source.addEventListener("reply", () => changed());
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, 3000);
    }
  };
}

export function startStream() {
  told = answer()?.id ?? "";
  open();
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (e) => e.persisted && (open(), changed()));
  addEventListener("online", () => (open(), changed()));
}
