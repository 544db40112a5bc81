package org.gochi.exchange.vault;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for notes that every file system and every wikilink takes, and that stay readable. */
final class NoteNames {
  private static final int LONGEST = 60;

  /** What file systems refuse, and what ends or splits a wikilink. */
  private static final Pattern REFUSED = Pattern.compile("[*\"\\\\/<>:|?#^\\[\\]\\p{Cntrl}]+");

  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  private final Set<String> taken = new HashSet<>();

  /** A name close to the text, not given before; names differ by more than upper and lower case. */
  String of(String text, String otherwise) {
    String plain = plain(text);
    String name = plain.isEmpty() ? plain(otherwise) : plain;
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      name = name + "_";
    }
    String unique = name;
    for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
      unique = name + " " + n;
    }
    return unique;
  }

  private static String plain(String text) {
    String clean =
        REFUSED
            .matcher(text)
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip()
            .replaceAll("^\\.+", "");
    if (clean.codePointCount(0, clean.length()) > LONGEST) {
      int end = clean.offsetByCodePoints(0, LONGEST);
      int blank = clean.lastIndexOf(' ', end);
      clean = clean.substring(0, blank > LONGEST / 2 ? blank : end);
    }
    return clean.replaceAll("[. ]+$", "");
  }
}
