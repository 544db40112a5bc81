package org.gochi.partner.adapter;

class OllamaContractTest extends ProviderContract {
  @Override
  Dialect dialect() {
    return Dialect.OLLAMA;
  }
}
