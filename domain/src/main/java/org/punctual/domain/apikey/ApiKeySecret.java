package org.punctual.domain.apikey;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret that a partner sends with each call: {@code punctual_}, 8 public characters, {@code
 * _}, 32 random characters and 6 checksum characters, all base62 ({@code 0-9A-Za-z}). The checksum
 * is the CRC-32 of the ASCII bytes before it. A typo is therefore refused without a look-up, and
 * scanners recognise a leaked key. {@link #toString()} never shows the secret.
 *
 * @param value the whole secret
 */
public record ApiKeySecret(String value) {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String PREFIX = "punctual_";
  private static final int PUBLIC_LENGTH = 8;
  private static final int RANDOM_LENGTH = 32;
  private static final int CHECKSUM_LENGTH = 6;
  private static final Pattern SHAPE = Pattern.compile("punctual_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}");

  /**
   * Reads a secret that a client sent.
   *
   * @throws ApiKeyRefusal {@code KEY_MALFORMED} when its shape or its checksum is wrong
   */
  public static ApiKeySecret of(String sent) {
    if (!isWellFormed(sent)) {
      throw ApiKeyRefusal.of("key", ApiKeyReason.KEY_MALFORMED);
    }
    return new ApiKeySecret(sent);
  }

  /** Says whether a text has the shape and the checksum of a secret. Nothing is looked up. */
  public static boolean isWellFormed(String sent) {
    return SHAPE.matcher(sent).matches() && sent.endsWith(checksumOf(withoutChecksum(sent)));
  }

  /**
   * Makes a new secret.
   *
   * @param random returns a number from 0 to below the given bound, from a cryptographically strong
   *     source
   */
  public static ApiKeySecret generated(IntUnaryOperator random) {
    String body = PREFIX + some(PUBLIC_LENGTH, random) + "_" + some(RANDOM_LENGTH, random);
    return new ApiKeySecret(body + checksumOf(body));
  }

  /** The 8 characters that may be shown, and by which a key is looked up. */
  public String publicPart() {
    return value.substring(PREFIX.length(), PREFIX.length() + PUBLIC_LENGTH);
  }

  @Override
  public String toString() {
    return PREFIX + publicPart() + "_(secret)";
  }

  private static String withoutChecksum(String sent) {
    return sent.substring(0, sent.length() - CHECKSUM_LENGTH);
  }

  private static String some(int length, IntUnaryOperator random) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.applyAsInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String checksumOf(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < CHECKSUM_LENGTH; rest /= ALPHABET.length()) {
      digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
    }
    return digits.reverse().toString();
  }
}
