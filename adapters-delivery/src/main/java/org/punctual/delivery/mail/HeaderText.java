package org.punctual.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that a person typed, in a header of a mail. Every mail program shows the text as it was
 * typed, and the text cannot begin another header.
 *
 * <p>Jakarta Mail leaves all ASCII text as it is. A mail program would then decode a text such as
 * {@code =?UTF-8?Q?=46ree?=} into a text that was never typed. Such a text is therefore encoded,
 * too.
 */
final class HeaderText {

  private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}\u2028\u2029]+");
  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
  private static final String ENCODED_WORD_START = "=?";

  /** With its frame and in Base64, an encoded word stays within 75 characters (RFC 2047 §2). */
  private static final int MAX_BYTES_OF_A_WORD = 45;

  private HeaderText() {}

  /** The text on one line: control characters and line separators become spaces. */
  static String oneLine(String text) {
    return CONTROL_CHARACTERS.matcher(text).replaceAll(" ");
  }

  /** Says whether a text on one line may be written into a header as it is. */
  static boolean isPlain(String line) {
    return PLAIN.matcher(line).matches() && !line.contains(ENCODED_WORD_START);
  }

  /** The text as encoded words of RFC 2047, each on a separate line (RFC 5322 §2.2.3). */
  static String encoded(String line) {
    return words(line).stream().map(HeaderText::encodedWord).collect(Collectors.joining("\r\n "));
  }

  /**
   * Cuts a text between characters, because no encoded word may end within a character (RFC 2047
   * §5).
   */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int character : line.codePoints().toArray()) {
      String next = Character.toString(character);
      if (bytes(word + next).length > MAX_BYTES_OF_A_WORD) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.append(next);
    }
    words.add(word.toString());
    return words;
  }

  private static String encodedWord(String word) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
