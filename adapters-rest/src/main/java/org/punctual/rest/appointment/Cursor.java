package org.punctual.rest.appointment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.punctual.application.appointment.AppointmentQuery.Position;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.appointment.AppointmentId;

/**
 * Writes the position at which a page ended, for the client to send back. A cursor is opaque, safe
 * in a URL, and valid only for the same question. It is no secret and grants nothing. The check sum
 * only detects mistakes.
 */
final class Cursor {

  private static final int SIZE = Long.BYTES + 2 * Long.BYTES + Integer.BYTES;

  private Cursor() {}

  /**
   * Writes a cursor.
   *
   * @param question the filters of the list, as text in any form
   */
  static String write(Position end, String question) {
    UUID id = end.id().value();
    ByteBuffer bytes =
        ByteBuffer.allocate(SIZE)
            .putLong(end.start().getEpochSecond())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    bytes.putInt(checkSum(bytes.array(), question));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads a cursor; empty when the text is no cursor, or belongs to another question. */
  static Optional<Position> read(String cursor, String question) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return bytes.length == SIZE ? read(bytes, question) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<Position> read(byte[] bytes, String question) {
    ByteBuffer parts = ByteBuffer.wrap(bytes);
    long seconds = parts.getLong();
    AppointmentId id = new AppointmentId(new UUID(parts.getLong(), parts.getLong()));
    return isStart(seconds) && parts.getInt() == checkSum(bytes, question)
        ? Optional.of(new Position(Instant.ofEpochSecond(seconds), id))
        : Optional.empty();
  }

  /**
   * Says whether an appointment can start then. Clients can make cursors with a correct check sum.
   */
  private static boolean isStart(long seconds) {
    return seconds >= 0 && seconds < WrittenDate.LAST_SECOND.getEpochSecond();
  }

  private static int checkSum(byte[] bytes, String question) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, SIZE - Integer.BYTES);
    sum.update(question.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
