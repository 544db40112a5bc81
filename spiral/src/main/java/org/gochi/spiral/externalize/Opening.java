package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaRules;
import org.gochi.spiral.ba.Payload;

/** Opens dialogues. */
public final class Opening {
  private final Talking talking;
  private final Keeping keeping;

  public Opening(Talking talking, Keeping keeping) {
    this.talking = talking;
    this.keeping = keeping;
  }

  /** Opens a dialogue and begins the partner's first reply. */
  public List<NewEntry> open(
      Connection connection,
      Actor actor,
      String ba,
      String dialogue,
      String title,
      Language language,
      String partner)
      throws SQLException {
    BaRules.standing(connection, ba);
    Place place = new Place(connection, actor, ba, dialogue, language, partner, "", false, 0);
    return List.of(
        place.entry(
            Entries.OPENED,
            Payload.empty().with("language", language.tag()).with("partner", partner),
            Map.of("title", keeping.title(title))),
        talking.opening(place, Ids.next(connection, "spiral_utterance", ba)));
  }
}
