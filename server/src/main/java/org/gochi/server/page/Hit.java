package org.gochi.server.page;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import org.gochi.elicitation.Speaker;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.Found;
import org.gochi.spiral.externalize.UtteranceView;

/**
 * Something that holds the words looked for.
 *
 * @param side "person" or "partner": whose words they are; "kept" for a card
 * @param label who said it, or the card's kind
 * @param text the piece with the words, marked
 */
public record Hit(String href, String side, String label, BaView place, String when, Content text) {
  /** Code points shown before and behind the first place. */
  private static final int BEFORE = 60;

  private static final int BEHIND = 160;

  static Hit utterance(Found found, UtteranceView said, BaView place, Page page) {
    return new Hit(
        "/dialogues/%s?at=%s&lit=%s#u-%s"
            .formatted(found.dialogue(), found.id(), lit(found), found.id()),
        said.speaker() == Speaker.PERSON ? "person" : "partner",
        page.author(said.author(), place),
        place,
        page.when(said.at()),
        piece(found));
  }

  static Hit card(Found found, CardView card, BaView place, Page page) {
    return new Hit(
        "/ba/%s/cards/%s?lit=%s".formatted(found.ba(), found.id(), lit(found)),
        "kept",
        page.kind(card.kind()),
        place,
        page.of("standing." + card.standing().word()),
        piece(found));
  }

  /** The places as the page of the words reads them: {@code 3-8.12-15}. */
  private static String lit(Found found) {
    return found.spans().stream()
        .map(span -> span.start() + "-" + span.end())
        .collect(Collectors.joining("."));
  }

  private static Content piece(Found found) {
    String text = found.text();
    int length = text.codePointCount(0, text.length());
    int first = found.spans().isEmpty() ? 0 : found.spans().getFirst().start();
    int from = first <= BEFORE + BEFORE / 2 ? 0 : first - BEFORE;
    int to = length <= first + BEHIND + BEHIND / 2 ? length : first + BEHIND;
    List<Found.Mark> within =
        found.spans().stream()
            .filter(span -> span.start() >= from && span.end() <= to)
            .map(span -> new Found.Mark(span.start() - from, span.end() - from))
            .toList();
    int start = text.offsetByCodePoints(0, from);
    String cut = text.substring(start, text.offsetByCodePoints(start, to - from));
    return Prose.marked((from > 0 ? "… " : ""), cut, within, (to < length ? " …" : ""));
  }
}
