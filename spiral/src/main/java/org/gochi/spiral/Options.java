package org.gochi.spiral;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Partner;
import org.jspecify.annotations.Nullable;

/**
 * How a workbench is opened.
 *
 * @param home folder for the data; made if it does not exist
 * @param database a PostgreSQL address ({@code jdbc:postgresql:…}) in place of the file in {@code
 *     home}; absent by default
 * @param clock gives every entry its time
 * @param models partners beside the scripted one, asked anew whenever one is chosen or replies
 * @param sample whether a home that never had them gets the sample bas, one a language
 * @param language of the sample that is there first
 */
public record Options(
    Path home,
    @Nullable String database,
    Clock clock,
    Supplier<List<Partner>> models,
    boolean sample,
    Language language) {

  /** A home with the system's clock, no models, and the sample. */
  public static Options home(Path home) {
    return new Options(home, null, Clock.systemUTC(), List::of, true, here());
  }

  public Options withDatabase(String jdbcUrl) {
    return new Options(home, jdbcUrl, clock, models, sample, language);
  }

  public Options withClock(Clock other) {
    return new Options(home, database, other, models, sample, language);
  }

  public Options withModels(Supplier<List<Partner>> other) {
    return new Options(home, database, clock, other, sample, language);
  }

  public Options withSample(boolean wanted) {
    return new Options(home, database, clock, models, wanted, language);
  }

  public Options withLanguage(Language other) {
    return new Options(home, database, clock, models, sample, other);
  }

  private static Language here() {
    return Locale.getDefault().getLanguage().equals("ja") ? Language.JA : Language.EN;
  }
}
