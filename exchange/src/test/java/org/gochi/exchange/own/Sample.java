package org.gochi.exchange.own;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small ba with one of everything. */
public final class Sample {
  private static final Instant AT = Instant.parse("2026-05-04T08:15:30.125Z");

  private Sample() {}

  /** A dialogue of three utterances and a regenerated fourth, two cards and a link. */
  public static BaExport ba() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("text", "言葉");
    words.put("note", "n");
    words.put("alias", "a");
    return BaExport.of(
        AT,
        new OwnBa("b1", "Dry bearings", "How I hear one", "en", "members only", AT, List.of("p1")),
        List.of(
            new OwnParticipant("p1", "person", "Aiko", null),
            new OwnParticipant("m1", "partner", "scripted", "none")),
        List.of(dialogue()),
        List.of(
            card("c1", "cue", "It goes dull before it runs dry.", "corrected"),
            card("c2", "judgement", "Then it needs grease today.", "affirmed")),
        List.of(new OwnLink("l1", "c1", "tells", "c2", "p1", AT)),
        List.of(new OwnSuggestion("s1", "d1", "cause", "Perhaps the seal.", "no quote", AT)),
        List.of(
            new OwnEntry(
                7,
                "k7",
                "utterance said",
                "p1",
                AT,
                "d1",
                "{\"id\":\"u2\"}",
                words,
                Map.of("text", "ab12"),
                "ff00",
                "ee00")));
  }

  private static OwnDialogue dialogue() {
    OwnAsked asked = new OwnAsked("probe", "CDM", "incident", "last time", "g1", "no incident yet");
    return new OwnDialogue(
        "d1",
        "The hum",
        "en",
        "scripted",
        AT,
        null,
        "You spoke of the hum.",
        "u3b",
        List.of(
            new OwnUtterance(
                "u1",
                null,
                "partner",
                "m1",
                "Tell me of the last time.",
                AT,
                asked,
                null,
                "complete"),
            new OwnUtterance(
                "u2",
                "u1",
                "person",
                "p1",
                "The hum goes dull 🔧 before it runs dry.",
                AT,
                null,
                null,
                null),
            new OwnUtterance(
                "u3", "u2", "partner", "m1", "What does dull tell you?", AT, null, "m", "stopped"),
            new OwnUtterance("u3b", "u2", "partner", "m1", "And then?", AT, null, "m", "complete")),
        List.of(
            new OwnBranch("r1", "u3", "begun", null, AT),
            new OwnBranch("r2", "u3b", "regenerate", "u2", AT)));
  }

  private static OwnArticulation card(String id, String kind, String statement, String standing) {
    return new OwnArticulation(
        id,
        "d1",
        kind,
        statement,
        standing,
        0.8,
        List.of(new OwnQuote("u2", 4, 17, "hum goes dull")),
        List.of(
            new OwnVersion(1, kind, "It goes dull.", "proposed", "m1", AT, 8L),
            new OwnVersion(2, kind, statement, standing, "p1", AT, 9L)));
  }
}
