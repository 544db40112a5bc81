package org.gochi.spiral.externalize;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Text;

/** What may be done with a dialogue as a whole: its title, its partner, closing, coming back. */
public final class Keeping {
  private final int longestName;
  private final int longestText;

  /**
   * @param longestName of titles, in code points
   * @param longestText of "where we were", in bytes of UTF-8
   */
  public Keeping(int longestName, int longestText) {
    this.longestName = longestName;
    this.longestText = longestText;
  }

  String title(String title) {
    return Text.name(title, longestName);
  }

  public List<NewEntry> rename(Place place, String title) throws SQLException {
    int version = nextVersion(place, "title");
    return List.of(
        place.change(
            Entries.RENAMED,
            "rename",
            "",
            Payload.empty().with("version", version),
            Map.of("title", title(title)),
            new Step(
                Step.What.TITLE, "", place.now(Step.What.TITLE, ""), String.valueOf(version))));
  }

  public List<NewEntry> where(Place place, String text) throws SQLException {
    String clean = Text.optional(text, longestText);
    String now = place.now(Step.What.WHERE, "");
    if (clean.isEmpty()) {
      return now.equals("0")
          ? List.of()
          : List.of(
              place.change(
                  Entries.WHERE_CLEARED,
                  "where",
                  "",
                  Payload.empty(),
                  Map.of(),
                  new Step(Step.What.WHERE, "", now, "0")));
    }
    int version = nextVersion(place, "where");
    return List.of(
        place.change(
            Entries.WHERE_EDITED,
            "where",
            "",
            Payload.empty().with("version", version),
            Map.of("text", clean),
            new Step(Step.What.WHERE, "", now, String.valueOf(version))));
  }

  private static int nextVersion(Place place, String what) throws SQLException {
    return 1
        + (int)
            Sql.number(
                place.connection(),
                "SELECT MAX(version) FROM spiral_text WHERE dialogue = ? AND what = ?",
                place.dialogue(),
                what);
  }

  public List<NewEntry> close(Place place) throws SQLException {
    return place.closed()
        ? List.of()
        : List.of(set(place, Entries.CLOSED, "close", Step.What.CLOSED, "0", "1"));
  }

  public List<NewEntry> reopen(Place place) throws SQLException {
    if (!place.closed()) {
      throw new Refusal(Refusal.Reason.DIALOGUE_OPEN);
    }
    return List.of(set(place, Entries.REOPENED, "reopen", Step.What.CLOSED, "1", "0"));
  }

  public List<NewEntry> partner(Place place, String name) throws SQLException {
    return name.equals(place.partner())
        ? List.of()
        : List.of(
            set(
                place,
                Entries.PARTNER_CHOSEN,
                "partner",
                Step.What.PARTNER,
                place.partner(),
                name));
  }

  private static NewEntry set(
      Place place, String kind, String label, Step.What what, String from, String to)
      throws SQLException {
    return place.change(kind, label, "", Payload.empty(), Map.of(), new Step(what, "", from, to));
  }
}
