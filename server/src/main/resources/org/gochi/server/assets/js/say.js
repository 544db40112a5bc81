// The place where a person writes: drafts that survive, Enter that respects the input method,
// an outbox that empties itself when the connection is back.
import { Outbox } from "./outbox.js";
import { startDictation } from "./dictate.js";
import { refresh } from "./keyed.js";
import { announce, atEnd, desk, dialogueId, newId, post, tell, toEnd, word } from "./ui.js";

const DRAFT_AFTER_MS = 800;
const LONGEST_WAIT_MS = 30_000;

/** The server answered that it cannot take the words now, and why; they are kept here. */
class NotNow extends Error {
  static async of(response) {
    const told = await response.json().catch(() => ({}));
    const later = response.status >= 500 ? word("kept-why") : "";
    const sentences = told.what ? [told.what, later, told.next] : [];
    return new NotNow(sentences.filter(Boolean).reduce(joined, ""));
  }
}

/** Japanese sets no space behind its full stop. */
const joined = (one, other) => (!one || one.endsWith("。") ? one + other : `${one} ${other}`);

class GochiSay extends HTMLElement {
  #outbox = new Outbox(dialogueId());
  #sending = false;
  #signedOut = false;
  #wait = 1000;
  #timer = 0;
  #draftTimer = 0;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.text = this.querySelector("textarea");
    this.stopButton = this.querySelector(".stop");
    const kept = this.#outbox.draft();
    if (typeof kept === "string") {
      this.text.value = kept;
      this.#saveDraft();
    }
    this.text.addEventListener("input", () => this.#typed());
    this.text.addEventListener("keydown", (e) => this.#key(e));
    this.form.addEventListener("submit", (e) => {
      e.preventDefault();
      this.say();
    });
    this.stopButton.addEventListener("click", () => this.stop());
    this.querySelector(".latest").addEventListener("click", () => toEnd());
    this.querySelector("[data-asking-off]").addEventListener("click", () => this.ask(""));
    startDictation(this);
    addEventListener("online", () => this.flush());
    addEventListener("storage", () => this.#show());
    // What the server has already is not kept here too: an empty draft would take its place.
    addEventListener("pagehide", () => this.#unsaved() && this.#outbox.keepDraft(this.text.value));
    document.addEventListener("visibilitychange", () => !document.hidden && this.flush());
    document.addEventListener("scroll", () => this.#latest(), { passive: true });
    document.addEventListener("gochi:moved", () => this.#latest());
    document.addEventListener("gochi:running", () => this.#running());
    document.addEventListener("gochi:moved", () => this.#running());
    this.#show();
    this.#running();
    if (!location.hash) {
      requestAnimationFrame(toEnd);
      this.#beginWriting();
    }
    this.flush();
  }

  /** Where nothing has been said yet there is one thing to do; a touch screen keeps its keyboard down. */
  #beginWriting() {
    const fresh = !document.querySelector("#turns .turn.person");
    if (fresh && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) {
      this.text.focus({ preventScroll: true });
    }
  }

  /** Puts words into the field where the caret is, as dictation does. */
  insert(text) {
    this.text.setRangeText(text, this.text.selectionStart, this.text.selectionEnd, "end");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Reminds the writer of what they are answering; nothing of it is sent. */
  ask(sentence) {
    const asking = this.querySelector(".asking");
    asking.hidden = !sentence;
    asking.querySelector("span").textContent = sentence;
    this.text.focus();
  }

  say() {
    const text = this.text.value;
    if (!text.trim()) {
      return;
    }
    this.#outbox.add({ id: newId(), text });
    this.text.value = "";
    clearTimeout(this.#draftTimer);
    this.#outbox.keepDraft(null);
    this.ask("");
    this.#show();
    toEnd();
    this.flush();
  }

  async stop() {
    this.stopButton.disabled = true;
    try {
      await post(this.form.action, { command: "stop", clientId: newId() });
    } catch {
      announce(word("offline"));
    }
    this.stopButton.disabled = false;
    await refresh();
  }

  /** Sends what waits, one after the other, until it is on disk. */
  async flush() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      for (let next = this.#outbox.waiting()[0]; next; next = this.#outbox.waiting()[0]) {
        this.#state("saving");
        const response = await post(this.form.action, { command: "say", text: next.text, clientId: next.id });
        if (response.status === 401 && !this.#signedOut) {
          this.#signedOut = true;
          await tell(response);
        }
        if (response.status >= 500 || response.status === 401 || response.status === 429) {
          throw await NotNow.of(response);
        }
        this.#signedOut = false;
        this.#outbox.remove(next.id);
        if (response.ok) {
          this.#wait = 1000;
          await refresh();
          toEnd();
        } else {
          this.#giveBack(next.text);
          await tell(response);
        }
        this.#show();
      }
      this.#show();
    } catch (failed) {
      this.#show("kept", failed instanceof NotNow ? failed.message : "");
      this.#timer = setTimeout(() => this.flush(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT_MS);
    } finally {
      this.#sending = false;
    }
  }

  /** Refused words go back into the field, before what has been written since. */
  #giveBack(text) {
    this.text.value = this.text.value ? `${text}\n${this.text.value}` : text;
    this.#typed();
  }

  #typed() {
    this.#outbox.keepDraft(this.text.value);
    this.#state("saving");
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => this.#saveDraft(), DRAFT_AFTER_MS);
  }

  async #saveDraft() {
    const text = this.text.value;
    try {
      const response = await post(`/dialogues/${dialogueId()}/draft`, { text, clientId: newId() });
      if (!response.ok) {
        throw await NotNow.of(response);
      }
      this.#outbox.draftSaved(text);
      this.#show();
    } catch (failed) {
      this.#show("kept", failed instanceof NotNow ? failed.message : "");
    }
  }

  #unsaved() {
    return typeof this.#outbox.draft() === "string";
  }

  #key(event) {
    // While an input method composes, Enter chooses a word (keyCode 229 where isComposing lags).
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey && !event.altKey && !matchMedia("(pointer: coarse)").matches) {
      event.preventDefault();
      this.say();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.stopButton.hidden) {
        this.text.blur(); // Now single keys act.
      } else {
        this.stop();
      }
    }
  }

  /** Shows what waits and where things stand; {@code why} is what the server said, if it answered. */
  #show(state, why = "") {
    const waiting = this.#outbox.waiting();
    const list = this.querySelector(".outbox");
    list.hidden = waiting.length === 0;
    list.replaceChildren(
      ...waiting.map(({ text }) => {
        const item = document.createElement("li");
        item.className = "turn person waiting";
        const words = document.createElement("div");
        words.className = "words";
        words.textContent = text;
        item.append(words);
        return item;
      }),
    );
    this.#state(state ?? (waiting.length || this.#unsaved() ? "saving" : "saved"), why);
  }

  #state(state, why = "") {
    for (const each of document.querySelectorAll(".saved")) {
      if (each.dataset.state !== state) {
        each.dataset.state = state;
        each.textContent = word(state);
      }
    }
    const notice = this.querySelector(".notice");
    const said = state === "kept" ? why || word("offline") : "";
    if (notice.textContent !== said) {
      notice.textContent = said;
    }
  }

  #latest() {
    this.querySelector(".latest").hidden = atEnd();
  }

  #running() {
    this.stopButton.hidden = !desk().dataset.running;
  }
}

customElements.define("gochi-say", GochiSay);

