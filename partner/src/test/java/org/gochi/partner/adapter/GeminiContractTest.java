package org.gochi.partner.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.StopSignal;
import org.gochi.partner.Limits;
import org.gochi.partner.ModelReply;
import org.junit.jupiter.api.Test;

class GeminiContractTest extends ProviderContract {
  @Override
  Dialect dialect() {
    return Dialect.GEMINI;
  }

  @Test
  void refusal_isTold() throws Exception {
    try (FakeProvider server = new FakeProvider(FaultScripts.refusal().acts().apply(dialect()))) {
      ModelReply reply = model(server, Limits.REMOTE).ask(question(), p -> {}, StopSignal.never());
      assertThat(reply).isInstanceOf(ModelReply.Refused.class);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
