// The mirror: tabs, one pane at a time on a phone, and correcting a card in place.
import { desk } from "./ui.js";

/** Shows a tab by name: cards, map, resonance. */
export function showTab(name, focus = false) {
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const chosen = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    if (chosen && focus) {
      tab.focus({ preventScroll: true });
    }
  }
  lookAtResonance();
}

/** Fetches the resonance while it is shown; it is worked out only for those who look. */
function lookAtResonance() {
  if (document.getElementById("panel-resonance")?.hidden === false) {
    htmx.trigger("#resonance", "gochi-look");
  }
}

/** On a phone, shows the talk or the mirror. */
export function showPane(name) {
  desk().dataset.pane = name;
  for (const button of document.querySelectorAll("[data-pane-to]")) {
    button.setAttribute("aria-pressed", String(button.dataset.paneTo === name));
  }
}

/** Opens or closes the place to word a card oneself. */
export function correct(card, open) {
  const form = document.getElementById(`correct-${card}`);
  const button = document.getElementById(`own-${card}`);
  form.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  if (open) {
    const text = form.querySelector("textarea");
    text.focus();
    text.select();
  } else {
    button.focus();
  }
}

export function startMirror() {
  document.addEventListener("gochi:refreshed", lookAtResonance);
  showTab(new URLSearchParams(location.search).get("tab") ?? "cards");
  document.addEventListener("click", ({ target }) => {
    const tab = target.closest('[role="tab"]');
    if (tab) {
      showTab(tab.id.replace("tab-", ""));
    }
    const pane = target.closest("[data-pane-to]");
    if (pane) {
      showPane(pane.dataset.paneTo);
      scrollTo({ top: pane.dataset.paneTo === "mirror" ? 0 : document.scrollingElement.scrollHeight });
    }
    const own = target.closest("[data-correct]");
    if (own) {
      correct(own.dataset.correct, document.getElementById(`correct-${own.dataset.correct}`).hidden);
    }
    const cancel = target.closest("[data-cancel]");
    if (cancel) {
      correct(cancel.dataset.cancel, false);
    }
    const asking = target.closest("[data-asking]");
    if (asking) {
      showPane("talk");
      document.querySelector("gochi-say")?.ask(asking.dataset.asking);
    }
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.('[role="tab"]');
    if (tab && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const all = [...document.querySelectorAll('[role="tab"]')];
      const step = event.key === "ArrowRight" ? 1 : all.length - 1;
      showTab(all[(all.indexOf(tab) + step) % all.length].id.replace("tab-", ""), true);
    }
    const form = event.target.closest?.(".correct");
    if (form && !event.isComposing && event.keyCode !== 229) {
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit(form.querySelector(".primary"));
      } else if (event.key === "Escape") {
        correct(form.id.replace("correct-", ""), false);
      }
    }
  });
}
