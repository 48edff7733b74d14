package org.punctual.scheduling.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.scheduling.settings.Environment.read;
import static org.punctual.scheduling.settings.Environment.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.punctual.application.operation.InvalidSettings.Wrong;

@DisplayName("A key store")
class KeyStoreFileTest {

  private static final String REMEDY =
      " Set it to a PKCS#12 file that the server may read, or unset it.";

  @TempDir private Path folder;

  @Test
  void is_not_needed() {
    assertThat(read("TLS_KEYSTORE=none").server()).isEqualTo(read("").server());
  }

  @Test
  void must_exist() {
    assertRefused("nowhere.p12", "right", "TLS_KEYSTORE is \"%s\", which does not exist." + REMEDY);
  }

  @Test
  void must_be_a_file() throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    assertRefused("folder", "right", "TLS_KEYSTORE is \"%s\", which can't be read." + REMEDY);
  }

  @Test
  void must_be_of_the_right_kind() throws IOException {
    Files.writeString(folder.resolve("text.p12"), "-----BEGIN CERTIFICATE-----");
    assertRefused(
        "text.p12", "right", "TLS_KEYSTORE is \"%s\", which is no PKCS#12 file." + REMEDY);
  }

  @Test
  void must_hold_a_key() throws IOException, GeneralSecurityException {
    makeEmpty("empty.p12", "right");
    assertRefused(
        "empty.p12", "right", "TLS_KEYSTORE is \"%s\", which holds no private key." + REMEDY);
  }

  @Test
  void needs_its_password() throws IOException, GeneralSecurityException {
    makeEmpty("locked.p12", "right");
    assertRefused(
        "locked.p12",
        "wrong",
        "TLS_KEYSTORE_PASSWORD does not open TLS_KEYSTORE. Set it to the password of that PKCS#12"
            + " file.");
  }

  private void assertRefused(String file, String password, String expected) {
    Path path = folder.resolve(file);
    assertThat(refused("TLS_KEYSTORE=" + path + " | TLS_KEYSTORE_PASSWORD=" + password).settings())
        .map(Wrong::toString)
        .containsExactly(expected.formatted(path));
  }

  private void makeEmpty(String file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (OutputStream stream = Files.newOutputStream(folder.resolve(file))) {
      store.store(stream, password.toCharArray());
    }
  }
}
