package org.gochi.exchange.transcript;

import java.util.Locale;
import org.gochi.exchange.Role;

/** Which side a name in a transcript is likely on. */
final class Names {
  private Names() {}

  /** A guess from names that say it themselves; a proper name is unknown. */
  static Role role(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "human",
          "user",
          "me",
          "i",
          "you",
          "person",
          "participant",
          "interviewee",
          "prompter",
          "人",
          "人間",
          "私",
          "わたし",
          "僕",
          "あなた",
          "ユーザー",
          "ユーザ",
          "話し手",
          "回答者" ->
          Role.PERSON;
      case "agent",
          "assistant",
          "ai",
          "bot",
          "gpt",
          "chatgpt",
          "claude",
          "gemini",
          "copilot",
          "model",
          "partner",
          "interviewer",
          "聞き手",
          "相手",
          "アシスタント",
          "エージェント",
          "モデル" ->
          Role.PARTNER;
      default -> Role.UNKNOWN;
    };
  }
}
