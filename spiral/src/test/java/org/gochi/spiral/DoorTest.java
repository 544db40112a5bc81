package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Refusal.Reason;
import org.gochi.spiral.ba.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in at the door: kept as it is, or refused with a clear sentence and nothing lost. */
class DoorTest {
  @TempDir Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.open(Options.home(home));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void refused(Command command, Reason reason) {
    var before = desk.view();
    assertThatThrownBy(() -> desk.submit(command))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    assertThat(desk.view()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t\n", "\u3000", "\u200b\u200e", "\ufeff"})
  void nothingVisible_isRefused(String text) {
    refused(new Command.Say(desk.dialogue, text), Reason.NOTHING_SAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀🤔👩‍🔧",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "[x](javascript:alert(1)) ![y](https://example.org/y.png)",
        "שמעתי את המסב היבש",
        "سمعت صوت المحمل الجاف",
        "Das Lager brummt tiefer, wenn es trocken läuft.",
        "e\u0301\u0323 combining, \u202eright to left override\u202c",
        "'; DROP TABLE spiral_utterance; --"
      })
  void unusualWriting_isKeptAsItIs(String text) {
    String id = desk.say(text);
    assertThat(desk.workbench.views().utterance(desk.dialogue, id).text()).isEqualTo(text);
  }

  @Test
  void controlCharacters_becomeVisible_andLineEndsOne() {
    String id = desk.say("a\u0000b\u001b[31mc\u007f\r\nd\u0085e\rf");
    assertThat(desk.workbench.views().utterance(desk.dialogue, id).text())
        .isEqualTo("a␀b␛[31mc␡\nd\ufffde\nf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \ud83d", "\ude00 half", "a\ud83da"})
  void halfACharacter_isRefused(String text) {
    refused(new Command.Say(desk.dialogue, text), Reason.BROKEN_TEXT);
  }

  @Test
  void twoHundredKilobytes_areTaken_andOneByteMoreIsNot() {
    String most = "The hum drops. ".repeat(Workbench.LONGEST_TEXT / 15 + 1);
    most = most.substring(0, Workbench.LONGEST_TEXT);
    refused(new Command.Say(desk.dialogue, most + "x"), Reason.TOO_LONG);
    refused(new Command.Say(desk.dialogue, "音".repeat(70_000)), Reason.TOO_LONG);
    String id = desk.say(most);
    assertThat(desk.workbench.views().utterance(desk.dialogue, id).text()).isEqualTo(most);
  }

  @Test
  void unknownIds_areRefused() {
    refused(new Command.Affirm(desk.dialogue, "c99"), Reason.NO_SUCH_CARD);
    refused(new Command.Affirm(desk.dialogue, ""), Reason.NO_SUCH_CARD);
    refused(new Command.Edit(desk.dialogue, "u99", "x"), Reason.NO_SUCH_UTTERANCE);
    refused(new Command.RemoveLink(desk.dialogue, "l1"), Reason.NO_SUCH_LINK);
    refused(new Command.ChoosePartner(desk.dialogue, "gpt"), Reason.NO_SUCH_PARTNER);
    refused(new Command.Say("nowhere", "x"), Reason.NO_SUCH_DIALOGUE);
    refused(new Command.OpenBa("dry ＢＥＡＲＩＮＧＳ", "", Language.EN), Reason.NAME_TAKEN);
    refused(new Command.OpenBa(" ", "", Language.EN), Reason.NAME_MISSING);
    refused(new Command.StopReply(desk.dialogue), Reason.NO_REPLY_RUNNING);
  }

  @Test
  void anotherPersonsWords_areNotMineToEdit_andADialogueElsewhereIsNotMineToRead() {
    String said = desk.say(DialogueContract.HUM);
    assertThatThrownBy(
            () -> desk.submit(new Command.Edit(desk.dialogue, said, "x"), new Actor("mallory")))
        .hasMessage("not-yours");
    Receipt other =
        desk.submit(new Command.OpenDialogue(desk.ba, "", Language.EN, Workbench.SCRIPTED));
    assertThatThrownBy(
            () ->
                desk.workbench
                    .views()
                    .utterance(java.util.Objects.requireNonNull(other.dialogue()), said))
        .hasMessage("no-such-utterance");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyRefusal_saysWhatSafeAndNext_inBothLanguages(Reason reason) {
    for (Language language : Language.values()) {
      Sentences said = new Refusal(reason, 1, 2).in(language);
      assertThat(said.what()).isNotBlank();
      assertThat(said.safe()).isNotBlank();
      assertThat(said.next()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refusals", "troubles", "phrases"})
  void bothLanguages_haveTheSameKeys(String bundle) {
    assertThat(keys(bundle, Language.EN)).isEqualTo(keys(bundle, Language.JA));
  }

  private static Set<String> keys(String bundle, Language language) {
    return new TreeSet<>(
        ResourceBundle.getBundle("org.gochi.spiral." + bundle, language.locale()).keySet());
  }
}
