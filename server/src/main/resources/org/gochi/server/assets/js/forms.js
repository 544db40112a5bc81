// Forms sent through htmx: a fresh id for each write, the token, and refusals told in sentences.
import { showPane } from "./mirror.js";
import { announce, newId, tellSentences, toEnd, word, writeHeaders } from "./ui.js";

export function startForms() {
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    Object.assign(detail.headers, writeHeaders());
    if (detail.verb === "post") {
      detail.parameters.set?.("clientId", newId());
    }
  });
  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    target.closest?.("form")?.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    // The swap may have taken the form off the page; the event then comes from elsewhere.
    const form = detail.requestConfig?.elt.closest?.("form");
    form?.removeAttribute("aria-busy");
    if (detail.successful && form) {
      form.closest("details:is(.edit, .turn-more, #more, #where-edit)")?.removeAttribute("open");
      if (form.matches(".correct")) {
        form.hidden = true;
        document.getElementById(form.id.replace("correct-", "own-"))?.setAttribute("aria-expanded", "false");
        form.closest(".card").focus({ preventScroll: true }); // The keys go on from here.
      }
      if (form.dataset.then) {
        showPane("talk");
        document.getElementById(form.dataset.then)?.focus({ preventScroll: true });
        toEnd();
      }
    }
  });
  document.addEventListener("htmx:responseError", ({ detail }) => {
    let told = {};
    try {
      told = JSON.parse(detail.xhr.responseText);
    } catch {
      // Not a problem document: the general sentence serves.
    }
    tellSentences(told.what ?? word("failed"), told.safe ?? "", told.next ?? word("failed.next"));
  });
  document.addEventListener("htmx:sendError", ({ target }) => {
    if (target.matches?.("form")) {
      tellSentences(word("offline"), "", "");
    } else {
      announce(word("offline"));
    }
  });
  // htmx processes elements it swaps in; a dialog's buttons are ours.
  document.addEventListener("click", ({ target }) => {
    const opener = target.closest("[data-open]");
    if (opener) {
      document.dispatchEvent(new CustomEvent(`gochi:${opener.dataset.open}`));
    }
    const focus = target.closest("[data-focus]");
    if (focus) {
      document.getElementById(focus.dataset.focus)?.focus();
    }
  });
}
