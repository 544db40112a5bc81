package org.gochi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

  @Test
  void dialign_eachLineIsATurnTakenAsItIs() {
    Conversation alice = Collected.sample("excerpt-alice.tsv").only();
    assertThat(alice.format()).isEqualTo(Format.DIALIGN);
    assertThat(alice.turns()).hasSize(10);
    assertThat(alice.turns().get(1).speaker()).isEqualTo("Agent");
    assertThat(alice.turns().get(1).role()).isEqualTo(Role.PARTNER);
    assertThat(alice.turns().stream().mapToInt(t -> t.text().split("\\s+").length).sum())
        .isEqualTo(105);
  }

  @Test
  void dialign_emptyUtteranceIsATurnAndALineWithoutSpeakerIsReported() {
    Collected read = Collected.text("A:\thello > there\nB:\t\nno tab here\nA:\t> kept\n");
    assertThat(read.only().turns())
        .extracting(Turn::text)
        .containsExactly("hello > there", "", "> kept");
    assertThat(read.only().turns().get(2).copied()).isEmpty();
    assertThat(read.reasons()).containsExactly(Reason.BAD_LINE);
    assertThat(read.findings.get(0).entry()).isEqualTo("line 3");
  }

  @Test
  void webVtt_voicesMergeAndTimesStay() {
    Conversation talk = Collected.sample("talk.vtt").only();
    assertThat(talk.format()).isEqualTo(Format.WEBVTT);
    assertThat(Collected.said(talk))
        .containsExactly(
            "Aiko: The hum goes dull before it runs dry & hot.",
            "Ben: What does dull tell you?",
            "Aiko: Grease.",
            "Ben: And when is it wrong?");
    assertThat(talk.turns())
        .extracting(Turn::offset)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(6),
            Duration.ofSeconds(6),
            Duration.ofSeconds(9));
  }

  @Test
  void srt_namesBeforeColonsAndCarriageReturns() {
    Conversation talk = Collected.sample("talk.srt").only();
    assertThat(talk.format()).isEqualTo(Format.SRT);
    assertThat(Collected.said(talk)).containsExactly("Aiko: The hum goes dull.", "Ben: When?");
    assertThat(talk.turns().get(1).offset()).isEqualTo(Duration.ofMillis(4500));
  }

  @Test
  void markdown_paragraphsContinueAndAWordWithAColonIsNoSpeaker() {
    Conversation talk = Collected.sample("talk.md").only();
    assertThat(talk.title()).isEqualTo("How I hear it");
    assertThat(Collected.said(talk))
        .containsExactly(
            "Aiko: The hum goes dull.\nIt is a small thing.\n\nNote: nobody else hears it.",
            "Ben: When is it wrong?\n\n> It goes dull",
            "Aiko: In the cold:\n```\nBen: not a turn\n```");
    assertThat(talk.turns().get(1).copied())
        .extracting(CopiedSpan::kind)
        .containsExactly(CopiedSpan.Kind.QUOTED);
    assertThat(talk.turns().get(2).copied())
        .extracting(CopiedSpan::kind)
        .containsExactly(CopiedSpan.Kind.CODE);
  }

  @Test
  void japaneseText_wideColonsAndKnownRoles() {
    Conversation talk = Collected.sample("talk-ja.txt").only();
    assertThat(Collected.said(talk))
        .containsExactly("私: 音が鈍くなるんです。", "聞き手: 鈍いと、何が分かりますか。", "私: 油が切れかけている。");
    assertThat(talk.turns())
        .extracting(Turn::role)
        .containsExactly(Role.PERSON, Role.PARTNER, Role.PERSON);
  }

  @Test
  void oneSpeakerAndThreeSpeakersAreRead() {
    assertThat(Collected.text("Ann: alone\n\nAnn: still\n").only().turns()).hasSize(2);
    assertThat(Collected.text("Ann: a\nBen: b\nCid: c\nAnn: a\nBen: b\nCid: c\n").only().turns())
        .extracting(Turn::speaker)
        .containsExactly("Ann", "Ben", "Cid", "Ann", "Ben", "Cid");
  }

  @Test
  void urlAndClock_areNoSpeakers() {
    assertThat(
            Collected.text("Ann: see https://x.y/z\nhttp://a.b\nat 10:30 we met\n").only().turns())
        .hasSize(1);
  }
}
