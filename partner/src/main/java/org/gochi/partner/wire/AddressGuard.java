package org.gochi.partner.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps a base URL from reaching into the house: loopback, link-local and private addresses are
 * only called where the administrator says so (server-side request forgery).
 *
 * <p>The address is checked just before each connection; the resolver keeps its answer for some
 * seconds, so that the connection goes where the check looked. Redirects are never followed.
 */
public final class AddressGuard {
  private final boolean privateAddresses;
  private final Resolver resolver;

  /** Looks a name up. */
  @FunctionalInterface
  public interface Resolver {
    /** All addresses of a host. */
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** A guard that looks names up as the machine does. */
  public AddressGuard(boolean privateAddresses) {
    this(privateAddresses, InetAddress::getAllByName);
  }

  AddressGuard(boolean privateAddresses, Resolver resolver) {
    this.privateAddresses = privateAddresses;
    this.resolver = resolver;
  }

  /** The address may not be called. */
  public static final class Forbidden extends IOException {
    private static final long serialVersionUID = 1;

    Forbidden(String host) {
      super(host + " lies on this machine or in a private network");
    }
  }

  /**
   * Passes when every address of the host may be called.
   *
   * @throws Forbidden when one may not
   * @throws UnknownHostException when there is no such host
   */
  public void check(URI uri) throws IOException {
    String host = uri.getHost();
    if (host == null) {
      throw new UnknownHostException("no host in the address");
    }
    if (privateAddresses) {
      return;
    }
    for (InetAddress address : resolver.resolve(host)) {
      if (inside(address)) {
        throw new Forbidden(host);
      }
    }
  }

  static boolean inside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || thisNetwork;
  }
}
