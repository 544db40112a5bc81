package org.gochi.spiral.study.report;

import java.util.List;
import org.gochi.exchange.Turn;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/** A dialogue as prose; words that the other said before lead back to where they were said. */
final class TalkText {
  private static final int OPEN = 40;
  private static final int MOST_CHARACTERS = 6000;

  private final Studied studied;
  private final Sides sides;
  private final Words words;
  private final String id;

  TalkText(Studied studied, Sides sides, Words words, String id) {
    this.studied = studied;
    this.sides = sides;
    this.words = words;
    this.id = id;
  }

  void write(Html html) {
    List<Turn> turns = studied.conversation().turns();
    html.open("div", "class", "talk", "lang", studied.language().tag());
    for (int t = 0; t < turns.size(); t++) {
      if (t == OPEN && turns.size() > OPEN + 5) {
        html.open("details", "class", "more");
        html.element("summary", words.say("talk.more", turns.size() - OPEN));
      }
      turn(html, t);
    }
    if (turns.size() > OPEN + 5) {
      html.close("details");
    }
    html.close("div").line();
  }

  private void turn(Html html, int number) {
    Turn turn = studied.conversation().turns().get(number);
    html.open(
        "div",
        "class",
        "turn " + sides.style(turn.speaker()),
        "id",
        id + "t" + number,
        "data-turn",
        String.valueOf(number));
    html.open("p", "class", "who").text(sides.name(turn.speaker()));
    html.element("span", String.valueOf(number + 1), "class", "n").close("p");
    html.open("div", "class", "words");
    int room = MOST_CHARACTERS;
    for (Marks.Piece piece : Marks.of(studied, number)) {
      if (room <= 0) {
        break;
      }
      String text = piece.text();
      if (text.length() > room) {
        text =
            text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(room / 2, text.codePointCount(0, text.length()))));
      }
      room -= piece.text().length();
      piece(html, piece, text);
    }
    if (room < 0) {
      html.element("span", words.say("talk.cut", -room), "class", "cut");
    }
    html.close("div").close("div").line();
  }

  private void piece(Html html, Marks.Piece piece, String text) {
    if (piece.conjoint() != null) {
      int first = piece.conjoint().turn();
      html.element(
          "a",
          text,
          "class",
          "both",
          "href",
          "#" + id + "t" + first,
          "title",
          words.say("mark.both", piece.conjoint().expression(), first + 1));
    } else if (piece.uptake() != null && !piece.copied()) {
      String from = piece.uptake().from();
      html.element(
          "a",
          text,
          "class",
          "from " + sides.style(from),
          "href",
          "#" + id + "t" + piece.uptake().turn(),
          "data-from",
          String.valueOf(piece.uptake().turn()),
          "title",
          words.say("mark.from", sides.name(from), piece.uptake().turn() + 1));
    } else if (piece.copied()) {
      html.element("span", text, "class", "copied", "title", words.text("mark.copied"));
    } else {
      html.text(text);
    }
  }
}
