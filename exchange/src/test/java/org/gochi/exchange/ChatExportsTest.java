package org.gochi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each chat program's export, with the quirks its users' files have. */
class ChatExportsTest {

  @Test
  void chatGpt_readsTheBranchInViewWithoutHiddenAndToolMessages() {
    Collected read = Collected.sample("chatgpt.json");

    Conversation first = read.conversations.get(0);
    assertThat(first.id()).isEqualTo("conv-1");
    assertThat(first.title()).isEqualTo("Dry bearing");
    assertThat(first.format()).isEqualTo(Format.CHATGPT);
    assertThat(Collected.said(first))
        .containsExactly(
            "person: How do I hear a dry bearing?",
            "partner: What does the sound do before it runs dry?",
            "person: The hum goes dull.\n> quoted line\nThat is all.",
            "partner: So the dull hum tells you it needs grease.");
    assertThat(first.turns().get(1).model()).isEqualTo("gpt-4o");
    assertThat(first.leftOut()).isEqualTo(6);
  }

  @Test
  void chatGpt_datesMayBeNumbersTextsOrNull() {
    Conversation first = Collected.sample("chatgpt.json").conversations.get(0);
    assertThat(first.turns())
        .extracting(Turn::at)
        .containsExactly(
            Instant.ofEpochSecond(1714810001),
            Instant.ofEpochSecond(1714810005),
            Instant.ofEpochMilli(1714810006250L),
            null);
    Conversation second = Collected.sample("chatgpt.json").conversations.get(1);
    assertThat(second.title()).isNull();
    assertThat(second.turns().get(0).at()).isEqualTo(Instant.parse("2024-05-04T08:06:50Z"));
  }

  @Test
  void chatGpt_quotedLinesAreMarkedAsCopied() {
    Turn turn = Collected.sample("chatgpt.json").conversations.get(0).turns().get(2);
    assertThat(turn.copied()).hasSize(1);
    CopiedSpan span = turn.copied().get(0);
    assertThat(span.kind()).isEqualTo(CopiedSpan.Kind.QUOTED);
    assertThat(turn.text().substring(span.start(), span.end())).isEqualTo("> quoted line\n");
  }

  @Test
  void chatGpt_entryWithoutMappingIsReportedAndTheRestRead() {
    Collected read = Collected.sample("chatgpt.json");
    assertThat(read.ids()).containsExactly("conv-1", "conv-2");
    assertThat(read.reasons()).containsExactly(Reason.NO_MESSAGES);
    assertThat(read.findings.get(0).entry()).isEqualTo("record 3, conv-3");
  }

  @Test
  void chatGpt_missingCurrentNode_readsTheNewestBranchAndSaysSo() {
    Collected read =
        Collected.text(
            """
            [{"id":"x","current_node":"gone","mapping":{
              "a":{"parent":null,"message":{"author":{"role":"user"},"create_time":1,"content":{"content_type":"text","parts":["first"]}}},
              "b":{"parent":"a","message":{"author":{"role":"assistant"},"create_time":9,"content":{"content_type":"text","parts":["newer"]}}},
              "c":{"parent":"a","message":{"author":{"role":"assistant"},"create_time":5,"content":{"content_type":"text","parts":["older"]}}}}}]
            """);
    assertThat(Collected.said(read.only())).containsExactly("person: first", "partner: newer");
    assertThat(read.reasons()).containsExactly(Reason.MISSING_CURRENT);
  }

  @Test
  void chatGpt_cycleIsReported() {
    Collected read =
        Collected.text(
            """
            [{"id":"x","current_node":"b","mapping":{
              "a":{"parent":"b","message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["1"]}}},
              "b":{"parent":"a","message":{"author":{"role":"assistant"},"content":{"content_type":"text","parts":["2"]}}}}}]
            """);
    assertThat(read.conversations).isEmpty();
    assertThat(read.reasons()).containsExactly(Reason.CYCLE);
  }

  @Test
  void claude_readsPartsNotTextAndTheLatestLeaf() {
    Collected read = Collected.sample("claude.json");
    assertThat(read.findings).isEmpty();
    assertThat(read.ids()).containsExactly("c-1", "c-2");
    assertThat(Collected.said(read.conversations.get(0)))
        .containsExactly(
            "person: The dough tells me when it is done.\nRest for two hours.\nFold twice.",
            "partner: How does it tell you?",
            "person: It pushes back slowly.");
    assertThat(Collected.said(read.conversations.get(1)))
        .containsExactly("person: Old export without parents", "partner: Still read");
  }

  @Test
  void claude_attachedTextIsMarkedAsPasted() {
    Turn turn = Collected.sample("claude.json").conversations.get(0).turns().get(0);
    assertThat(turn.copied()).extracting(CopiedSpan::kind).containsExactly(CopiedSpan.Kind.PASTED);
    CopiedSpan span = turn.copied().get(0);
    assertThat(turn.text().substring(span.start(), span.end()))
        .isEqualTo("Rest for two hours.\nFold twice.");
  }

