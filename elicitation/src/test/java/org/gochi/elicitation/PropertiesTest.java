package org.gochi.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of quotes, authorship and the ledger for any text people may write. */
class PropertiesTest {

  private static final String[] PIECES = {
    "hum",
    "Bearing",
    " ",
    "  ",
    "\n",
    "\t",
    "ﾊﾞﾈ",
    "ばね",
    "が",
    "か\u3099",
    "é",
    "e\u0301",
    "Ａ",
    "１２",
    "　",
    "🔧",
    "👩‍🔧",
    "𠮷",
    "،",
    "مرحبا",
    "שלום",
    "\u200f",
    "\u200d",
    "ﬁ",
    "㍑",
    "음",
    "\u1112\u1161",
    "。",
    "…",
    "-",
    "ß",
    "\u0301",
    "\uFEFF",
    "x"
  };

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(most);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aPieceOfAnUtteranceIsFoundInIt(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String before = text(random, 6) + " ";
      String piece = "k" + text(random, 5) + "k";
      Utterance utterance = Utterance.person("u", before + piece + " " + text(random, 6));
      Quote quote = QuoteCheck.find(utterance, piece).orElseThrow();
      assertThat(QuoteCheck.holds(utterance, quote)).isTrue();
      assertThat(quote.end()).isGreaterThan(quote.start());
      assertThat(QuoteCheck.find(utterance, quote.text())).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void aPieceIsFoundHoweverItIsEncodedOrSpaced(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String piece = "k" + text(random, 5) + "k";
      Utterance utterance = Utterance.person("u", "so " + piece + " there");
      for (Normalizer.Form form : Normalizer.Form.values()) {
        String written = Normalizer.normalize(piece, form).replace(" ", " \u3000 ");
        assertThat(QuoteCheck.find(utterance, written)).as(written).isPresent();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void whatWasNotSaidIsNotFound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Utterance utterance = Utterance.person("u", text(random, 12));
      assertThat(QuoteCheck.find(utterance, text(random, 3) + "zq")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void authorshipIsAShareAndGrowsWithWhatThePersonSays(long seed) {
    Random random = new Random(seed);
    Authorship authorship = new Authorship();
    String statement = "the hum drops before the bearing seizes and the belt slaps";
    double before = authorship.ownWords(statement);
    assertThat(before).isZero();
    String[] words = statement.split(" ");
    for (int i = 0; i < 40; i++) {
      authorship.hear(
          i % 3 == 0
              ? Utterance.partner("p" + i, statement, null)
              : Utterance.person(
                  "u" + i, words[random.nextInt(words.length)] + " " + text(random, 4)));
      double now = authorship.ownWords(statement);
      assertThat(now).isBetween(before, 1.0);
      before = now;
    }
    authorship.hear(Utterance.person("u", statement));
    assertThat(authorship.ownWords(statement)).isEqualTo(1.0);
    assertThat(authorship.ownWords("—")).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void theFirstToSayAWordStaysTheFirst(long seed) {
    Random random = new Random(seed);
    ContaminationLedger ledger = new ContaminationLedger();
    Speaker first = random.nextBoolean() ? Speaker.PERSON : Speaker.PARTNER;
    ledger.hear(new Utterance("u0", first, "The bearing hums", null));
    for (int i = 1; i < 50; i++) {
      Speaker speaker = random.nextBoolean() ? Speaker.PERSON : Speaker.PARTNER;
      ledger.hear(new Utterance("u" + i, speaker, text(random, 8) + " bearing", null));
    }
    List<ContaminationLedger.Origin> origins = ledger.origins("a bearing");
    assertThat(origins).hasSize(1);
    assertThat(origins.getFirst().speaker()).isEqualTo(first);
    assertThat(origins.getFirst().utterance()).isEqualTo("u0");
    assertThat(ledger.fromPartner("a bearing").isEmpty()).isEqualTo(first == Speaker.PERSON);
    assertThat(ledger.origins("spindle").getFirst().speaker()).isNull();
  }
}
