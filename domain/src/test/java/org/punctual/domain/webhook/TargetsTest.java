package org.punctual.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void other_addresses_than_public_ones_are_forbidden(String address) throws UnknownHostException {
    assertThat(Targets.PUBLIC.permit("example.com", address(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:200::1",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void public_addresses_are_permitted(String address) throws UnknownHostException {
    assertThat(Targets.PUBLIC.permit("example.com", address(address))).isTrue();
  }

  @Test
  void an_allowed_range_permits_its_private_addresses_alone() throws UnknownHostException {
    Targets targets = Targets.PUBLIC.allowing("10.1.0.0/16").orElseThrow();
    assertThat(targets.permit("crm", address("10.1.2.3"))).isTrue();
    assertThat(targets.permit("crm", address("10.2.0.0"))).isFalse();
    assertThat(targets.permit("crm", address("8.8.8.8"))).isTrue();
  }

  @Test
  void an_allowed_host_may_have_any_address() throws UnknownHostException {
    Targets targets = Targets.PUBLIC.allowing("CRM.intranet").orElseThrow();
    InetAddress address = address("192.168.3.4");
    assertThat(targets.permit("crm.INTRANET", address)).isTrue();
    assertThat(targets.permit("crm", address)).isFalse();
    assertThat(targets.permit("other.intranet", address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.1.2.3/16", "10.0.0.0/33", "10.0.0.0/8/8", "300.1.1.1", "a b", "*", "1234"})
  void a_text_that_is_neither_a_host_nor_a_range_is_not_allowed(String text) {
    assertThat(Targets.PUBLIC.allowing(text)).isEmpty();
  }

  @Test
  void an_allowed_address_is_a_range_of_one() throws UnknownHostException {
    Targets targets = Targets.PUBLIC.allowing("::1").orElseThrow();
    assertThat(targets.permit("localhost", address("::1"))).isTrue();
    assertThat(targets.permit("localhost", address("::2"))).isFalse();
    assertThat(targets.permit("localhost", address("127.0.0.1"))).isFalse();
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getAllByName(literal)[0];
  }
}
