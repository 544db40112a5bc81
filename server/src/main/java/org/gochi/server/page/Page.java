package org.gochi.server.page;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.Found;
import org.gochi.spiral.externalize.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs: the interface's words, and how this reader wants the page.
 *
 * @param me who reads
 * @param now the moment of reading
 * @param path of this page, for the link to the other language
 */
public record Page(
    Words words,
    Preferences preferences,
    Actor me,
    ZonedDateTime now,
    String path,
    @Nullable Csrf csrf) {
  /** The style sheets, each building on those before it. */
  public static final List<String> SHEETS =
      List.of("tokens", "base", "pages", "desk", "talk", "mirror", "sheets");

  private static final List<String> KEYS =
      List.of("palette", "say", "send", "stop", "next", "verdict", "undo", "cards", "help");
  private static final List<String> SCRIPT_WORDS =
      List.of(
          "failed",
          "failed.next",
          "heard",
          "kept",
          "kept-why",
          "listening",
          "dictation-where",
          "listen",
          "listen-stop",
          "offline",
          "saved",
          "saving",
          "go-cards",
          "go-map",
          "go-resonance",
          "go-say",
          "go-home",
          "go-settings",
          "go-help",
          "go-undo",
          "go-redo",
          "go-latest",
          "go-print",
          "go-search",
          "found",
          "found-card");

  public String of(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  /** The message for one or for many. */
  public String count(String key, int n) {
    return words.of(key + (n == 1 ? ".one" : ".many"), n);
  }

  public String tag() {
    return words.tag();
  }

  public Language language() {
    return tag().equals("ja") ? Language.JA : Language.EN;
  }

  public String otherTag() {
    return tag().equals("ja") ? "en" : "ja";
  }

  public String otherLanguageHref() {
    return path + "?lang=" + otherTag();
  }

  /** The time zone in which times are told. */
  public String zone() {
    return now.getZone().getId();
  }

  public String theme() {
    return preferences.theme();
  }

  public List<String> themes() {
    return Preferences.THEMES;
  }

  public boolean singleKeys() {
    return preferences.singleKeys();
  }

  public List<String> keyList() {
    return KEYS;
  }

  /** The messages that scripts show. */
  public List<String> scriptWords() {
    return SCRIPT_WORDS;
  }

  /** A new id for one write; a form sent twice is carried out once. */
  public String clientId() {
    return "page-" + UUID.randomUUID();
  }

  public String baName(BaView ba) {
    return ba.erased() ? of("ba.unnamed") : ba.name();
  }

  public String title(DialogueLine line) {
    return line.title().isBlank() ? of("dialogue.unnamed") : line.title();
  }

  public String partner(String name) {
    return name.equals(Workbench.SCRIPTED) ? of("partner.scripted") : name;
  }

  /** Who worded something: "You", the partner, or what another is called in the ba. */
  public String author(String actor, BaView ba) {
    if (actor.equals(me.id())) {
      return of("you");
    }
    return new Actor(actor).isPartner()
        ? of("partner")
        : ba.participants().stream()
            .filter(p -> p.actor().equals(actor))
            .map(BaView.Participant::name)
            .findFirst()
            .orElse(actor);
  }

  public Content statement(CardView card) {
    return card.erased() ? Prose.plain(of("utterance.erased")) : Prose.plain(card.statement());
  }

  /** Whether a card says what its one quote says, so that the quote need not be read twice. */
  public boolean verbatim(CardView card) {
    return card.quotes().size() == 1
        && bare(card.statement()).equals(bare(card.quotes().getFirst().text()));
  }

  private static String bare(String text) {
    return text.strip().replaceFirst("[.。．!！?？…\\s]+$", "");
  }

  /** With some of it marked. */
  public Content statement(CardView card, List<Found.Mark> lit) {
    return card.erased() ? statement(card) : Prose.marked("", card.statement(), lit, "");
  }

  public String kind(Kind kind) {
    return kind.label(language());
  }

  public Content plain(String text) {
    return Prose.plain(text);
  }

  /** The beginning of a statement, for a list to choose from. */
  public String brief(String text) {
    int most = 60;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  public Content lines(String text) {
    return Prose.plain(text);
  }

  /** In the quotation marks of the language. */
  public Content quoted(String text, Language language) {
    return Prose.plain(language == Language.JA ? "「" + text + "」" : "“" + text + "”");
  }

  /** 0 to 100. */
  public int percent(double share) {
    return (int) Math.round(100 * share);
  }

  public List<String> trouble(Trouble trouble) {
    Sentences told = trouble.in(language());
    return List.of(told.what(), told.safe(), told.next());
  }

  public String utteranceHref(String dialogue, String utterance) {
    return "/dialogues/" + dialogue + "?at=" + utterance + "#u-" + utterance;
  }

  /** To a card: on this page where its dialogue is shown, else to the card's own page. */
  public String cardHref(String shown, CardView card) {
    return shown.equals(card.dialogue())
        ? "#card-" + card.id()
        : "/ba/" + card.ba() + "/cards/" + card.id();
  }

  /** A time as people say it: today's clock, yesterday, days ago, else a date. */
  public String when(Instant at) {
    ZoneId zone = now.getZone();
    ZonedDateTime then = at.atZone(zone);
    LocalDate day = then.toLocalDate();
    long days = ChronoUnit.DAYS.between(day, now.toLocalDate());
    if (days <= 0) {
      return DateTimeFormatter.ofPattern("H:mm").format(then);
    }
    if (days < 7) {
      return count("when.days", (int) days);
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .format(day);
  }
}
