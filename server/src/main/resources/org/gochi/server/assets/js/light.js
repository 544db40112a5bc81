// Quote and card light each other up; every quote, gap and citation leads to its words.
import { showPane, showTab } from "./mirror.js";

const highlights = globalThis.CSS?.highlights;

/** The range of some code points within the words of an utterance. */
export function rangeOf(words, start, end) {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A hidden character is shown by its name, which stands for one code point.
    const named = node.parentElement.closest(".hiddenchar") !== null;
    const points = named ? [node.data] : Array.from(node.data);
    const last = at + points.length;
    const offset = (n) => points.slice(0, n - at).join("").length;
    if (!begun && start < last) {
      range.setStart(node, offset(start));
      begun = true;
    }
    if (begun && end <= last) {
      range.setEnd(node, offset(end));
      return range;
    }
    at = last;
  }
  return null;
}

function dim() {
  document.querySelectorAll(".lit").forEach((e) => e.classList.remove("lit"));
  highlights?.delete("quote");
}

function lightCard(id) {
  dim();
  document.getElementById(`card-${id}`)?.classList.add("lit");
  document.querySelectorAll(`.cited[data-cards~="${CSS.escape(id)}"]`).forEach((e) => e.classList.add("lit"));
}

function lightWords(link) {
  const turn = document.getElementById(`u-${link.dataset.utterance}`);
  if (!turn) {
    return null;
  }
  const range = link.dataset.start
    ? rangeOf(turn.querySelector(".words"), Number(link.dataset.start), Number(link.dataset.end))
    : null;
  if (range && highlights) {
    highlights.set("quote", new Highlight(range));
  } else {
    turn.classList.add("lit");
  }
  return { turn, range };
}

/** Lights up places of a turn as an address names them, 3-8.12-15; false where that cannot be. */
function lightPlaces(turn, places) {
  const words = turn.querySelector(".words");
  const ranges = [...places.matchAll(/(\d+)-(\d+)/g)]
    .map(([, start, end]) => rangeOf(words, Number(start), Number(end)))
    .filter(Boolean);
  if (ranges.length === 0 || !highlights) {
    return false;
  }
  highlights.set("found", new Highlight(...ranges));
  turn.scrollIntoView({ block: "center" });
  return true;
}

function toWords(link) {
  dim();
  const found = lightWords(link);
  if (!found) {
    return false;
  }
  showPane("talk");
  found.turn.scrollIntoView({ block: "center" });
  found.turn.tabIndex = -1;
  found.turn.focus({ preventScroll: true });
  lightWords(link);
  return true;
}

function toCard(id) {
  const card = document.getElementById(`card-${id}`);
  if (!card) {
    return false;
  }
  showPane("mirror");
  showTab("cards");
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
  lightCard(id);
  return true;
}

/** What of a turn was selected last: a card can be made of it. */
let selected = { turn: "", text: "" };

function noteSelection() {
  const selection = getSelection();
  const words = selection.anchorNode?.parentElement?.closest(".turn.person .words");
  const text = selection.toString().trim();
  if (words && text && words.contains(selection.focusNode)) {
    selected = { turn: words.closest(".turn").id, text };
  }
}

function offerSelection({ detail }) {
  const form = detail.elt.querySelector?.(".make-card");
  if (form && form.dataset.words === selected.turn) {
    form.querySelector("textarea").value = selected.text;
  }
}

export function startLight() {
  document.addEventListener("selectionchange", noteSelection);
  document.addEventListener("htmx:afterSettle", offerSelection);
  const over = ({ target }) => {
    const quote = target.closest?.("[data-utterance][data-start]");
    const cited = target.closest?.(".cited");
    const card = target.closest?.(".card[data-card]");
    if (quote) {
      if (card) {
        lightCard(card.dataset.card);
      } else {
        dim();
      }
      lightWords(quote);
    } else if (cited) {
      lightCard(cited.dataset.cards.split(" ")[0]);
      const at = document.getElementById(`card-${cited.dataset.cards.split(" ")[0]}`);
      if (at && matchMedia("(min-width: 760px)").matches) {
        at.scrollIntoView({ block: "nearest" });
      }
    } else if (card) {
      lightCard(card.dataset.card);
    }
  };
  document.addEventListener("pointerover", (e) => e.pointerType === "mouse" && over(e));
  document.addEventListener("focusin", over);
  document.addEventListener("pointerout", ({ target, relatedTarget }) => {
    if (target.closest?.(".cited, .card") && !relatedTarget?.closest?.(".cited, .card")) {
      dim();
    }
  });
  document.addEventListener("click", (event) => {
    const drawn = event.target.closest("[data-jump]");
    if (drawn) {
      toWords({ dataset: { utterance: drawn.dataset.jump } });
      return;
    }
    const link = event.target.closest("a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    const cardLink = link.getAttribute("href")?.match(/^#card-(.+)$/);
    if (link.dataset.utterance ? toWords(link) : cardLink && toCard(cardLink[1])) {
      event.preventDefault();
    } else if (link.dataset.utterance && link.getAttribute("href").startsWith("#")) {
      // Said before the turns on this page: fetch them.
      event.preventDefault();
      location.href = `${location.pathname}?at=${link.dataset.utterance}${link.hash}`;
    }
  });
  const cite = location.hash.match(/^#u-/) && document.getElementById(location.hash.slice(1));
  if (cite && !lightPlaces(cite, new URLSearchParams(location.search).get("lit") ?? "")) {
    cite.classList.add("lit");
  }
}
