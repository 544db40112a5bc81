package org.gochi.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a reading handed on. */
final class Collected implements ConversationSink {
  final List<Conversation> conversations = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  static Collected text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected bytes(byte[] bytes) {
    return bytes(bytes, null, Limits.USUAL);
  }

  static Collected bytes(byte[] bytes, @Nullable Format forced, Limits limits) {
    Collected all = new Collected();
    new Conversations(forced, limits, all).read(new ByteArrayInputStream(bytes), "input.dat");
    return all;
  }

  static Collected path(Path path) {
    Collected all = new Collected();
    new Conversations(null, Limits.USUAL, all).read(path);
    return all;
  }

  static Collected sample(String name) {
    return bytes(sampleBytes(name));
  }

  static byte[] sampleBytes(String name) {
    try (InputStream in = Collected.class.getResourceAsStream("samples/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no sample " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Conversation only() {
    if (conversations.size() != 1) {
      throw new AssertionError(conversations.size() + " conversations, findings " + findings);
    }
    return conversations.get(0);
  }

  List<Reason> reasons() {
    return findings.stream().map(Finding::reason).toList();
  }

  List<String> ids() {
    return conversations.stream().map(Conversation::id).toList();
  }

  static List<String> said(Conversation conversation) {
    return conversation.turns().stream().map(t -> t.speaker() + ": " + t.text()).toList();
  }

  @Override
  public void conversation(Conversation conversation) {
    conversations.add(conversation);
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }
}
