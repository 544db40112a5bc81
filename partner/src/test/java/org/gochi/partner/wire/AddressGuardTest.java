package org.gochi.partner.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "::ffff:127.0.0.1",
        "ff02::1"
      })
  void inside_isForbidden(String address) throws IOException {
    assertThat(AddressGuard.inside(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
  void outside_isAllowed(String address) throws IOException {
    assertThat(AddressGuard.inside(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void nameWithOneAddressInside_isForbidden() throws IOException {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.1.2.3")};
    AddressGuard guard = new AddressGuard(false, host -> both);
    assertThatThrownBy(() -> guard.check(URI.create("https://rebind.example/v1")))
        .isInstanceOf(AddressGuard.Forbidden.class);
    assertThatCode(
            () ->
                new AddressGuard(true, host -> both).check(URI.create("https://rebind.example/v1")))
        .doesNotThrowAnyException();
  }
}
