package org.punctual.it.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that no client trusts unless a test makes it. */
public final class Certificate {

  private static final String NAME = "mykey";

  private final KeyStore store;
  private final char[] password;

  private Certificate(KeyStore store, char[] password) {
    this.store = store;
    this.password = password;
  }

  /** Makes a certificate in a new PKCS#12 file. */
  public static Certificate make(Path keyStore, String password)
      throws IOException, GeneralSecurityException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Shell.type(
        "set -e",
        ("'%s' -genkeypair -alias %s -keyalg RSA -dname CN=localhost -ext san=dns:localhost"
                + " -storetype PKCS12 -keystore '%s' -storepass '%s'")
            .formatted(keytool, NAME, keyStore, password));
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(keyStore)) {
      store.load(file, password.toCharArray());
    }
    return new Certificate(store, password.toCharArray());
  }

  /** Certificate and private key, one after the other, as proxies read them. */
  public String toPem() throws GeneralSecurityException {
    return pem("CERTIFICATE", store.getCertificate(NAME).getEncoded())
        + pem("PRIVATE KEY", store.getKey(NAME, password).getEncoded());
  }

  /** The context of a client that trusts only this certificate. */
  public SSLContext trustingContext() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate(NAME));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** The context of a server that has this certificate. */
  public SSLContext serverContext() throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static String pem(String what, byte[] encoded) {
    String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
  }
}
