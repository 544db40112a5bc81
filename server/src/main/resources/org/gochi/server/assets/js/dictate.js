// Dictation by the browser, where it offers any. Off until asked for; says first where the sound goes.
import { word } from "./ui.js";

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

/** Readies the dictation button of a place to write; without support it stays hidden. */
export function startDictation(say) {
  const button = say.querySelector(".dictate");
  if (!Recognition || !button) {
    return;
  }
  button.hidden = false;
  let told = false;
  let listening = false;
  let recognition = null;

  const label = () => {
    button.setAttribute("aria-pressed", String(listening));
    button.textContent = word(listening ? "listen-stop" : told ? "listen" : "listen");
    say.querySelector(".keys").textContent = listening ? word("listening") : word("dictation-where");
  };

  const listen = () => {
    recognition = new Recognition();
    recognition.lang = say.text.lang === "ja" ? "ja-JP" : "en-US";
    recognition.continuous = true;
    recognition.onresult = (event) => {
      for (let i = event.resultIndex; i < event.results.length; i++) {
        if (event.results[i].isFinal) {
          say.insert(event.results[i][0].transcript);
        }
      }
    };
    // Browsers end a session at a pause; thinking is a pause, so it begins again until told to stop.
    recognition.onend = () => listening && recognition.start();
    recognition.onerror = (event) => {
      if (event.error !== "no-speech" && event.error !== "aborted") {
        listening = false;
        label();
      }
    };
    recognition.start();
  };

  button.addEventListener("click", () => {
    if (!told) {
      told = true;
    } else {
      listening = !listening;
      if (listening) {
        listen();
      } else {
        recognition?.stop();
      }
    }
    label();
  });
}
