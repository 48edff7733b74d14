package org.punctual.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which a receiver recognises that a message is ours (Standard Webhooks 1.0). {@link
 * #toString()} never shows the secret.
 *
 * @param value {@code whsec_} and the key in Base64
 */
public record WebhookSecret(String value) {

  private static final String PREFIX = "whsec_";
  private static final String PURPOSE = "webhook.";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  /** Makes the secret of a key of 24 to 64 bytes. */
  public static WebhookSecret of(byte[] key) {
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /**
   * Derives the secret of an endpoint: HMAC-SHA256 of endpoint and version.
   *
   * @param key the secret key of the installation, at least 32 bytes
   */
  public static WebhookSecret derived(byte[] key, EndpointId endpoint, int version) {
    String name = PURPOSE + endpoint + "." + version;
    return of(mac(key).doFinal(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Signs one attempt to post a message.
   *
   * @param id identifies the message in every attempt
   * @param at the time of the attempt, signed in whole seconds
   * @param body the exact text that is posted
   * @return {@code v1,} and the signature in Base64
   */
  public String sign(String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    byte[] key = Base64.getDecoder().decode(value.substring(PREFIX.length()));
    byte[] signature = mac(key).doFinal(signed.getBytes(StandardCharsets.UTF_8));
    return VERSION + Base64.getEncoder().encodeToString(signature);
  }

  @Override
  public String toString() {
    return PREFIX + "(secret)";
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