  @Test
  void openWebUi_listAndInnerChatReadAlike() {
    List<String> said =
        List.of(
            "person: When is the knife sharp?",
            "partner: How does it feel on the thumb?",
            "person: It bites.");
    Conversation listed = Collected.sample("openwebui.json").only();
    assertThat(listed.id()).isEqualTo("ow-1");
    assertThat(Collected.said(listed)).isEqualTo(said);
    assertThat(listed.turns().get(0).at()).isEqualTo(Instant.ofEpochSecond(1717200000));

    Conversation inner = Collected.sample("openwebui-inner.json").only();
    assertThat(inner.id()).isEqualTo("input");
    assertThat(Collected.said(inner)).isEqualTo(said);
  }

  @Test
  void wildChat_bothVariants() {
    Collected read = Collected.sample("wildchat.jsonl");
    assertThat(read.findings).isEmpty();
    assertThat(read.ids()).containsExactly("w1", "w2");
    assertThat(read.conversations).extracting(Conversation::language).containsExactly("en", "ja");
    assertThat(read.conversations.get(0).format()).isEqualTo(Format.WILDCHAT);
    assertThat(read.conversations.get(0).turns().get(1).at())
        .isEqualTo(Instant.parse("2023-04-09T00:02:53Z"));
  }

  @Test
  void lmsys_rows() {
    Collected read = Collected.sample("lmsys.jsonl");
    assertThat(read.ids()).containsExactly("l1", "l2");
    assertThat(read.conversations).extracting(Conversation::format).containsOnly(Format.LMSYS);
    assertThat(read.conversations.get(0).turns().get(1).model()).isEqualTo("vicuna-13b");
  }

  @Test
  void shareGpt_htmlBecomesWordsAndCode() {
    Collected read = Collected.sample("sharegpt.json");
    Turn answer = read.conversations.get(0).turns().get(2);
    assertThat(answer.text()).isEqualTo("Sharp & thin.\n\n```\ncut()\n```");
    assertThat(answer.copied()).extracting(CopiedSpan::kind).containsExactly(CopiedSpan.Kind.CODE);
    assertThat(Collected.said(read.conversations.get(1)).get(0))
        .isEqualTo("person: a < b and <p> is a tag");
    assertThat(read.reasons()).containsExactly(Reason.NO_MESSAGES);
  }

  @Test
  void shareGpt_speakersNeedNotAlternate() {
    Conversation first = Collected.sample("sharegpt.json").conversations.get(0);
    assertThat(first.turns())
        .extracting(Turn::role)
        .containsExactly(Role.PERSON, Role.PERSON, Role.PARTNER);
    assertThat(first.leftOut()).isEqualTo(1);
  }

  @Test
  void messagesAlone_areOneConversation() {
    Conversation read =
        Collected.text(
                "[{\"role\":\"user\",\"content\":\"a\"},{\"role\":\"assistant\",\"content\":\"b\"}]")
            .only();
    assertThat(Collected.said(read)).containsExactly("person: a", "partner: b");
  }

  @Test
  void oasst_treeAndFlatChooseTheSamePath() {
    List<String> said =
        List.of(
            "person: How do you prune?",
            "partner: Where does the bud sit?",
            "person: Just above the knee.");
    Collected trees = Collected.sample("oasst-trees.jsonl");
    assertThat(Collected.said(trees.conversations.get(0))).isEqualTo(said);
    assertThat(trees.reasons()).containsExactly(Reason.NO_MESSAGES);

    Collected flat = Collected.sample("oasst-flat.jsonl");
    assertThat(flat.only().id()).isEqualTo("o1");
    assertThat(Collected.said(flat.only())).isEqualTo(said);
  }

  @Test
  void ownExport_readsTheBranchInViewWithNames() {
    Conversation own = Collected.sample("gochi.json").only();
    assertThat(own.format()).isEqualTo(Format.GOCHI);
    assertThat(own.language()).isEqualTo("en");
    assertThat(Collected.said(own))
        .containsExactly(
            "scripted: Tell me of the last time.",
            "Aiko: The hum went dull.",
            "scripted: And then?");
    assertThat(own.turns())
        .extracting(Turn::role)
        .containsExactly(Role.PARTNER, Role.PERSON, Role.PARTNER);
  }

  @Test
  void forcedFormat_refusesOthers() {
    Collected read =
        Collected.bytes(Collected.sampleBytes("lmsys.jsonl"), Format.CHATGPT, Limits.USUAL);
    assertThat(read.conversations).isEmpty();
    assertThat(read.reasons()).containsOnly(Reason.UNKNOWN_RECORD);
  }
}
