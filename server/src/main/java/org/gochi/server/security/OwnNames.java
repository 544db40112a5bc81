package org.gochi.server.security;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this server may be addressed.
 *
 * <p>On a loopback address these are the loopback names only. On another address a literal IP
 * address is accepted as well: a name can be made to resolve anywhere, a literal cannot. Further
 * names come from the public address in the settings.
 */
public final class OwnNames {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+]|[^:]+)(:\\d{1,5})?");

  private final String bound;
  private final @Nullable URI publicAddress;

  /**
   * @param bound the address listened on
   * @param publicAddress how people reach it from elsewhere, such as {@code https://gochi.example}
   */
  public OwnNames(String bound, @Nullable URI publicAddress) {
    this.bound = bound;
    this.publicAddress = publicAddress;
  }

  /** Whether an address is this machine's own, reachable from nowhere else. */
  public static boolean isLoopback(String host) {
    return "localhost".equals(host)
        || (host.startsWith("127.") && LITERAL.matcher(host).matches())
        || "::1".equals(host)
        || "[::1]".equals(host);
  }

  /** Whether a Host header names this server. */
  boolean allowsHost(String header) {
    String host = hostOf(header);
    if (host == null) {
      return false;
    }
    if (publicAddress != null && host.equalsIgnoreCase(publicAddress.getHost())) {
      return true;
    }
    return LOOPBACK.contains(host)
        || host.equals(bound.toLowerCase(Locale.ROOT))
        || (!isLoopback(bound) && LITERAL.matcher(host).matches());
  }

  /** Whether an Origin header is a page of this server, asked under this Host. */
  boolean allowsOrigin(String origin, String hostHeader) {
    if (publicAddress != null && origin.equals(originOf(publicAddress))) {
      return true;
    }
    return origin.equals("http://" + hostHeader.toLowerCase(Locale.ROOT));
  }

  /** Whether people come over TLS, so that cookies must too. */
  boolean secure() {
    return publicAddress != null && "https".equals(publicAddress.getScheme());
  }

  private static String originOf(URI address) {
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }

  private static @Nullable String hostOf(String header) {
    var parts = HOST.matcher(header.toLowerCase(Locale.ROOT));
    return parts.matches() ? parts.group(1) : null;
  }
}
