package org.punctual.rest.request;

import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.punctual.application.Sha256;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Complaints;

/** The bytes of a body that was read. */
public final class Content {

  /** U+FEFF in UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;

  Content(byte... bytes) {
    this.bytes = bytes;
  }

  /** Says whether the body has no bytes. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  public String sha256() {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  /**
   * Reads the body as one JSON object.
   *
   * @param complaints takes the first fault
   * @return the object's members, or empty when there is a fault
   */
  public Optional<Members> object(Complaints complaints) {
    try {
      JsonValue value = StrictJson.read(text());
      return Members.of(value, "", complaints);
    } catch (MalformedJson malformed) {
      complaints.add(malformed::complaint);
      return Optional.empty();
    }
  }

  private boolean beginsWithMark() {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  private String text() {
    if (isEmpty()) {
      throw new MalformedJson(Complaint.aboutBody("", "empty"));
    }
    if (beginsWithMark()) {
      throw new MalformedJson(Complaint.aboutBody("", "byte-order-mark"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedJson(Complaint.aboutBody("", "not-utf-8"));
    }
  }
}
