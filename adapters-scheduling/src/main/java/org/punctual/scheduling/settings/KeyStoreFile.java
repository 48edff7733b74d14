package org.punctual.scheduling.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.Optional;

/**
 * The file with the server's certificate. It is opened at start, so that the error message names a
 * wrong file.
 */
final class KeyStoreFile {

  private static final String FILE = "TLS_KEYSTORE";
  private static final String PASSWORD = "TLS_KEYSTORE_PASSWORD";

  /** The default in {@code server.xml}. The server would log an empty value as an incident. */
  private static final String NONE = "none";

  private static final String FILE_REMEDY =
      "Set it to a PKCS#12 file that the server may read, or unset it";

  private KeyStoreFile() {}

  /** Refuses a file that can't be opened with its password, or that holds no private key. */
  static void check(SettingsReader reader) {
    Optional<String> file = reader.text(FILE).filter(name -> !name.equals(NONE));
    Optional<String> password = reader.exactly(PASSWORD);
    if (file.isEmpty()) {
      return;
    }
    if (password.isEmpty()) {
      reader.refuse(
          PASSWORD,
          "is required together with TLS_KEYSTORE",
          "Set it to the password of that PKCS#12 file");
      return;
    }
    open(reader, file.get(), password.get().toCharArray());
  }

  private static void open(SettingsReader reader, String file, char[] password) {
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, password);
      if (!hasKey(store)) {
        reader.refuse(FILE, "is \"" + file + "\", which holds no private key", FILE_REMEDY);
      }
    } catch (IOException | InvalidPathException | GeneralSecurityException failure) {
      refuse(reader, file, failure);
    }
  }

  private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }

  /** Java reports a wrong password by the cause of the failure. */
  private static void refuse(SettingsReader reader, String file, Exception failure) {
    if (failure.getCause() instanceof UnrecoverableKeyException) {
      reader.refuse(
          PASSWORD, "does not open TLS_KEYSTORE", "Set it to the password of that PKCS#12 file");
    } else {
      reader.refuse(FILE, "is \"" + file + "\", which " + problemOf(file), FILE_REMEDY);
    }
  }

  private static String problemOf(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        return "does not exist";
      }
      return Files.isReadable(path) && Files.isRegularFile(path)
          ? "is no PKCS#12 file"
          : "can't be read";
    } catch (InvalidPathException malformed) {
      return "is no path";
    }
  }
}
