package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/appointments/, /appointments",
    "/appointments.xhtml, /appointments",
    "/appointments.xhtml/, /appointments",
    "/appointments/new.xhtml, /appointments/new",
    "/index, /",
    "/index.xhtml, /",
    "/index/, /"
  })
  void replace_other_forms_of_an_address(String asked, String meant) {
    assertThat(CleanAddresses.meant(asked)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/appointments",
        "/appointments/new",
        "/assets/icons.svg",
        "/jakarta.faces.resource/core.js.xhtml"
      })
  void leave_clean_addresses_alone(String asked) {
    assertThat(CleanAddresses.meant(asked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x/..",
        "/.",
        "/./",
        "/x/../y",
        "//",
        "/x//y",
        "//evil.example/..",
        "/;a",
        "/x;a"
      })
  void are_never_ambiguous(String asked) {
    assertThat(CleanAddresses.isAmbiguous(asked)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/x", "/x/", "/...", "/.x", "/x./y", "/x..y", "/assets/a.b.css"})
  void may_have_dots_within_a_name(String asked) {
    assertThat(CleanAddresses.isAmbiguous(asked)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "///", "/%2Fevil.example/"})
  void never_lead_to_another_host(String asked) {
    assertThat(CleanAddresses.meant(asked)).isEmpty();
  }
}
