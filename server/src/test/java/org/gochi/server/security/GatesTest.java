package org.gochi.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gochi.server.GochiServer;
import org.gochi.server.Http;
import org.gochi.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, on a server of one's own and on one with a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatesTest {
  private static final String PASSWORD = "the hum drops";

  private Path locked;
  private GochiServer openServer;
  private GochiServer lockedServer;
  private Http own;
  private Http guarded;

  @BeforeAll
  void start(@TempDir Path open, @TempDir Path locked) {
    this.locked = locked;
    openServer = GochiServer.start(ServerOptions.local(open).onPort(0));
    lockedServer =
        GochiServer.start(
            ServerOptions.local(locked).onPort(0).withPassword(PasswordHash.of(PASSWORD)));
    own = new Http(openServer.address());
    guarded = new Http(lockedServer.address());
  }

  @AfterAll
  void stop() {
    own.close();
    guarded.close();
    openServer.close();
    lockedServer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:8484", "127.0.0.1.evil.example", "192.168.1.5", ""})
  void host_ofAnotherName_isRefused(String host) throws Exception {
    String answer = own.raw("GET", "/", Map.of("Host", host));
    assertThat(answer.lines().findFirst().orElseThrow()).containsAnyOf(" 421", " 400");
    assertThat(answer).doesNotContain("Set-Cookie");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST:9999"})
  void host_ofThisMachine_isAnswered(String host) throws Exception {
    assertThat(own.raw("GET", "/", Map.of("Host", host))).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example,, 403",
    "null,, 403",
    ", cross-site, 403",
    ", same-site, 403",
    "http://localhost:3000, same-site, 403",
    ", same-origin, 200",
    ", none, 200",
    ",, 200",
  })
  void origin_ofAnotherSite_isRefused(String origin, String site, int status) throws Exception {
    Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost"));
    if (origin != null) {
      headers.put("Origin", origin);
    }
    if (site != null) {
      headers.put("Sec-Fetch-Site", site);
    }
    assertThat(own.raw("GET", "/", headers)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void link_fromAnotherSite_opensThePage_butNeverTheApi() {
    var link = own.to("/").header("Accept", "text/html").header("Sec-Fetch-Site", "cross-site");
    link.header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Dest", "document");
    assertThat(own.send(link).statusCode()).isEqualTo(200);
    var api = own.to("/api/v1/ba").header("Sec-Fetch-Site", "cross-site");
    api.header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Dest", "document");
    assertThat(own.send(api).statusCode()).isEqualTo(403);
  }

  @Test
  void firstPage_onOnesOwnMachine_givesACookieNoScriptCanRead() {
    HttpResponse<String> page = own.send(own.page("/"));
    assertThat(page.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .contains("gochi-" + openServer.address().getPort() + "=", "HttpOnly", "SameSite=Strict");
  }

  @Test
  void write_withoutProofOfThePage_isRefused() {
    String cookie = Http.cookie(own.send(own.page("/"))).orElseThrow();
    var bare = own.to("/logout").POST(BodyPublishers.noBody());
    assertThat(own.send(bare).statusCode()).isEqualTo(403);
    var withCookie = own.to("/logout").header("Cookie", cookie).POST(BodyPublishers.noBody());
    assertThat(own.send(withCookie).statusCode()).isEqualTo(403);
    var wrong = own.to("/logout").header("Cookie", cookie).POST(BodyPublishers.noBody());
    wrong.header(AntiForgery.HEADER, "x".repeat(43));
    HttpResponse<String> refused = own.send(wrong);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("forgery-token-missing", "Nothing was changed.");
  }

  @Test
  void write_withTheTokenOfTheSession_isTaken() {
    String cookie = Http.cookie(own.send(own.page("/"))).orElseThrow();
    String token = Secrets.antiForgery(cookie.substring(cookie.indexOf('=') + 1));
    var form = own.to("/logout").header("Cookie", cookie).header("Origin", origin(openServer));
    form.header("Content-Type", "application/x-www-form-urlencoded");
    form.POST(BodyPublishers.ofString(AntiForgery.FIELD + "=" + token));
    assertThat(own.send(form).statusCode()).isEqualTo(302);
  }

  @Test
  void password_isAskedFor_byPageAndApi() {
    HttpResponse<String> page = guarded.send(guarded.page("/ba/7?lang=ja"));
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/login?to=");
    HttpResponse<String> api =
        guarded.send(guarded.to("/api/v1/ba").header("Accept-Language", "ja"));
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(api.body()).contains("\"code\":\"not-signed-in\"", "サインインしていません。");
  }

  @Test
  void signingIn_withTheRightPassword_survivesARestart() throws Exception {
    assertThat(signIn(guarded, "wrong").statusCode()).isEqualTo(403);
    HttpResponse<String> in = signIn(guarded, PASSWORD);
    assertThat(in.statusCode()).isEqualTo(302);
    String cookie = Http.cookie(in).orElseThrow();
    assertThat(guarded.send(guarded.page("/").header("Cookie", cookie)).statusCode())
        .isEqualTo(200);
    assertThat(Files.readString(locked.resolve("sessions.json")))
        .doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    Sessions afterwards = new Sessions(locked, java.time.Clock.systemUTC(), true);
    assertThat(afterwards.of(cookie.substring(cookie.indexOf('=') + 1))).isPresent();
  }

  @Test
  void token_letsAProgramIn_untilRevoked() {
    Sessions elsewhere = new Sessions(locked, java.time.Clock.systemUTC(), true);
    Sessions.NewToken token = elsewhere.token(Caller.OWNER, "backup script");
    var request = guarded.to("/").header("Authorization", "Bearer " + token.token());
    assertThat(guarded.send(request).statusCode()).isEqualTo(200);
    var wrong = guarded.to("/").header("Authorization", "Bearer gochi_nonsense");
    assertThat(guarded.send(wrong).statusCode()).isEqualTo(401);
    assertThat(elsewhere.revoke(token.id())).isTrue();
  }

  @Test
  void sessionWithoutPassword_isWorthNothingOnceAPasswordIsSet(@TempDir Path home) {
    Sessions before = new Sessions(home, java.time.Clock.systemUTC(), false);
    String secret = before.begin(Caller.OWNER, "Firefox");
    assertThat(before.of(secret)).isPresent();
    assertThat(new Sessions(home, java.time.Clock.systemUTC(), true).of(secret)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil"})
  void signingIn_neverLeadsToAnotherSite(String to) {
    var form = guarded.to("/login").header("Content-Type", "application/x-www-form-urlencoded");
    form.POST(BodyPublishers.ofString("password=the+hum+drops&to=" + encoded(to)));
    assertThat(guarded.send(form).headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void headers_letNothingInFromOutside() {
    var headers = own.send(own.page("/")).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void unknownAddress_isToldInWords_withoutAStackTrace() {
    HttpResponse<String> api = own.send(own.to("/api/v1/nothing-here"));
    assertThat(api.statusCode()).isEqualTo(404);
    assertThat(api.body()).contains("no-such-address").doesNotContain("Exception");
    HttpResponse<String> page = own.send(own.page("/nothing-here"));
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is nothing at this address.");
    HttpResponse<String> strange = own.send(own.to("/a;b/../%2e%2e/c"));
    assertThat(strange.statusCode()).isBetween(400, 404);
    assertThat(strange.body()).doesNotContain("Exception", "Tomcat");
  }

  @Test
  void passwordHash_readsItself_andNothingElse() {
    PasswordHash hash = PasswordHash.of("音が変わる時");
    PasswordHash again = PasswordHash.parse(hash.text()).orElseThrow();
    assertThat(again.matches("音が変わる時")).isTrue();
    assertThat(again.matches("音が変わる")).isFalse();
    assertThat(PasswordHash.parse("音が変わる時")).isEmpty();
  }

  private static HttpResponse<String> signIn(Http http, String password) {
    var form = http.to("/login").header("Content-Type", "application/x-www-form-urlencoded");
    form.POST(BodyPublishers.ofString("password=" + encoded(password)));
    return http.send(form);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String origin(GochiServer server) {
    String address = server.address().toString();
    return address.substring(0, address.length() - 1);
  }
}
