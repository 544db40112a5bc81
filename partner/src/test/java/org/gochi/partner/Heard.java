package org.gochi.partner;

import java.util.ArrayList;
import java.util.List;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/** A short talk, and a model that says what the test wants. */
final class Heard {
  static final Utterance BEARING =
      new Utterance(
          "u2",
          Speaker.PERSON,
          "Last week the big lathe. The hum went dull, so I knew the bearing was dry.",
          null);

  private Heard() {}

  static Elicitation talk() {
    Elicitation talk = Elicitation.begin(new Setting(Language.EN, "How I hear a dry bearing"));
    talk.hear(new Utterance("u1", Speaker.PARTNER, "When did it last matter?", null));
    talk.hear(BEARING);
    return talk;
  }

  /** A model that gives the replies in order and keeps the questions. */
  static final class Model implements LanguageModel {
    private final List<ModelReply> replies;
    final List<ModelRequest> asked = new ArrayList<>();
    private final ModelSettings settings;

    Model(ModelReply... replies) {
      this(ModelSettings.of(Provider.OLLAMA, Provider.OLLAMA.home(), "by-heart", null), replies);
    }

    Model(ModelSettings settings, ModelReply... replies) {
      this.settings = settings;
      this.replies = List.of(replies);
    }

    @Override
    public ModelSettings settings() {
      return settings;
    }

    @Override
    public ModelReply ask(ModelRequest request, TextSink sink, StopSignal stop) {
      asked.add(request);
      ModelReply reply = replies.get(asked.size() - 1);
      reply.text().chars().forEach(c -> sink.accept(String.valueOf((char) c)));
      return reply;
    }
  }
}
